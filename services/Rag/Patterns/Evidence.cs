namespace AgenticAi.Rag.Patterns;

internal static class Evidence
{
    /// <summary>For 95 % in the normal distribution.</summary>
    private const double Z = 1.96;

    /// <summary>Lower bound of the share of successes (Wilson 1927), so that three of three says less than ninety-nine of a hundred.</summary>
    public static double Confidence(int good, int all)
    {
        if (all == 0)
        {
            return 0;
        }

        var share = (double)good / all;
        var centre = share + (Z * Z / (2 * all));
        var spread = Z * Math.Sqrt(((share * (1 - share)) + (Z * Z / (4 * all))) / all);
        return (centre - spread) / (1 + (Z * Z / all));
    }
}
