using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace TeamsMairie.Journal.Tables;

/// <summary>The messages that say « look at this stream », each hidden until its time.</summary>
/// <remarks>
/// Nothing rests on them: they may be lost, doubled, late or out of order (« Azure Storage queues », at least once).
/// A message is hidden for seven days at most; whoever sees it before its time hides it again.
/// </remarks>
internal sealed class WakeQueue(QueueClient queue)
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan LongestHiding = TimeSpan.FromDays(7);
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public async Task<WakeMessage> PutAsync(StreamId stream, TimeSpan delay, CancellationToken cancellationToken)
    {
        SendReceipt sent = await queue.SendMessageAsync(
            stream.ToString(), Hiding(delay), Forever, cancellationToken);
        return new WakeMessage(stream, sent.MessageId, sent.PopReceipt);
    }

    public async Task<IReadOnlyList<WakeMessage>> ReceiveAsync(
        TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        QueueMessage[] received =
            await queue.ReceiveMessagesAsync(Math.Min(most, MostAtOnce), lease, cancellationToken);
        return
        [
            .. received.Select(m => new WakeMessage(
                StreamId.TryParse(m.Body.ToString(), out StreamId? stream) ? stream : null, m.MessageId, m.PopReceipt)),
        ];
    }

    /// <returns>Whether the message was still this process's to hide.</returns>
    public async Task<bool> HideAsync(WakeMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        try
        {
            await queue.UpdateMessageAsync(
                message.Id, message.Receipt, visibilityTimeout: Hiding(delay), cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (IsGone(e))
        {
            return false;
        }
    }

    public async Task DropAsync(WakeMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await queue.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken);
        }
        catch (RequestFailedException e) when (IsGone(e))
        {
            // Another process took it: it finds in the record that nothing is due, and drops it.
        }
    }

    private static TimeSpan Hiding(TimeSpan delay) =>
        delay < TimeSpan.Zero ? TimeSpan.Zero
        : delay > LongestHiding ? LongestHiding
        : TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));

    private static bool IsGone(RequestFailedException e) => e.Status is 404
        || e.ErrorCode == QueueErrorCode.PopReceiptMismatch || e.ErrorCode == QueueErrorCode.MessageNotFound;
}

/// <summary>A message of the queue.</summary>
/// <param name="Stream">The stream it speaks of; null when it is no message of ours.</param>
/// <param name="Id">Its id.</param>
/// <param name="Receipt">What this process must show to hide or drop it.</param>
internal sealed record WakeMessage(StreamId? Stream, string Id, string Receipt);
