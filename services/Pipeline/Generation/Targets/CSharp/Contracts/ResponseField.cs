namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>A member of an answer in generated code.</summary>
/// <param name="Property">Name of the record's property.</param>
/// <param name="ClrType">Its C# type.</param>
/// <param name="Annotations">Its attributes, without brackets.</param>
/// <param name="Required"><c>required</c> and a space, or nothing for members that may be absent.</param>
/// <param name="Value">C# for the value.</param>
/// <param name="Awaits">The value awaits the database: only in views that a handler makes.</param>
internal sealed record ResponseField(string Property, string ClrType, IReadOnlyList<string> Annotations, string Required, string Value, bool Awaits);
