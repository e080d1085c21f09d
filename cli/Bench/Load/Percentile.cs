namespace AgenticAi.Cli.Bench.Load;

internal static class Percentile
{
    /// <param name="values">At least one; sorted in place.</param>
    /// <param name="share">0 to 1.</param>
    public static double Of(List<double> values, double share)
    {
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, Math.Floor(values.Count * share))];
    }
}
