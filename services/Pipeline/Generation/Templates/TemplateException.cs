namespace AgenticAi.Pipeline.Generation.Templates;

/// <summary>A template that can't be read, or that names something that its data does not have.</summary>
internal sealed class TemplateException(string template, string problem) : Exception($"{template}: {problem}");
