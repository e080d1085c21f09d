namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>One thing that a short phrase can say about a member: "required", "at most 200 characters", "in the past".</summary>
internal interface IFacet
{
    string Name { get; }

    /// <summary>Reads the phrase (trimmed, without its commas) into the draft.</summary>
    /// <returns>False when the phrase is about something else; the draft is then untouched.</returns>
    bool Read(string phrase, MemberDraft member);
}
