namespace AgenticAi.Pipeline.Specs;

public enum SpecFormat
{
    Markdown,
    PlainText,
    OpenApi,
    Jdl,
}
