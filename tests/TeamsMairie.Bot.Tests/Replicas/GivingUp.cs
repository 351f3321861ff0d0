using System.Net;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Bot.Tests.Replicas;

public sealed class GivingUp(AzuriteServer server)
{
    [Fact]
    public async Task Rings_an_alarm_for_the_card_that_three_days_of_tries_did_not_deliver()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 11, 8, 0, 0, TimeSpan.Zero));
        SharedConnector connector = new() { Status = (_, _) => HttpStatusCode.ServiceUnavailable };
        using Place place = new(JournalOptions.Sqlite, server);
        await using Replica replica = await Replica.OpenAsync(place.Configure, connector, clock);
        using MetricCollector<long> alarm = new(replica.Meters, DeliveryRecord.Meter, DeliveryRecord.GivenUp);
        StreamId stream = await replica.SubmitAsync(1);
        for (int hours = 0; hours < 72; hours += 6)
        {
            await replica.DeliverAsync(stream);
            Assert.DoesNotContain(alarm.GetMeasurementSnapshot(), rung => rung.Tags["use"] is nameof(CardUse.NeededAction));
            clock.Advance(TimeSpan.FromHours(6));
        }

        for (int more = 0; more < 30; more++)
        {
            await replica.DeliverAsync(stream);
            clock.Advance(TimeSpan.FromHours(6));
        }

        CollectedMeasurement<long> given = Assert.Single(
            alarm.GetMeasurementSnapshot(), rung => rung.Tags["use"] is nameof(CardUse.NeededAction));
        Assert.Equal(nameof(CardKind.Holder), given.Tags["card"]);
    }
}
