namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>The people of Montclair-sur-Loire who play in these tests.</summary>
internal static class TownPeople
{
    public const string Jordan = "62a041b7-5364-531b-8cca-9c506bbecc5b";
    public const string Didier = "114e8e68-6246-54f7-8692-a984d0111b90";
    public const string Veronique = "d52c4e22-c656-5f17-8628-adf1f23b6059";
    public const string Alain = "634335de-04f4-589f-9ef7-cf8196cc68c6";
    public const string Arbitrations = "19:arbitrages-montclair@thread.tacv2";
    public const string General = "19:general-montclair@thread.tacv2";

    public static string Mri(string id) => "29:" + id;

    public static string Personal(string id) => "a:1" + id.Replace("-", string.Empty, StringComparison.Ordinal);
}
