using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Links;

/// <summary>A link that each account can make to a row and take back: favourites, follows, likes.</summary>
/// <param name="Verb">Base form of what the path says: "favorite", "follow".</param>
/// <param name="TargetRelation">Relation of <paramref name="Entity"/> to the row.</param>
/// <param name="AccountRelation">Relation of <paramref name="Entity"/> to the account.</param>
internal sealed record LinkPlan(Call Make, Call Undo, Resource Target, Entity Entity, string Verb, string TargetRelation, string AccountRelation);
