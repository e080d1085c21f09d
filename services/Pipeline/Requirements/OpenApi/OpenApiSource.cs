using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.OpenApi.Demands;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Errors;
using AgenticAi.Pipeline.Requirements.OpenApi.Links;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Security;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Requirements.OpenApi;

/// <summary>Any OpenAPI document becomes a complete application: what it keeps becomes entities, what it offers becomes operations in exactly its shapes.</summary>
internal sealed class OpenApiSource : IModelSource
{
    public string Name => "OpenAPI";

    public bool CanRead(SpecDocument document) => document.OpenApi is not null;

    public void Contribute(SpecDocument source, InferenceContext context)
    {
        var model = context.Model;
        var document = new ApiDocument(source);
        var calls = document.Operations.Select(operation => new Call(operation)).ToList();
        var resources = new ResourceFinder(calls).Find();
        var accounts = AccountFinder.Find(document, calls, resources);
        var links = accounts is null ? [] : LinkFinder.Find(calls, resources, accounts.Account);

        links.ForEach(LinkFinder.ShowIn);
        new MemberBuilder(resources, accounts, model.Domain.Entities.Add).BuildAll();
        model.Domain.Entities.InsertRange(0, resources.All.Select(resource => resource.Entity).Concat(links.Select(link => link.Entity)));
        Describe(model, document);
        if (accounts is not null)
        {
            model.Domain.Accounts = AccountSettings.Of(accounts, document);
            model.Assumptions.AddRange(SchemeAssumptions.Of(document));
        }

        var draft = new Draft(model, document, resources, accounts, links);
        var operations = calls.Select(call => (call.Operation, Read(call, draft))).ToList();
        model.Api.Operations.AddRange(operations.Select(pair => pair.Item2));
        foreach (
            var (operation, resource) in model
                .Api.Operations.Where(operation => operation.Subject is not null)
                .Select(operation => (operation, resources.Named(operation.Entity)))
        )
        {
            draft.TypeKeys(operation, resource!);
        }

        ComputedValues.Add(model);
        ConventionalSignIn.Add(draft);
        ErrorFormats.Read(model.Api.Errors, document);
        Versions.Read(model.Api, operations);
        Seeds.Add(resources, draft);
        model.Assumptions.AddRange(ScopeAssumptions.Of(document));
        model.Assumptions.AddRange(UnservedParts.Of(document));
        DocumentDemands.Add(context, draft, operations);
    }

    private static Operation Read(Call call, Draft draft) =>
        OperationReadings.All.Select(reading => reading.TryRead(call, draft)).First(operation => operation is not null)!;

    private static void Describe(ApplicationModel model, ApiDocument document)
    {
        model.Name = ApplicationNames.Of(document.Title, model);
        model.Title = document.Title;
        model.Description = document.Description;
        model.Api.IsGiven = true;
        model.Api.ServerPrefix = document.ServerPrefix;
        model.Api.BasePath = document.ServerPrefix ?? "";
        model.Api.Contracts.Add(new ApiContract(document.ServerPrefix ?? "", document.Contract));
    }
}
