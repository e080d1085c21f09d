namespace AgenticAi.EndToEnd.Tests.Distributed.Telemetry;

/// <param name="Service">Who did it.</param>
/// <param name="Trace">32 hexadecimal digits.</param>
/// <param name="Attributes">Those that are texts.</param>
public sealed record ReceivedSpan(string Service, string Trace, string Name, IReadOnlyDictionary<string, string> Attributes)
{
    public bool IsRequest => Attributes.ContainsKey("http.request.method");

    public bool IsQuery => Attributes.ContainsKey("db.system.name") || Attributes.ContainsKey("db.system");
}
