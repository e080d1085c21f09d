namespace AgenticAi.Pipeline.Learning;

public sealed record SignatureRecord(int Runs, int Succeeded);
