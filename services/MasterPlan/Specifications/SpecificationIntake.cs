using System.Text;
using AgenticAi.MasterPlan.Making;
using AgenticAi.MasterPlan.Projects;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.MasterPlan.Specifications;

/// <summary>Makes files of whatever somebody hands in.</summary>
internal sealed class SpecificationIntake(ConversationClient conversations, ProjectRoles roles, IOptions<MakingOptions> options)
{
    private const string TextFile = "specification.md";
    private const string ConversationFile = "conversation.md";

    public static bool IsGiven(SpecificationSource source) =>
        source.Text is not null || source.Files is not null || source.ConversationId is not null;

    /// <exception cref="RefusalException">400: not exactly one source, or none that can be read; 404: no such conversation.</exception>
    public async Task<IReadOnlyList<(string Path, byte[] Content)>> ReadAsync(
        SpecificationSource source,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var given = new object?[] { source.Text, source.Files, source.ConversationId }.Count(value => value is not null);
        if (given != 1)
        {
            throw RefusalException.Invalid("Give one of text, files and conversationId.");
        }

        if (source.Files?.Any(file => file?.Path is null || file.Content is null) == true)
        {
            throw RefusalException.Invalid("files: each needs a path and its content.");
        }

        return source switch
        {
            { Text: { } text } => Checked([(TextFile, Encoding.UTF8.GetBytes(text))]),
            { Files: { } files } => Checked([.. files.Select(file => (SafePath(file.Path), Encoding.UTF8.GetBytes(file.Content)))]),
            _ => Checked([(ConversationFile, await ConversationAsync(source.ConversationId!.Value, caller, cancellation))]),
        };
    }

    private async Task<byte[]> ConversationAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var document = await conversations.FindAsync(id, cancellation) ?? throw RefusalException.NotFound("conversation");
        await roles.RequireAsync(document.ProjectId, caller, ProjectRole.Viewer, "conversation", cancellation);
        return Encoding.UTF8.GetBytes($"# {document.Title.ReplaceLineEndings(" ")}\n\n{string.Join("\n\n", document.Statements)}\n");
    }

    private static string SafePath(string path)
    {
        try
        {
            return SafeArchive.SafePath(path);
        }
        catch (ArchiveException exception)
        {
            throw RefusalException.Invalid($"files: {exception.Message}");
        }
    }

    private IReadOnlyList<(string Path, byte[] Content)> Checked(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var size = files.Sum(file => (long)file.Content.Length);
        var problem =
            files.Count == 0 ? "files: give at least one."
            : files.Count > options.Value.MaxFiles ? $"files: at most {options.Value.MaxFiles} are read."
            : size > options.Value.MaxContentBytes ? $"The specification is larger than {options.Value.MaxContentBytes} bytes."
            : files.DistinctBy(file => file.Path, StringComparer.OrdinalIgnoreCase).Count() < files.Count ? "files: two have the same path."
            : null;
        return problem is null ? files : throw RefusalException.Invalid(problem);
    }
}
