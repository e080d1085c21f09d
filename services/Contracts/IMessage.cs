namespace AgenticAi.Contracts;

/// <summary>A command or an event that services exchange over the broker. Its type's name is its name on the wire; a changed meaning is a new type.</summary>
public interface IMessage;
