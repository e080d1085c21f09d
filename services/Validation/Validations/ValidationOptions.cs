using System.ComponentModel.DataAnnotations;
using AgenticAi.Sandbox;

namespace AgenticAi.Validation.Validations;

/// <summary>Section <c>Validation</c>: what code may be sent, and what its validation may cost.</summary>
internal sealed class ValidationOptions
{
    /// <summary>Bytes of all files together.</summary>
    [Range(1024, int.MaxValue)]
    public int MaxContentBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Number of files.</summary>
    [Range(1, 100_000)]
    public int MaxFiles { get; set; } = 5_000;

    /// <summary>Validations at the same time; that of an application uses a core or two.</summary>
    [Range(1, 64)]
    public int AtTheSameTime { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How often one is begun, when the process keeps dying of it.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Where code is unpacked; each validation has a folder of its own, which goes away with it.</summary>
    public string Folder { get; set; } = WorkFolder.ParentFor("validation");
}
