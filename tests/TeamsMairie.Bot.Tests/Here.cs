using System.Diagnostics;
using System.Reflection;

namespace TeamsMairie.Bot.Tests;

/// <summary>Where the repository and its tools are.</summary>
internal static class Here
{
    public static string Repository { get; } = Metadata("Repository");

    public static string Tests { get; } = Path.Combine(Repository, "tests", "TeamsMairie.Bot.Tests");

    /// <summary>The Bicep compiler NuGet brought for this system.</summary>
    public static string Bicep
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win-x64" : OperatingSystem.IsMacOS() ? "osx-arm64" : "linux-x64";
            return Path.Combine(
                Metadata("Packages"), $"azure.bicep.commandline.{system}", Metadata("BicepVersion"), "tools",
                OperatingSystem.IsWindows() ? "bicep.exe" : "bicep");
        }
    }

    /// <summary>Runs a program; gives its exit code and all it says.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Tests,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }

    private static string Metadata(string key) => typeof(Here).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
