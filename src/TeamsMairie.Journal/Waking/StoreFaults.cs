using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Waking;

/// <summary>Tells a failure of the store, of the network or of the clock, which passes, from one that is a stream's own.</summary>
internal static class StoreFaults
{
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;

    public static bool Is(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions.Count: > 0 } tries => tries.InnerExceptions.All(Is),

        // What the store will never take is the stream's own.
        RequestFailedException refused => refused.Status is not (400 or 413),
        SqliteException refused => refused.SqliteErrorCode is not (TooBig or Constraint or Mismatch),
        _ => failure is IOException or HttpRequestException or SocketException or AuthenticationFailedException
            or TimeoutException or OperationCanceledException,
    };
}
