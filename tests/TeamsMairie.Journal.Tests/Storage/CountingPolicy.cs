using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamsMairie.Journal.Tests.Storage;

/// <summary>Notes each request that leaves.</summary>
internal sealed class CountingPolicy : HttpPipelineSynchronousPolicy
{
    public ConcurrentQueue<string> Sent { get; } = [];

    public override void OnSendingRequest(HttpMessage message) =>
        Sent.Enqueue($"{message.Request.Method} {message.Request.Uri.Path.Split('/')[^1].Split('(')[0]}");
}
