using TeamsMairie.Triage.Measuring;

namespace TeamsMairie.Triage.Tests;

public sealed class TrainingTheReader
{
    [Fact]
    public void Gives_the_model_that_is_committed_byte_for_byte()
    {
        using MemoryStream trained = new();
        using MemoryStream committed = new();
        using Stream model = typeof(MessageReader).Assembly.GetManifestResourceStream("triage.model")!;

        TriageWorkshop.Train(Path.Combine(AppContext.BaseDirectory, "Corpus"), trained);
        model.CopyTo(committed);

        Assert.True(
            trained.ToArray().AsSpan().SequenceEqual(committed.ToArray()),
            "The corpus or a word list changed: run « triage train » and commit the model.");
    }
}
