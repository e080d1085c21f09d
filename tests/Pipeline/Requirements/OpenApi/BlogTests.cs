using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>A document with envelopes, slugs, accounts, profiles and toggles.</summary>
public sealed class BlogTests
{
    private readonly ApplicationModel _model = GivenDocument.File("blog.yaml");

    [Fact]
    public void Things_that_are_kept_become_entities_and_profiles_are_views_of_the_account()
    {
        _model.Domain.Entities.Select(entity => entity.Name).ShouldBe(["User", "Article", "Comment", "UserFollow", "ArticleFavorite"]);
        _model.Domain.FindEntity("Article")!.PublicKey.ShouldBe("slug");
        _model.Domain.FindEntity("Article")!.FindAttribute("slug")!.Generator!.From.ShouldBe("title");
        _model.Domain.FindEntity("Article")!.Owner.ShouldBe("author");
        _model.Domain.FindEntity("Comment")!.Key.ShouldBe(KeyType.Number);
        _model.Operation("getProfileByUsername").Entity.ShouldBe("User");
    }

    [Fact]
    public void Signing_in_follows_the_document()
    {
        var accounts = _model.Domain.Accounts!;

        (accounts.Entity, accounts.Identifier, accounts.TokenScheme, accounts.BadCredentialsStatus).ShouldBe(("User", "email", "Token", 401));
        _model.Operation("createUser").Kind.ShouldBe(OperationKind.Register);
        _model.Operation("login").Kind.ShouldBe(OperationKind.Login);
        _model
            .Shape(_model.Operation("login").Response.View)
            .ShouldBe("email=this.email, token=token, username=this.username, bio=this.bio, image=this.image");
        _model.Operation("login").Response.Envelope.ShouldBe("user");
        _model.Operation("updateCurrentUser").Subject!.ToString().ShouldBe("me");
    }

    [Fact]
    public void Answers_have_the_documents_envelope_names_and_status()
    {
        var create = _model.Operation("createArticle");

        (create.Response.Status, create.Response.Envelope, create.Path).ShouldBe((201, "article", "/api/articles"));
        _model.Api.FindBody(create.Body!)!.Envelope.ShouldBe("article");
        _model.Fields(create.Body).ShouldBe("title!->title, description!->description, body!->body, tagList->tagList");
        _model
            .Shape(create.Response.View)
            .ShouldContain(
                "author=this.author{username=this.username, bio=this.bio, image=this.image, following=exists(l in UserFollow where l.user == this and l.follower == me)}"
            );
        _model.Operation("createArticleComment").Response.Status.ShouldBe(200);
        _model.Api.Errors.Template.ShouldBe("""{"errors":{"body":"{messages}"}}""");
        _model.Api.Errors.ValidationStatus.ShouldBe(422);
    }

    [Fact]
    public void Lists_page_filter_and_narrow_to_the_caller()
    {
        var list = _model.Operation("getArticles").List!;

        (list.ItemsName, list.TotalName, list.Paging, list.DefaultPageSize).ShouldBe(("articles", "articlesCount", PagingKind.Offset, 20));
        list.Filters.Select(filter => filter.Condition.ToString())
            .ShouldBe([
                "query.tag in this.tagList",
                "this.author.username == query.author",
                "exists(l in ArticleFavorite where l.article == this and l.user.username == query.favorited)",
            ]);
        _model
            .Operation("getArticlesFeed")
            .List!.Where!.ToString()
            .ShouldBe("exists(l in UserFollow where l.follower == me and l.user == this.author)");
    }

    [Fact]
    public void Toggles_are_links_that_answers_show()
    {
        var favorite = _model.Operation("createArticleFavorite");

        favorite.Kind.ShouldBe(OperationKind.Link);
        favorite.Settings.ShouldBe(
            new Dictionary<string, string>
            {
                ["link"] = "ArticleFavorite",
                ["target"] = "article",
                ["account"] = "user",
            }
        );
        _model.Operation("deleteArticleFavorite").Kind.ShouldBe(OperationKind.Unlink);
        _model.Shape(favorite.Response.View).ShouldContain("favoritesCount=count(l in ArticleFavorite where l.article == this)");
    }

    [Fact]
    public void Only_owners_change_what_they_own_and_optional_bodies_change_what_is_sent()
    {
        var update = _model.Operation("updateArticle");

        update.Kind.ShouldBe(OperationKind.Patch);
        update.Access.Grants.Single().Condition!.ToString().ShouldBe("this.author == me");
        _model.Operation("getArticle").Access.Grants.Single().Role.ShouldBe(Grant.Visitor);
        _model.Assumptions.ShouldContain(assumption => assumption.ElementId == "operation:updateArticle");
    }

    [Fact]
    public void Rows_below_others_know_their_parent()
    {
        var delete = _model.Operation("deleteArticleComment");

        delete
            .Parameters.Select(parameter => (parameter.Name, parameter.Entity, parameter.ParentRelation))
            .ShouldBe([("slug", "Article", null), ("id", "Comment", "article")]);
        _model.Operation("createArticleComment").Parameters.Single().ParentRelation.ShouldBe("article");
    }

    [Fact]
    public void Each_operation_and_schema_is_a_requirement_with_its_pointer()
    {
        var requirement = _model.Requirements.Single(requirement => requirement.Source.Pointer == "/paths/~1articles/post");

        requirement.Elements.ShouldBe([
            "operation:createArticle#status",
            "operation:createArticle",
            "operation:createArticle#contract",
            "access:createArticle/user",
        ]);
        _model.Requirements.ShouldContain(candidate =>
            candidate.Source.Pointer == "/components/schemas/NewArticle" && candidate.Elements.Contains("attribute:Article.title#required")
        );
        _model.Requirements.Select(candidate => candidate.Id).ShouldBeUnique();
    }
}
