namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>The readings in the order in which they are tried; the last one takes everything.</summary>
internal static class OperationReadings
{
    public static IReadOnlyList<IOperationReading> All { get; } =
    [
        new FailureReading(),
        new RegisterReading(),
        new LoginReading(),
        new LinkReading(),
        new ListReading(),
        new ReadReading(),
        new CreateReading(),
        new UpdateReading(),
        new DeleteReading(),
        new PartReading(),
        new RedirectReading(),
        new CountsReading(),
        new ValuesReading(),
        new ArithmeticReading(),
        new ActionReading(),
        new LiteralReading(),
    ];
}
