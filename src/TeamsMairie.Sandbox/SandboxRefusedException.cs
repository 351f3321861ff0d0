namespace TeamsMairie.Sandbox;

/// <summary>The sandbox will not start; the message is a French sentence for the person who starts it.</summary>
/// <param name="message">The sentence.</param>
public sealed class SandboxRefusedException(string message) : Exception(message);
