using System.Diagnostics;

namespace TeamsMairie.BotProtocol.Tests.Fuzzing;

/// <summary>Reads one input under watch: it must not fail, take long, nor cost memory out of proportion.</summary>
internal static class Watch
{
    private const int BytesForAnyInput = 128 * 1024;
    private const int BytesForEachByte = 256;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>Throws nothing and returns true when the reader behaves.</summary>
    public static bool Behaves(Action read, int length)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isQuick = IsQuick(read);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return isQuick && allocated <= BytesForAnyInput + ((long)BytesForEachByte * length);
    }

    /// <summary>How much more memory is held once everything was read.</summary>
    public static long Growth(Action readEverything)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        readEverything();
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }

    // The machine may have been busy with something else: an input that is slow is slow each time.
    private static bool IsQuick(Action read)
    {
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            read();
            if (Stopwatch.GetElapsedTime(start) <= Longest)
            {
                return true;
            }
        }

        return false;
    }
}
