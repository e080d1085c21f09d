using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Security;

/// <param name="Account">The resource that holds the accounts.</param>
/// <param name="Register">Null when the document has no such operation.</param>
/// <param name="Login">Null when the document has no such operation.</param>
/// <param name="Identifier">JSON name of what people sign in with.</param>
internal sealed record AccountPlan(Resource Account, Call? Register, Call? Login, string Identifier);
