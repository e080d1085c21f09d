namespace AgenticAi.AppHost.Native.Programs;

/// <summary>How one instance of a resource is run. It listens at the same addresses after every start.</summary>
internal interface IProgram
{
    /// <summary>Shown to people, such as <c>PostgreSQL</c>.</summary>
    string Kind { get; }

    IReadOnlyList<Uri> Addresses { get; }

    /// <summary>What the last start was given; empty before the first.</summary>
    IReadOnlyList<Variable> Environment { get; }

    /// <param name="lines">Is told every line that the program prints, one at a time.</param>
    /// <param name="cancellation">Cancels the start; nothing of it runs then.</param>
    Task<IRun> StartAsync(Action<string> lines, CancellationToken cancellation);

    /// <summary>Asks the running program whether it can work. An exception means no, too.</summary>
    /// <returns>Null when it can; otherwise why not.</returns>
    Task<string?> CheckAsync(CancellationToken cancellation);
}
