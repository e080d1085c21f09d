using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Title and name of the application: the first heading, else the first words.</summary>
internal sealed class ApplicationName : IPattern
{
    public string Name => "application-name";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Title.Length > 0 || context.Statements.Count == 0)
        {
            return;
        }

        var title = context.Statements.FirstOrDefault(statement => statement.Kind == StatementKind.Heading)?.Text ?? "Application";
        var main = title.Split([':', '–', '—', '('], 2)[0].Trim();
        context.Model.Title = title;
        context.Model.Name = SafeName.Member(main) is var name && name.Length > 0 ? Naming.Pascal(name) : "Application";
        if (context.Model.Domain.FindEntity(context.Model.Name) is not null)
        {
            context.Model.Name += "App";
        }

        context.Changed();
    }
}
