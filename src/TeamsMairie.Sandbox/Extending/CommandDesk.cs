using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Extending;

/// <summary>Tells whether a command is offered where somebody runs it.</summary>
internal sealed class CommandDesk(AppManifest manifest, Attendance attendance)
{
    public ExtensionCall? Find(CommandRequest request) =>
        request.Message is null ? FromTheBox(request) : OnAMessage(request, request.Message);

    private ExtensionCall? FromTheBox(CommandRequest request) =>
        manifest.Find(request.Command, ExtensionContexts.Compose) is { } command
        && request.Conversation is { } conversation
        && attendance.In(request.As, conversation) is { } presence
        && attendance.Knows(presence, request.Thread)
            ? new ExtensionCall(presence, command, null, request.Thread)
            : null;

    private ExtensionCall? OnAMessage(CommandRequest request, string id) =>
        manifest.Find(request.Command, ExtensionContexts.Message) is { } command
        && attendance.At(request.As, id) is var (presence, message)
        && message.From != BotIdentity.Mri
            ? new ExtensionCall(presence, command, message, message.Thread)
            : null;
}
