using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Up;

/// <summary>What people are told when the system is ready.</summary>
internal static class Welcome
{
    public static async Task PrintAsync(ReadySystem system, CancellationToken cancellation)
    {
        var administrator = new Administrator(system.Data);
        var key = await KeyAsync(system, administrator, cancellation);
        Console.WriteLine();
        Console.WriteLine($"  Web page and API    {system.Address}");
        Console.WriteLine($"  Resources           {system.ResourcePage}");
        Console.WriteLine($"  Data                {system.Data}");
        if (!administrator.WasShown)
        {
            Console.WriteLine($"  Administrator       {Administrator.Email}");
            Console.WriteLine($"  Password            {administrator.Password()}   (shown this once)");
            administrator.RememberShown();
        }

        Console.WriteLine($"  Command line        {key}");
        Console.WriteLine();
        Console.WriteLine($"ready {system.Address}");
    }

    private static async Task<string> KeyAsync(ReadySystem system, Administrator administrator, CancellationToken cancellation)
    {
        using var keys = new CommandLineKey(new Uri(system.Address));
        try
        {
            await keys.EnsureAsync(administrator, cancellation);
            return $"agentic build SPEC --remote {system.Address}";
        }
        catch (FaultException fault)
        {
            return fault.Message;
        }
    }
}
