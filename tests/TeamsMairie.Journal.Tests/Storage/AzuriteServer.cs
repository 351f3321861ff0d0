using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace TeamsMairie.Journal.Tests.Storage;

/// <summary>The local table and queue server, started for the tests on free ports and stopped after them.</summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    // The account and key that every copy of the emulator has; they open nothing else.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process server = new();

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        int[] ports = FreePorts();
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"QueueEndpoint=http://127.0.0.1:{ports[1]}/{Account};TableEndpoint=http://127.0.0.1:{ports[2]}/{Account};";
        string script = typeof(AzuriteServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(m => m.Key == "Azurite").Value!;
        server.StartInfo = new ProcessStartInfo(
            "node",
            [
                script, "--silent", "--disableTelemetry", "--inMemoryPersistence", "--skipApiVersionCheck",
                "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.Start();
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        foreach (int port in ports)
        {
            await UntilOpenAsync(port);
        }
    }

    public async ValueTask DisposeAsync()
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
    }

    /// <summary>A table that no other test has.</summary>
    public TableClient Table(string name, params HttpPipelinePolicy[] policies)
    {
        TableClientOptions options = new();
        Add(options, policies);
        return new TableClient(ConnectionString, name, options);
    }

    /// <summary>A queue that no other test has.</summary>
    public QueueClient Queue(string name, params HttpPipelinePolicy[] policies)
    {
        QueueClientOptions options = new();
        Add(options, policies);
        return new QueueClient(ConnectionString, name, options);
    }

    private static void Add(ClientOptions options, HttpPipelinePolicy[] policies)
    {
        foreach (HttpPipelinePolicy policy in policies)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }
    }

    private static int[] FreePorts()
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(listeners, listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(listeners, listener => listener.Dispose());
        return ports;
    }

    private static async Task UntilOpenAsync(int port)
    {
        using CancellationTokenSource end = new(Patience, TimeProvider.System);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, port, end.Token);
                return;
            }
            catch (SocketException)
            {
                await timer.WaitForNextTickAsync(end.Token);
            }
        }
    }
}
