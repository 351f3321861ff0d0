using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TeamsMairie.BotProtocol.Tests;

/// <summary>A listener that keeps every byte it is sent, and says nothing.</summary>
internal sealed class RawSocket : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly StringBuilder heard = new();
    private readonly Task listening;

    public RawSocket()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/emea/");

    public int Connections { get; private set; }

    public string Heard => heard.ToString();

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await listening;
        listener.Dispose();
        end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(end.Token);
                Connections++;
                byte[] buffer = new byte[4_096];
                while (await client.GetStream().ReadAsync(buffer, end.Token) is > 0 and var read)
                {
                    heard.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
