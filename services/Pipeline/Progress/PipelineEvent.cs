using System.Text.Json.Serialization;

namespace AgenticAi.Pipeline.Progress;

/// <summary>What a running pipeline tells its watchers, through <see cref="IProgress{T}"/>. Watching never changes the work.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(PhaseStarted), "phaseStarted")]
[JsonDerivedType(typeof(TaskProgressed), "taskProgressed")]
[JsonDerivedType(typeof(PhaseFinished), "phaseFinished")]
[JsonDerivedType(typeof(Notice), "notice")]
public abstract record PipelineEvent;
