namespace AgenticAi.MasterPlan.History;

internal enum ChangeKind
{
    Created,
    TaskEdited,
    QuestionAnswered,
    AnswerWithdrawn,
    Approved,
    Rejected,
    Replanned,
}
