namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class NotebookTests
{
    [Fact]
    public void A_heading_Note_above_a_table_of_attributes_is_an_entity()
    {
        var notebook = new Analyzed(
            """
            # Notebook

            ## Entities

            ### Note
            | field | type | rules |
            |---|---|---|
            | title | string | required, max 50 |

            ## Endpoints
            - `GET /api/notes`
            """
        );

        notebook.Attribute("Note", "title").MaxLength.ShouldBe(50);
        notebook.NotUnderstood.ShouldBeEmpty();
    }
}
