using AgenticAi.Gateway.Tests.Running;

namespace AgenticAi.Gateway.Tests.Web;

/// <summary>A gateway with a small front end.</summary>
public sealed class WebSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-web");

    public WebSite(GatewaySystem system)
    {
        _folder.CreateSubdirectory("assets");
        File.WriteAllText(Path.Combine(_folder.FullName, "index.html"), "<title>page</title>");
        File.WriteAllText(Path.Combine(_folder.FullName, "assets", "main-1a2b.js"), "run()");
        Gateway = system.Start(("Web:Folder", _folder.FullName));
    }

    public GatewayHost Gateway { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
