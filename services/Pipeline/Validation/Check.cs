namespace AgenticAi.Pipeline.Validation;

/// <summary>One black-box experiment on a started application.</summary>
public sealed class Check
{
    internal Check(string id, string title, IEnumerable<string> covers, Func<Session, Task> run)
    {
        Id = id;
        Title = title;
        Covers = [.. covers.Distinct(StringComparer.Ordinal)];
        Run = run;
    }

    /// <summary>Stable: the same model gives the same ids.</summary>
    public string Id { get; }

    public string Title { get; }

    /// <summary>Ids of the model elements whose absence from the application would turn this check red.</summary>
    public IReadOnlyList<string> Covers { get; }

    /// <summary>Nothing else may run meanwhile: the check moves the clock or deletes what others made.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Returns when the rule was seen to hold; throws <see cref="CheckFailure"/> or <see cref="PlanningException"/> otherwise.</summary>
    internal Func<Session, Task> Run { get; }
}
