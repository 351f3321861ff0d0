using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsMairie.Bot.Amending;
using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Disagreeing;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Forwarding;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Bot.People;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Replacing;
using TeamsMairie.Bot.Searching;
using TeamsMairie.Bot.Showing;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Waking;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot;

/// <summary>The door of the bot: its services, and its one address.</summary>
public static class TeamsMairieServices
{
    /// <summary>Adds the whole bot. The host must also say who may post to it.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="communesFolder">The folder of the commune files.</param>
    /// <param name="dataFolder">The folder of the journal, when it is a file.</param>
    /// <exception cref="InvalidDataException">A commune cannot be read; the message is for a person.</exception>
    public static IServiceCollection AddTeamsMairie(
        this IServiceCollection services, string communesFolder, string dataFolder)
    {
        services.AddSingleton(new CommuneRegister(CommuneReader.ReadFolder(communesFolder)));
        services.TryAddSingleton<IPeople, FilePeople>();
        services.AddSingleton<AbsenceRegister>();
        services.AddBotProtocol();
        services.AddJournal(dataFolder);
        services.AddSingleton<MessageReader>();
        services.AddSingleton<FrameArchive>().AddSingleton<FrameDesk>().AddSingleton<FrameKeeper>()
            .AddSingleton<FrameArtist>().AddSingleton<FramePost>().AddSingleton<FrameDelivery>().AddSingleton<FrameRounds>()
            .AddSingleton<FrameClicks>().AddSingleton<FrameForms>().AddSingleton<FramePast>();
        services.AddHostedService(provider => provider.GetRequiredService<FrameKeeper>());
        services.AddSingleton<DossierReplay>().AddSingleton<DossierArchive>().AddSingleton<DossierDesk>();
        services.AddSingleton<Offers>().AddSingleton<RequesterCards>().AddSingleton<HolderCards>()
            .AddSingleton<DisagreementCards>().AddSingleton<RulingCards>().AddSingleton<CardArtist>();
        services.AddSingleton<AddressBook>().AddSingleton<Preflight>().AddSingleton<CardPost>().AddSingleton<Recovery>()
            .AddSingleton<DeliveryRecord>().AddSingleton<CardDelivery>().AddSingleton<Courier>()
            .AddSingleton<WaitingCards>().AddSingleton<IWakeHandler, Waker>();
        services.AddSingleton<Addressees>().AddSingleton<Replies>().AddSingleton<ProtectedReplies>()
            .AddSingleton<RequestDesk>().AddSingleton<DividingDesk>().AddSingleton<MessageDesk>().AddSingleton<RequestDialogDesk>()
            .AddSingleton<AmendDesk>().AddSingleton<ForwardDesk>().AddSingleton<SearchDesk>();
        services.AddSingleton<OpenRequests>().AddSingleton<AbsenceMemory>().AddSingleton<AbsenceDesk>().AddSingleton<AwayDesk>().AddSingleton<PlainCommands>();
        services.AddHostedService(provider => provider.GetRequiredService<AbsenceMemory>());
        services.AddSingleton<DisagreementDesk>().AddSingleton<RepeatedClick>().AddSingleton<ClickJudge>()
            .AddSingleton<ClickDesk>().AddSingleton<DialogDesk>();
        services.AddMetrics();
        services.AddSingleton<FeedbackBox>().AddSingleton<InvokeDesk>().AddSingleton<CallerFinder>().AddSingleton<Receptionist>();
        return services;
    }

    /// <summary>Maps <c>/api/messages</c>; the caller says under which policy.</summary>
    public static IEndpointConventionBuilder MapTeamsMairie(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", MessagesEndpoint.AnswerAsync);
}
