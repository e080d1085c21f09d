namespace AgenticAi.MasterPlan.Drafts;

/// <summary>Words of a specification that are stored beside it.</summary>
internal static class PlainText
{
    /// <summary>PostgreSQL stores every character but one.</summary>
    public static string Of(string words) => words.Replace('\0', '\uFFFD');
}
