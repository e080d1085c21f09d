using System.Text;
using AgenticAi.MasterPlan.Editing;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>Answers to questions as one more document of the specification; the last, so that the author's own documents set the scene.</summary>
internal static class AnswerDocument
{
    public const string Path = "zz-answers.md";

    /// <summary>The files with the answers that are text; an earlier document of answers is replaced.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> AddTo(
        IReadOnlyList<(string Path, byte[] Content)> files,
        IEnumerable<PlanAnswer> answers
    )
    {
        var text = string.Join(
            "\n\n",
            answers.OrderBy(answer => answer.AnsweredAt).Select(answer => answer.Answer).Where(answer => answer.Length > 0)
        );
        var own = files.Where(file => file.Path != Path);
        return text.Length == 0 ? [.. own] : [.. own, (Path, Encoding.UTF8.GetBytes(text + "\n"))];
    }
}
