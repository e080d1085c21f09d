using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class ArticleApiTests
{
    private readonly Analyzed blog = new(
        """
        # Blog

        Base path `/api`.

        - `POST /api/users` `{"user": {"username", "email", "password"}}` -> 201 `{"user": {"username", "email", "token"}}`
        - `POST /api/users/login` `{"user": {"email", "password"}}` -> 200
        - `GET /api/articles?author=&limit=&offset=` -> `{"articles": [...], "articlesCount": n}`
        - `POST /api/articles` (user) `{"article": {"title", "description", "body", "tagList": ["x"]}}` -> 201 `{"article": {...}}`
        - `GET /api/articles/{slug}`, `PUT /api/articles/{slug}` (own only), `DELETE /api/articles/{slug}` (own only)
        - `POST /api/articles/{slug}/comments` (user) `{"comment": {"body"}}` -> 201
        - `GET /api/articles/{slug}/comments`
        """
    );

    [Fact]
    public void Recognises_registration_and_login_by_their_credentials()
    {
        blog.Operation("POST", "/api/users").Kind.ShouldBe(OperationKind.Register);
        blog.Operation("POST", "/api/users/login").Kind.ShouldBe(OperationKind.Login);
        blog.Attribute("User", "username").Type.ShouldBe(AttributeType.String);
    }

    [Fact]
    public void Keeps_envelopes_of_requests_and_answers()
    {
        blog.Model.Api.FindBody(blog.Operation("POST", "/api/articles").Body!)!.Envelope.ShouldBe("article");
        blog.Operation("POST", "/api/articles").Response.Envelope.ShouldBe("article");
        blog.Operation("GET", "/api/articles").List!.ItemsName.ShouldBe("articles");
        blog.Operation("GET", "/api/articles").List!.TotalName.ShouldBe("articlesCount");
    }

    [Fact]
    public void Names_rows_by_the_slug_of_the_path()
    {
        blog.Entity("Article").PublicKey.ShouldBe("slug");
        blog.Attribute("Article", "slug").Generator!.From.ShouldBe("title");
        blog.Attribute("Article", "tagList").IsList.ShouldBeTrue();
    }

    [Fact]
    public void Pages_by_offset_where_the_query_says_so() => blog.Operation("GET", "/api/articles").List!.Paging.ShouldBe(PagingKind.Offset);

    [Fact]
    public void Puts_comments_below_their_article()
    {
        blog.Relation("Comment", "article").OnDelete.ShouldBe(DeleteBehavior.Cascade);
        blog.Operation("POST", "/api/articles/{slug}/comments").Kind.ShouldBe(OperationKind.Create);
    }

    [Fact]
    public void Lets_only_owners_change_and_everybody_read()
    {
        blog.Grants("PUT", "/api/articles/{slug}").ShouldBe(["user if this.owner == me"]);
        blog.Grants("GET", "/api/articles/{slug}").ShouldBe(["visitor"]);
    }
}
