namespace TeamsMairie.Simulation.Replicas;

/// <summary>Libraries leave the context of who calls them; under this they find none, and stay on the simulated thread.</summary>
internal sealed class WithoutContext : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SynchronizationContext? caller = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return base.SendAsync(request, cancellationToken);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(caller);
        }
    }
}
