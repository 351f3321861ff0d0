namespace TeamsMairie.BotProtocol;

/// <summary>A key document was refused; the message is one word that is safe to log.</summary>
internal sealed class KeyDocumentException(string fault) : Exception(fault);
