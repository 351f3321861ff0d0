namespace TeamsMairie.Triage.Tests;

public sealed class HidingAWord
{
    private static readonly MessageReader Reader = new();

    [Theory]
    [InlineData("harcèlement")]
    [InlineData("HARCELEMENT MORAL")]
    [InlineData("harcelment")]
    [InlineData("harsèlement")]
    [InlineData("harcellement")]
    [InlineData("harcelemnt")]
    [InlineData("harcèlemen")]
    [InlineData("je me fais arcelé")]
    [InlineData("on me harcelle")]
    [InlineData("h a r c è l e m e n t")]
    [InlineData("h.a.r.c.è.l.e.m.e.n.t")]
    [InlineData("har cèlement")]
    [InlineData("h@rcèlement")]
    [InlineData("h4rc3lement")]
    [InlineData("h*rcèlement")]
    [InlineData("harc***ement")]
    [InlineData("haaarcèlement")]
    [InlineData("h\u0430rc\u0435lement")]
    [InlineData("har\u200bcèlement")]
    [InlineData("harce\u0300lement")]
    public void Does_not_hide_it(string message) =>
        Assert.Equal(new Reading.ProtectedReport(ProtectedTopic.Report), Reader.Read(message));

    [Theory]
    [InlineData("je suis mort de fatigue, je peux poser lundi ?")]
    [InlineData("ça me tue ces escaliers, l'ascenseur est en panne")]
    [InlineData("danger pour les enfants sur le trottoir devant l'école")]
    [InlineData("j'en peux plus de ce copieur, il bourre tout le temps")]
    [InlineData("y a à l’école une fuite")]
    [InlineData("le lampadaire est mort rue des Lilas")]
    [InlineData("Violette voudrait un congé")]
    [InlineData("à qui dois-je m'adresser pour la toiture ?")]
    [InlineData("le fichier est corrompu sur le serveur")]
    [InlineData("on a eu une coupure, le disjoncteur saute")]
    public void Is_not_seen_where_nothing_is_hidden(string message) =>
        Assert.IsNotType<Reading.ProtectedReport>(Reader.Read(message));
}
