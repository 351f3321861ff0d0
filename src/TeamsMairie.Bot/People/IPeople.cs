using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.People;

/// <summary>What is known of the persons of a frame from elsewhere. Who holds what, the frame alone says.</summary>
internal interface IPeople
{
    /// <summary>The staff who are signalled away now, otherwise than to the bot; never an élu.</summary>
    IReadOnlyList<SignalledAbsence> AbsencesOf(Commune commune);

    /// <summary>Whether a person still is who may decide; asked anew at each decision.</summary>
    Task<Authority> VerifyAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>What is said to who asks when what is known has aged; null when it is fresh.</summary>
    string? CautionFor(Commune commune);
}
