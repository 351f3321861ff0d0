using System.Reflection;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace TeamsMairie.Graph.Tests.FakeGraph;

/// <summary>Every route of Microsoft Graph 1.0, with its verbs and query options, read out of Microsoft's own client.</summary>
internal static class GraphRoutes
{
    private const string Base = "{+baseurl}";
    private const string Verbs = "GET POST PUT PATCH DELETE";

    private static readonly char[] Marks = [.. "{}&,=*"];
    private static readonly Lazy<ILookup<int, Route>> All = new(() => Read().ToLookup(route => route.Path.Length));

    public static int Count => All.Value.Sum(routes => routes.Count());

    /// <summary>Why Graph would refuse a request; null when it would not.</summary>
    public static string? Objection(string verb, string path, IEnumerable<string> options)
    {
        string[] segments = path.Split('/');
        Route[] there = [.. All.Value[segments.Length].Where(route => route.Leads(segments))];
        Route[] asked = [.. there.Where(route => route.Verb == verb)];
        return there.Length == 0 ? $"no such path: {path}"
            : asked.Length == 0 ? $"{verb} is not offered by {path}"
            : options.FirstOrDefault(option => !asked.Any(route => route.Options.Contains(option))) is { } unknown
                ? $"{path} offers no {unknown}"
                : null;
    }

    private static IEnumerable<Route> Read()
    {
        BaseGraphRequestAdapter adapter = new(new AnonymousAuthenticationProvider());
        PropertyInfo template = typeof(BaseRequestBuilder).GetProperty("UrlTemplate", BindingFlags.NonPublic | BindingFlags.Instance)!;
        return
            from type in typeof(GraphServiceClient).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(BaseRequestBuilder)) && !type.IsAbstract
            let make = type.GetConstructor([typeof(string), typeof(IRequestAdapter)])
            where make is not null
            let parts = ((string)template.GetValue(make.Invoke(["https://x", adapter]))!)[Base.Length..].Split('?', 2)
            let options = parts.Length == 1 ? [] : parts[1].Split(Marks).Select(Uri.UnescapeDataString)
            from verb in Verbs.Split(' ')
            where type.GetMethods().Any(
                m => m.Name.Equals($"To{verb}RequestInformation", StringComparison.OrdinalIgnoreCase))
            select new Route(verb, parts[0].TrimEnd('{').Split('/'), [.. options]);
    }

    private sealed record Route(string Verb, string[] Path, HashSet<string> Options)
    {
        // A segment in braces is any one: the id of somebody.
        public bool Leads(string[] segments) => Path.Zip(segments).All(pair =>
            pair.First.StartsWith('{') ? pair.Second.Length > 0
                : pair.First.Replace("()", "", StringComparison.Ordinal)
                    .Equals(pair.Second.Replace("()", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }
}
