using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamsMairie.BotProtocol;

/// <summary>Not ready while there is no key to verify with.</summary>
internal sealed class SigningKeysHealth(ISigningKeySource keys) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(keys.Current is null ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
