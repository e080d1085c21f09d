using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The vocabulary of the validators.</summary>
internal sealed class ChecksGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Contracts/Checks.cs.hbs");

    public string Name => "csharp-checks";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        model.Api.Bodies.Count == 0 ? [] : [new PlannedFile($"{new CodeNames(model).Own("Hosting/Errors").Folder}/Checks.cs", "errors", "", [], 0)];

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        return new FileDraft(
            file.Path,
            CSharpFile.Render(
                Template,
                new
                {
                    names.Root,
                    NamesByKey = model.Api.Bodies.Exists(body => body.Fields.Exists(field => field.Key is not null)),
                    Multiples = model.Api.Bodies.Exists(body =>
                        RequestShape.Of(names, body).Any(property => ValueLimits.Of(property).MultipleOf is not null)
                    ),
                    Sizes = model.Api.Bodies.Exists(body => body.MinMembers is not null || body.MaxMembers is not null),
                },
                names,
                names.Own("Hosting/Errors").Namespace
            )
        );
    }
}
