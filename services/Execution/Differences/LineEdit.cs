namespace AgenticAi.Execution.Differences;

/// <param name="Sign">A space for a line that both have, <c>-</c> for one of the old text only, <c>+</c> for one of the new.</param>
internal readonly record struct LineEdit(char Sign, string Line);
