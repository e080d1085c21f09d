namespace AgenticAi.Execution.Tests.Running;

/// <summary>A report as the pipeline writes it, with one requirement that is proven and one that is not.</summary>
public static class SampleReport
{
    public const string Json = """
        {
          "title": "Shop",
          "requirements": [
            { "id": "R1", "kind": "rule", "status": "proven", "source": { "file": "shop.md", "line": 3, "column": 1, "words": "Books have a title." },
              "elements": ["a"], "missing": [], "checks": ["C1"], "notUnderstood": [] },
            { "id": "R2", "kind": "rule", "status": "unproven", "source": { "file": "shop.md", "line": 4, "column": 1, "words": "Prices <are> \u0001 positive." },
              "elements": ["b"], "missing": ["b"], "checks": ["C2"], "notUnderstood": [] }
          ],
          "checks": [
            { "id": "C1", "title": "Books", "outcome": "passed", "message": "" },
            { "id": "C2", "title": "Prices", "outcome": "failed", "message": "201 came instead of 400" }
          ]
        }
        """;
}
