using System.Text.Json.Serialization;

namespace TeamsMairie.Cards.Elements;

/// <summary>An element of a card's body. Closed: the schema has more, the town hall needs these.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
internal abstract record CardElement
{
    public string? Spacing { get; init; }
}

/// <summary>Our own words; Markdown is read in it, so nothing a person typed ever comes here.</summary>
internal sealed record TextBlock(string Text) : CardElement
{
    public string? Size { get; init; }

    public string? Weight { get; init; }

    public string? Style { get; init; }

    public string? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool Wrap { get; } = true;
}

/// <summary>Words as typed: a run reads no Markdown, so a link or a mention stays literal text.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

/// <summary>A run of plain text.</summary>
internal sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public string? Weight { get; init; }

    public bool? Italic { get; init; }

    public bool? IsSubtle { get; init; }
}

/// <summary>Titles and values side by side.</summary>
internal sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>One line of a fact set; the value comes from the frame, never from a message.</summary>
internal sealed record Fact(string Title, string Value);

/// <summary>Elements that belong together.</summary>
internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public string? Style { get; init; }
}

/// <summary>A text to type.</summary>
internal sealed record InputText(string Id, string Label) : CardElement
{
    public bool? IsMultiline { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }

    public int? MaxLength { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>What is there before anybody types; it is sent back as it is when nobody does.</summary>
    public string? Value { get; init; }
}

/// <summary>A day to choose.</summary>
internal sealed record InputDate(string Id, string Label) : CardElement
{
    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }

    public string? Min { get; init; }

    public string? Value { get; init; }
}

/// <summary>One or several choices.</summary>
internal sealed record InputChoiceSet(string Id, string Label, IReadOnlyList<Choice> Choices) : CardElement
{
    public string Style { get; init; } = "compact";

    public bool? IsMultiSelect { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }

    public bool Wrap { get; } = true;
}
