using System.Text.Json.Nodes;
using TeamsMairie.Bot.Frames;
using TeamsMairie.Bot.Frames.Yaml;
using YamlDotNet.RepresentationModel;

namespace TeamsMairie.Bot.Tests.Frames;

/// <summary>The schema an editor uses says what the reader takes, no more and no less.</summary>
public sealed class DescribingAFrame
{
    private static readonly JsonObject Schema = JsonNode.Parse(FrameFile.Own(FrameReport.SchemaName)!)!.AsObject();

    [Fact]
    public void Every_key_that_is_written_is_described_and_every_key_described_is_written()
    {
        HashSet<string> written = [];
        List<string> unknown = [];
        YamlStream file = [];
        file.Load(new StringReader(FrameWriter.Write(Samples.Full)));
        Walk(file.Documents[0].RootNode, Schema, "", written, unknown);

        Assert.Empty(unknown);
        Assert.Empty(Described(Schema, "").Except(written));
    }

    [Fact]
    public void A_closed_list_offers_the_words_of_the_reader()
    {
        Assert.Equal(FrameWords.Presets.All, Enum("circuit"));
        Assert.Equal(FrameWords.Roles.All, Enum("personnes", "items", "role"));
        Assert.Equal(FrameWords.Topics.All, Enum("matrice", "items", "demande"));
        Assert.Equal(FrameWords.Delays.All, Schema["properties"]!["delais"]!["properties"]!.AsObject().Select(p => p.Key));
    }

    private static IEnumerable<string> Enum(params string[] path)
    {
        JsonNode node = Schema;
        foreach (string name in path)
        {
            node = name == "items" ? node["items"]! : node["properties"]![name]!;
        }

        return node["enum"]!.AsArray().Select(word => (string)word!);
    }

    private static void Walk(YamlNode node, JsonNode schema, string path, HashSet<string> written, List<string> unknown)
    {
        if (node is YamlSequenceNode list)
        {
            foreach (YamlNode item in list)
            {
                Walk(item, schema["items"]!, path, written, unknown);
            }
        }

        foreach ((YamlNode key, YamlNode value) in node is YamlMappingNode map ? map.Children : new YamlMappingNode().Children)
        {
            string at = $"{path}/{key}";
            written.Add(at);
            if (schema["properties"]?[key.ToString()] is { } inner)
            {
                Walk(value, inner, at, written, unknown);
            }
            else
            {
                unknown.Add(at);
            }
        }
    }

    private static IEnumerable<string> Described(JsonNode schema, string path) =>
        (schema["properties"] as JsonObject ?? schema["items"]?["properties"] as JsonObject ?? [])
            .SelectMany(p => Described(p.Value!, $"{path}/{p.Key}").Prepend($"{path}/{p.Key}"));
}
