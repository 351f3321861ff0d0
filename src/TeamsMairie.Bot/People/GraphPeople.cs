using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph;

namespace TeamsMairie.Bot.People;

/// <summary>What Microsoft 365 says: absences by the last snapshot, and each decision by what the directory answers then.</summary>
internal sealed partial class GraphPeople(
    AccountReader accounts, PeopleBoard board, TimeProvider clock, ILogger<GraphPeople> logger) : IPeople
{
    /// <summary>A snapshot older than this is not believed.</summary>
    public static readonly TimeSpan MostAge = TimeSpan.FromHours(24);

    // Who is back in the morning was away until the day before.
    private static readonly TimeOnly Noon = new(12, 0);

    public IReadOnlyList<SignalledAbsence> AbsencesOf(Commune commune)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return board.Snapshot is { } known && now - known.ReadAt <= MostAge
            ? [.. known.People.Select(person => SignalOf(commune, person, now)).OfType<SignalledAbsence>()]
            : [];
    }

    public async Task<Authority> VerifyAsync(PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            Account account = await accounts.ReadAsync(person, cancellationToken);
            Log.Verified(logger, person, account);
            return account == Account.Enabled ? Authority.Held : Authority.Ended;
        }
        catch (DirectoryAwayException e)
        {
            Log.NotVerified(logger, person, e.Message);
            board.SayAway();
            return Authority.NotVerified;
        }
    }

    public string? CautionFor(Commune commune)
    {
        if (board.Snapshot is not { } known)
        {
            return PeopleTexts.NeverRead;
        }

        DateTimeOffset readAt = commune.Calendar.LocalOf(known.ReadAt);
        bool isOld = clock.GetUtcNow() - known.ReadAt > MostAge;
        return isOld || board.IsAway
            ? French.Say(
                isOld ? PeopleTexts.TooOld : PeopleTexts.ReadAt, French.Day(DateOnly.FromDateTime(readAt.DateTime)), French.Hour(readAt))
            : null;
    }

    private static SignalledAbsence? SignalOf(Commune commune, DirectoryPerson person, DateTimeOffset now) =>
        person.Away is { } away && away.From <= now && !(away.Until <= now)
        && commune.Find(person.Id)?.Role.IsStaff() == true
            ? new SignalledAbsence(person.Id, away.From, LastDay(commune, away, now))
            : null;

    // One that has no dates holds as long as it is seen.
    private static DateOnly LastDay(Commune commune, OutOfOffice away, DateTimeOffset now)
    {
        if (away.Until is not { } until)
        {
            return commune.Calendar.DateOf(now);
        }

        DateTimeOffset end = commune.Calendar.LocalOf(until);
        DateOnly day = DateOnly.FromDateTime(end.DateTime);
        DateOnly last = TimeOnly.FromDateTime(end.DateTime) < Noon ? day.AddDays(-1) : day;
        return last < commune.Calendar.DateOf(now) ? commune.Calendar.DateOf(now) : last;
    }

    private static partial class Log
    {
        [LoggerMessage(5001, LogLevel.Information, "Authority of {Person} verified: {Account}.")]
        public static partial void Verified(ILogger logger, PersonId person, Account account);

        [LoggerMessage(5002, LogLevel.Warning, "Authority of {Person} not verified, the decision is refused: {Reason}")]
        public static partial void NotVerified(ILogger logger, PersonId person, string reason);
    }
}
