namespace TeamsMairie.BotProtocol.Tests;

public sealed class ChoosingWhereToAnswer
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://SMBA.trafficmanager.net/fr/5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c11/")]
    [InlineData("https://smba.onyx.prod.teams.trafficmanager.net/amer/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/")]
    public void Accepts_the_connectors_of_teams(string url) => Assert.True(ServiceUrlPolicy.Teams.Allows(new(url)));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://attacker.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea/")]
    [InlineData("https://moi@smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net./emea/")]
    [InlineData("https://smba.trafficmanager.net/emea/?x")]
    [InlineData("https://smba.trafficmanager.net/emea/#x")]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/emea/v3/conversations/")]
    [InlineData("https://smba.trafficmanager.net/emea/pas-un-guid/")]
    [InlineData("https://api.botframework.com/emea/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gov/")]
    [InlineData("https://169.254.169.254/emea/")]
    [InlineData("https://localhost/emea/")]
    [InlineData("https://[::1]/emea/")]
    [InlineData("https://xn--smb-6na.trafficmanager.net/emea/")]
    public void Refuses_every_other(string url) => Assert.False(ServiceUrlPolicy.Teams.Allows(new(url)));

    [Fact]
    public void Refuses_a_relative_address() =>
        Assert.False(ServiceUrlPolicy.AllowLoopback.Allows(new("emea/", UriKind.Relative)));

    [Theory]
    [InlineData("http://127.0.0.1:5123/connector/bourg/", true)]
    [InlineData("http://localhost:5123", true)]
    [InlineData("http://[::1]:5123/", true)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("http://moi@127.0.0.1/", false)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://192.168.0.1/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void In_the_sandbox_is_this_machine_only(string url, bool allowed) =>
        Assert.Equal(allowed, ServiceUrlPolicy.AllowLoopback.Allows(new(url)));
}
