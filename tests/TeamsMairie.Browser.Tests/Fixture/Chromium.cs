using System.Collections;
using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection;
using Microsoft.Playwright;

namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>The browser of the npm package: unpacked once, no installation on the machine.</summary>
internal static class Chromium
{
    public static string NodeModules { get; } = Metadata("NodeModules");

    public static string Artifacts { get; } = Metadata("Artifacts");

    public static async Task<IBrowser> OpenAsync(IPlaywright playwright)
    {
        string folder = Path.Combine(Artifacts, "chromium");
        string executable = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? await UnpackAsync(folder);
        Dictionary<string, string> environment = Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        environment["LD_LIBRARY_PATH"] = Path.Combine(folder, "al2023", "lib");
        if (!Directory.Exists("/etc/fonts"))
        {
            environment["FONTCONFIG_PATH"] = Path.Combine(folder, "fonts");
        }

        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Env = environment,
            Args =
            [
                "--lang=fr-FR",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
            ],
        });
    }

    private static string Metadata(string key) => typeof(Chromium).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;

    private static async Task<string> UnpackAsync(string folder)
    {
        string executable = Path.Combine(folder, "chromium");
        if (File.Exists(executable))
        {
            return executable;
        }

        string source = Path.Combine(NodeModules, "@sparticuz", "chromium", "bin");
        Directory.CreateDirectory(folder);
        foreach (string part in (string[])["al2023", "fonts"])
        {
            await using BrotliStream packed = Unbrotli(Path.Combine(source, part + ".tar.br"));
            string target = Directory.CreateDirectory(Path.Combine(folder, part)).FullName;
            await TarFile.ExtractToDirectoryAsync(packed, target, overwriteFiles: true);
        }

        // Moved into place last: a run that was interrupted leaves no half browser behind.
        string half = executable + "." + Environment.ProcessId;
        await using (BrotliStream packed = Unbrotli(Path.Combine(source, "chromium.br")))
        await using (FileStream target = File.Create(half))
        {
            await packed.CopyToAsync(target);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.Move(half, executable, overwrite: true);
        return executable;
    }

    private static BrotliStream Unbrotli(string file) => new(File.OpenRead(file), CompressionMode.Decompress);
}
