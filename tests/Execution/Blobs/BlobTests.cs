using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AgenticAi.Execution.Tests.Running;

namespace AgenticAi.Execution.Tests.Blobs;

[Collection(HostCollection.Name)]
public sealed class BlobTests(ExecutionHost host)
{
    [Fact]
    public async Task ALargeBlobComesBackAsItWas()
    {
        var content = RandomNumberGenerator.GetBytes(20 * 1024 * 1024);
        var hash = await host.StoreAsync(content);
        using var client = host.AsService();

        (await client.GetByteArrayAsync(Address(hash))).AsSpan().SequenceEqual(content).ShouldBeTrue();
        (await StatusAsync(HttpMethod.Head, hash)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ABlobIsOnlyTakenUnderItsOwnHash()
    {
        var other = new string('0', 64);
        using var body = new ByteArrayContent("x"u8.ToArray());
        using var client = host.AsService();
        using var answer = await client.PutAsync(Address(other), body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(HttpMethod.Head, other)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(HttpMethod.Get, other)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task EachEntryOfAnArchiveBecomesABlob()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var text in new[] { "one", "two" })
            {
                await using var entry = await archive.CreateEntry(text).OpenAsync();
                await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
        }

        using var client = host.AsService();
        using var body = new ByteArrayContent(packed.ToArray());
        using var answer = await client.PostAsync(new Uri("/internal/blobs", UriKind.Relative), body);

        var stored = await answer.Content.ReadFromJsonAsync<JsonElement>();
        stored.GetArrayLength().ShouldBe(2);
        (await client.GetStringAsync(Address(stored[1].GetProperty("sha256").GetString()!))).ShouldBe("two");
    }

    [Fact]
    public async Task WhatIsNoArchiveIsRefused()
    {
        using var client = host.AsService();
        using var body = new ByteArrayContent("no zip"u8.ToArray());
        using var answer = await client.PostAsync(new Uri("/internal/blobs", UriKind.Relative), body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ABlobThatIsTooLargeIsRefused()
    {
        using var client = host.AsService();
        using var body = new ByteArrayContent(new byte[65 * 1024 * 1024]);
        using var answer = await client.PutAsync(Address(new string('0', 64)), body);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static Uri Address(string hash) => new($"/internal/blobs/{hash}", UriKind.Relative);

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string hash)
    {
        using var client = host.AsService();
        using var request = new HttpRequestMessage(method, Address(hash));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
