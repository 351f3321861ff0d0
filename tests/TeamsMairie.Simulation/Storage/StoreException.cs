namespace TeamsMairie.Simulation.Storage;

/// <summary>The store refused, or did not answer.</summary>
internal sealed class StoreException(string what) : IOException(what);
