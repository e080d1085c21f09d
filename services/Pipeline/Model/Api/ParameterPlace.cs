namespace AgenticAi.Pipeline.Model.Api;

public enum ParameterPlace
{
    Path,
    Query,
    Header,
}
