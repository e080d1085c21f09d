using AgenticAi.AppHost.Native.Data;
using AgenticAi.AppHost.Native.Running;

namespace AgenticAi.AppHost.Tests.Running;

public sealed class LogBookTests
{
    [Fact]
    public async Task ASecretThatAProgramPrintsIsHidden()
    {
        var secrets = new Secrets();
        secrets.Add("0123456789abcdef");
        var printed = new List<string>();
        var book = new LogBook(secrets, printed.Add);

        book.Add("connecting with 0123456789abcdef");

        printed.ShouldBe(["connecting with •••"]);
        (await FirstAsync(book, after: 0)).Text.ShouldBe("connecting with •••");
    }

    [Fact]
    public async Task AReaderGoesOnWhereItStopped()
    {
        var book = new LogBook(new Secrets(), _ => { });
        book.Add("one");
        book.Add("two");

        (await FirstAsync(book, after: 1)).Text.ShouldBe("two");
    }

    private static async Task<LogLine> FirstAsync(LogBook book, long after)
    {
        await foreach (var line in book.ReadAsync(after, CancellationToken.None))
        {
            return line;
        }

        throw new InvalidOperationException("There is no line.");
    }
}
