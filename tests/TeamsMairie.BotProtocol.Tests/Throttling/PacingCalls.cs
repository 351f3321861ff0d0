using CsCheck;

namespace TeamsMairie.BotProtocol.Tests.Throttling;

/// <summary>The arithmetic of the pace, hours long, with no clock: whatever the arrivals, no stretch of time holds too much.</summary>
public sealed class PacingCalls
{
    // Milliseconds between arrivals: crowds, a steady flow, silences.
    private static readonly Gen<int[]> Arrivals = Gen.OneOf(
        Gen.Const(0), Gen.Int[0, 50], Gen.Int[0, 3_000], Gen.Frequency((50, Gen.Int[0, 300]), (1, Gen.Int[10_000, 2_000_000])))
        .Array[2_500, 4_000];

    [Fact]
    public void Never_lets_more_leave_in_any_stretch_than_the_bot_allows_itself_nor_than_Teams_allows() =>
        Arrivals.Sample(
            gaps =>
            {
                List<TimeSpan> left = Departures(ConnectorLimits.Writes, gaps);

                return ConnectorLimits.Writes.All(limit => Holds(left, limit))
                    && Holds(left, new(7, 1)) && Holds(left, new(8, 2)) && Holds(left, new(60, 30)) && Holds(left, new(1_800, 3_600));
            },
            iter: 200);

    [Fact]
    public void Keeps_under_what_Teams_allows_though_calls_arrive_a_quarter_of_a_second_closer_than_they_left() =>
        Gen.Select(Arrivals, Gen.Int[0, 250].Array[4_000]).Sample(
            (gaps, delays) =>
            {
                List<TimeSpan> left = Departures(ConnectorLimits.Writes, gaps);
                List<TimeSpan> arrived = [.. left.Select((time, i) => time + TimeSpan.FromMilliseconds(delays[i])).Order()];

                return Holds(arrived, new(7, 1)) && Holds(arrived, new(8, 2)) && Holds(arrived, new(60, 30))
                    && Holds(arrived, new(1_800, 3_600));
            },
            iter: 100);

    [Fact]
    public void Makes_nobody_wait_for_nothing() =>
        Arrivals.Sample(
            gaps =>
            {
                PaceLane lane = new(ConnectorLimits.Writes);
                TimeSpan now = TimeSpan.Zero;
                List<TimeSpan> left = [];
                return gaps.All(gap =>
                {
                    now += TimeSpan.FromMilliseconds(gap);
                    TimeSpan free = lane.FreeFrom(now);
                    bool isNeeded = free == now
                        || ConnectorLimits.Writes.Any(limit => left.Count >= limit.Calls && left[^limit.Calls] + limit.Span == free);
                    now = free;
                    lane.Note(now);
                    left.Add(now);
                    return isNeeded;
                });
            },
            iter: 100);

    private static List<TimeSpan> Departures(IReadOnlyList<PaceLimit> limits, int[] gaps)
    {
        PaceLane lane = new(limits);
        List<TimeSpan> left = [];
        TimeSpan arrival = TimeSpan.Zero;
        TimeSpan last = TimeSpan.Zero;
        foreach (int gap in gaps)
        {
            arrival += TimeSpan.FromMilliseconds(gap);
            last = lane.FreeFrom(arrival > last ? arrival : last);
            lane.Note(last);
            left.Add(last);
        }

        return left;
    }

    private static bool Holds(List<TimeSpan> times, PaceLimit limit) =>
        Enumerable.Range(0, Math.Max(0, times.Count - limit.Calls)).All(i => times[i + limit.Calls] - times[i] >= limit.Span);
}
