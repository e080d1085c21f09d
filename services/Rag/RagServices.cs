using AgenticAi.Pipeline.Learning;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Rag.Patterns;

namespace AgenticAi.Rag;

internal static class RagServices
{
    public static void AddRag(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ILearningStore, PostgresLearningStore>();
        builder.Services.AddSingleton<PatternStore>();
    }
}
