using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Planning;
using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Who calls in a test. Each signs up or in right before the first call.</summary>
internal sealed class TestActors
{
    private readonly OperationCatalog _catalog;
    private readonly NameSet _names;
    private readonly List<TestPerson> _people = [];
    private readonly Dictionary<string, (TestPerson Person, int SignIn)> _tokens = new(StringComparer.Ordinal);

    public TestActors(ApplicationModel model, IEnumerable<RehearsedCall> calls, NameSet names)
    {
        _catalog = new OperationCatalog(model);
        _names = names;
        foreach (var call in calls.Where(IsEntrance))
        {
            Enter(call);
        }
    }

    /// <summary>False when somebody called whose sign-in the tests can't repeat.</summary>
    public bool AreKnown { get; private set; } = true;

    public static bool IsEntrance(RehearsedCall call) =>
        !call.IsStep && call.Status < 300 && call.Operation?.Kind is OperationKind.Register or OperationKind.Login;

    /// <param name="lines">Gets what has to happen before.</param>
    public string VariableOf(RehearsedCall call, List<string> lines)
    {
        if (call.Authorization is not { } header)
        {
            return "visitor";
        }

        if (!_tokens.TryGetValue(header[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..], out var known))
        {
            AreKnown = false;
            return "visitor";
        }

        var variable = VariableOf(known.Person, lines);
        if (known.SignIn > known.Person.Written)
        {
            known.Person.Written = known.SignIn;
            lines.Add($"{variable} = {SignIn(known.Person)}");
        }

        return variable;
    }

    /// <summary>Where a test finds what the application told of an account that signed up.</summary>
    public string AccountOf(RehearsedCall signUp, List<string> lines) =>
        $"{VariableOf(_people.First(person => person.SignUp == signUp), lines)}.Account!";

    private string VariableOf(TestPerson person, List<string> lines)
    {
        if (person.Variable is null)
        {
            person.Variable = _names.Take(CSharpWords.Local(CSharpWords.Pascal(person.Role)));
            person.Written = 1;
            if (person.SignUp is null)
            {
                lines.Add($"var {person.Variable} = {SignIn(person)}");
            }
            else
            {
                var signUp = TestCallText.WithJson($"var {person.Variable} = await visitor.SignUpAsync(", JsonNode.Parse(person.SignUp.Body!), []);
                lines.AddRange([.. signUp.SkipLast(1), $"{signUp[^1]};"]);
            }
        }

        return person.Variable;
    }

    private static string SignIn(TestPerson person) =>
        $"await visitor.SignInAsync({HostData.Literal(person.Identifier)}, {HostData.Literal(person.Password)});";

    private void Enter(RehearsedCall call)
    {
        var operation = call.Operation!;
        var body = call.Body is null ? null : JsonNode.Parse(call.Body);
        body = _catalog.BodyOf(operation)?.Envelope is { } envelope ? body?[envelope] : body;
        var slots = _catalog.Slots(operation);
        var identifierName = _catalog.Model.Domain.Accounts?.Identifier;
        var identifier = slots.FirstOrDefault(slot => string.Equals(slot.Field.Member ?? slot.Name, identifierName, StringComparison.Ordinal))
            is { } name
            ? body?[name.Name]?.ToString()
            : null;
        var password = slots.FirstOrDefault(slot => slot.IsPassword) is { } secret ? body?[secret.Name]?.ToString() : null;
        if (identifier is null || password is null)
        {
            return;
        }

        var person = _people.Find(known => string.Equals(known.Identifier, identifier, StringComparison.Ordinal));
        if (person is null)
        {
            person = new TestPerson(RoleOf(identifier, body, slots), identifier, password, operation.Kind == OperationKind.Register ? call : null);
            _people.Add(person);
        }

        person.Rehearsed += operation.Kind == OperationKind.Login ? 1 : 0;
        foreach (var token in MintedValues.Leaves(call.Answer, "").Select(leaf => leaf.Value.ToString()))
        {
            _tokens[token] = (person, Math.Max(1, person.Rehearsed));
        }
    }

    private string RoleOf(string identifier, JsonNode? body, IReadOnlyList<Slot> slots) =>
        RehearsalUsers.Of(_catalog.Model).FirstOrDefault(user => string.Equals(user.Identifier, identifier, StringComparison.Ordinal))?.Role
        ?? (slots.FirstOrDefault(slot => (slot.Field.Member ?? slot.Name) == RoleNames.Attribute) is { } role ? body?[role.Name]?.ToString() : null)
        ?? _catalog.Model.Domain.Accounts?.DefaultRole
        ?? Grant.User;
}
