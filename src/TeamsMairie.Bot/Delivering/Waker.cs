using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Waking;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Looks at a dossier, or a frame, whose time has come: what the clock brings is written, then everything due is delivered.</summary>
internal sealed class Waker(
    DossierArchive archive, DossierDesk desk, Courier courier, FrameKeeper frames, FrameRounds frameRounds, TimeProvider clock)
    : IWakeHandler
{
    public async Task WakeAsync(StreamId stream, CancellationToken cancellationToken)
    {
        await frames.LoadedAsync(cancellationToken);
        if (await frameRounds.MakesAsync(stream, cancellationToken))
        {
            return;
        }

        if (await archive.FindAsync(stream, cancellationToken) is { } dossier)
        {
            Gesture clockStrikes = new(default, clock.GetUtcNow());
            await desk.HandleAsync(dossier, (_, _) => new DossierCommand.Tick(clockStrikes), cancellationToken);
        }

        await courier.DeliverAsync(stream, cancellationToken);
    }
}
