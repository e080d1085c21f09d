using System.Security.Cryptography;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A random value of letters and digits.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    private const string Alphabet = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public int MinLength { get; set; } = 22;

    /// <summary>Natively there are none in any case: values go into connection strings and configuration files as they are.</summary>
    public bool Special { get; set; } = true;

    public override string GetDefaultValue() => RandomNumberGenerator.GetString(Alphabet, MinLength);
}
