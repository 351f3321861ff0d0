using System.Text;
using System.Text.RegularExpressions;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>A frame file being written: a line for each key, a comment before each section.</summary>
internal sealed partial class YamlText
{
    private readonly StringBuilder text = new();

    /// <summary>A comment, one line for each line of it, however it breaks.</summary>
    public YamlText Comment(string words)
    {
        foreach (string line in words.Split(['\n', '\r']))
        {
            text.Append("# ").Append(line).Append('\n');
        }

        return this;
    }

    /// <summary>An empty line, then a comment: a new section begins.</summary>
    public YamlText Title(string words)
    {
        text.Append('\n');
        return Comment(words);
    }

    /// <summary>A key and its value; nothing when there is no value.</summary>
    public YamlText Line(string key, string? value) => value is null ? this : Raw($"{key}: {Scalar(value)}");

    /// <summary>A key and several values, on one line; nothing when there are none.</summary>
    public YamlText Line(string key, IEnumerable<string> values)
    {
        string[] all = [.. values.Select(Scalar)];
        return all.Length == 0 ? this : Raw($"{key}: [{string.Join(", ", all)}]");
    }

    /// <summary>A key and its fields, each on its own line; nothing when no field has a value.</summary>
    public YamlText Section(string key, params ReadOnlySpan<Field> fields)
    {
        string[] lines = Known(fields);
        return lines.Length == 0 ? this : Raw($"{key}:\n  {string.Join("\n  ", lines)}");
    }

    /// <summary>A key and a list of sections; nothing when there are none.</summary>
    public YamlText List<T>(string key, IEnumerable<T> items, Func<T, Field[]> fields)
    {
        string[] all = [.. items.Select(item => "  - " + string.Join("\n    ", Known(fields(item))))];
        return all.Length == 0 ? this : Raw($"{key}:\n{string.Join('\n', all)}");
    }

    public override string ToString() => text.ToString();

    private YamlText Raw(string lines)
    {
        text.Append(lines).Append('\n');
        return this;
    }

    private static string[] Known(ReadOnlySpan<Field> fields)
    {
        List<string> lines = [];
        foreach (Field field in fields)
        {
            if (field.Written is { } written)
            {
                lines.Add($"{field.Key}: {written}");
            }
        }

        return [.. lines];
    }

    private static string Scalar(string value) => Plain().IsMatch(value) && value is not ("null" or "true" or "false")
        ? value
        : $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t")}\"";

    // Letters and digits, with what never means anything to YAML between them.
    [GeneratedRegex(@"^[\p{L}\p{Nd}]([\p{L}\p{Nd} ._’°()/-]*[\p{L}\p{Nd}.’°()])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    /// <summary>One field of a section; it is left out when it has no value.</summary>
    internal readonly record struct Field(string Key, string? Written)
    {
        public static Field Of(string key, string? value) => new(key, value is null ? null : Scalar(value));

        public static Field Of(string key, DateOnly? day) => new(key, day is { } known ? Days.Write(known) : null);

        public static Field Of(string key, bool isSo) => new(key, isSo ? "oui" : null);

        public static Field Of(string key, IEnumerable<string> values) =>
            values.Select(Scalar).ToArray() is { Length: > 0 } all ? new(key, $"[{string.Join(", ", all)}]") : new(key, null);

        /// <summary>Fields of a field, between braces.</summary>
        public static Field Of(string key, params ReadOnlySpan<Field> inner) =>
            Known(inner) is { Length: > 0 } all ? new(key, $"{{ {string.Join(", ", all)} }}") : new(key, null);
    }
}
