using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamsMairie.Journal.Tests.Storage;

/// <summary>Lets transactions through to the server, and loses its answers on the way back.</summary>
internal sealed class LosingPolicy : HttpPipelinePolicy
{
    public bool Loses { get; set; }

    /// <summary>What happens between the write and the loss.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        bool loses = Loses && message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        await ProcessNextAsync(message, pipeline);
        if (loses)
        {
            Loses = false;
            await Meanwhile();
            throw new IOException("The answer is lost.");
        }
    }
}
