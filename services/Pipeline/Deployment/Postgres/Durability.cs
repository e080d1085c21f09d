namespace AgenticAi.Pipeline.Deployment.Postgres;

public enum Durability
{
    /// <summary>Data survives a power cut.</summary>
    Durable,

    /// <summary>Faster writes for data that is thrown away; a power cut may damage the whole cluster.</summary>
    Throwaway,
}
