using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.Pipeline.Tests.Atoms;

public sealed class AtomizerTests
{
    [Fact]
    public void An_atom_changes_its_hash_only_with_its_own_inputs()
    {
        var before = Hashes(Model("title", "name"));
        var after = Hashes(Model("title", "surname"));

        after["Book.cs"].ShouldBe(before["Book.cs"]);
        after["Author.cs"].ShouldNotBe(before["Author.cs"]);
        after["README.md"].ShouldNotBe(before["README.md"]);
    }

    [Fact]
    public void Moving_a_sentence_changes_no_hash()
    {
        var model = Model("title", "name");
        var before = Hashes(model);
        model.Domain.Entities[0].Source = new SourceSpan("spec.md", 9, 1, 200, 4, "Book");

        Hashes(model).ShouldBe(before);
    }

    [Fact]
    public void A_new_product_version_changes_every_hash()
    {
        var model = Model("title", "name");

        Hashes(model, "2").Values.ShouldAllBe(hash => !Hashes(model, "1").Values.Contains(hash));
    }

    private static Dictionary<string, string> Hashes(ApplicationModel model, string version = "1")
    {
        var plan = new TaskPlanner(new SampleTarget()).Plan(model, []);
        return Atomizer.Cut(plan, model, version).ToDictionary(atom => atom.Output, atom => atom.InputHash);
    }

    private static ApplicationModel Model(string bookAttribute, string authorAttribute) =>
        new()
        {
            Domain =
            {
                Entities =
                {
                    new Entity
                    {
                        Name = "Book",
                        Plural = "Books",
                        Attributes = { new() { Name = bookAttribute } },
                    },
                    new Entity
                    {
                        Name = "Author",
                        Plural = "Authors",
                        Attributes = { new() { Name = authorAttribute } },
                    },
                },
            },
        };

    private sealed class SampleTarget : ITarget, IFileGenerator
    {
        public string Name => "sample";

        public IReadOnlyList<IFileGenerator> Generators => [this];

        public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
            [
                .. model.Domain.Entities.Select(entity => new PlannedFile(
                    $"{entity.Name}.cs",
                    "domain",
                    $"entity:{entity.Name}",
                    [$"entity:{entity.Name}"],
                    0
                )),
                new PlannedFile("README.md", "documentation", "", ["model"], 1),
            ];

        public FileDraft Generate(PlannedFile file, ApplicationModel model) => new(file.Path, file.Subject);
    }
}
