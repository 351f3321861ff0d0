using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TeamsMairie.Benchmarks.Turns;

if (args is [TurnCommand.Name, .. var settings])
{
    return await TurnCommand.Create().Parse(settings).InvokeAsync();
}

// In this process: the settings of the repository would be applied to a project made on the way.
BenchmarkSwitcher.FromAssembly(typeof(TeamsMairie.Benchmarks.Genuine).Assembly).Run(
    args.Length == 0 ? ["--filter", "*"] : args,
    DefaultConfig.Instance.WithArtifactsPath(Path.Combine("artifacts", "benchmarks")).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
return 0;
