using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TeamsMairie.BotProtocol;

/// <summary>The words of a message that Teams gives as HTML; none of its formatting, links or images.</summary>
internal static class HtmlWords
{
    // What begins on a line of its own. Anything else, known or not, is only its words.
    private static readonly HashSet<string> Blocks =
        new(StringComparer.OrdinalIgnoreCase) { "p", "div", "br", "li", "tr", "blockquote", "h1", "h2", "h3", "pre", "ul", "ol" };

    public static string Of(string html)
    {
        using IHtmlDocument document = new HtmlParser().ParseDocument(html);
        StringBuilder words = new(html.Length);
        foreach (INode node in document.Body?.Descendants() ?? [])
        {
            if (node is IText text && text.ParentElement is not (IHtmlScriptElement or IHtmlStyleElement))
            {
                words.Append(text.Data.Replace('\u00A0', ' '));
            }
            else if (node is IElement element && Blocks.Contains(element.LocalName) && words.Length > 0 && words[^1] != '\n')
            {
                words.Append('\n');
            }
        }

        return words.ToString().Trim();
    }
}
