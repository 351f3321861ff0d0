namespace TeamsMairie.Sandbox;

/// <summary>
/// What the sandbox asks of the bot beside the Bot Framework: to look into its record and to play with time.
/// </summary>
/// <remarks>
/// A commune is named by the key of its fixture (<c>montclair-sur-loire</c>, <c>valserine-le-petit</c>, …).
/// Members may be called at the same time by several requests.
/// </remarks>
public interface ITownRecord
{
    /// <summary>The dossiers of a commune, the one that moved last first.</summary>
    /// <param name="commune">The key of the commune.</param>
    /// <param name="cancellationToken">The page went away.</param>
    Task<IReadOnlyList<DossierLine>> DossiersAsync(string commune, CancellationToken cancellationToken);

    /// <summary>What happened to a dossier, oldest first, each fact a plain French sentence.</summary>
    /// <param name="commune">The key of the commune.</param>
    /// <param name="dossierId">The <see cref="DossierLine.Id"/> of the dossier; an unknown one gives no fact.</param>
    /// <param name="cancellationToken">The page went away.</param>
    Task<IReadOnlyList<DossierFact>> FactsAsync(string commune, string dossierId, CancellationToken cancellationToken);

    /// <summary>
    /// The instant, strictly after now on the sandbox's clock, of the next deadline; none when nothing waits.
    /// </summary>
    /// <param name="commune">The key of the commune.</param>
    /// <param name="cancellationToken">The page went away.</param>
    Task<DateTimeOffset?> NextDeadlineAsync(string commune, CancellationToken cancellationToken);

    /// <summary>Nine o'clock, in Paris, of the next working day of the commune strictly after an instant.</summary>
    /// <param name="commune">The key of the commune, which gives the zone of its public holidays.</param>
    /// <param name="after">The instant to start from.</param>
    DateTimeOffset NextWorkingDay(string commune, DateTimeOffset after);

    /// <summary>Delivers everything that the new time on the clock has made due; returns when it is done.</summary>
    /// <param name="cancellationToken">The page went away.</param>
    Task ClockMovedAsync(CancellationToken cancellationToken);

    /// <summary>Says until when a person is absent, or that the person is back.</summary>
    /// <param name="commune">The key of the commune.</param>
    /// <param name="person">The person's directory id.</param>
    /// <param name="until">The last day of absence, or none when the person is back.</param>
    /// <param name="cancellationToken">The page went away.</param>
    Task DeclareAbsenceAsync(string commune, Guid person, DateOnly? until, CancellationToken cancellationToken);

    /// <summary>Empties the record of all communes: dossiers, effects, wakes, absences, known conversations.</summary>
    /// <param name="cancellationToken">The page went away.</param>
    Task ResetAsync(CancellationToken cancellationToken);
}
