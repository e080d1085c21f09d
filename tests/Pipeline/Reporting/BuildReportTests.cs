using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Reporting;

public sealed class BuildReportTests
{
    [Theory]
    [InlineData(CheckOutcome.Passed, BuildExit.Proven)]
    [InlineData(CheckOutcome.Blocked, BuildExit.Proven)]
    [InlineData(CheckOutcome.Failed, BuildExit.Incomplete)]
    public void Is_not_proven_while_a_check_fails_that_no_sentence_asked_for(CheckOutcome outcome, BuildExit exit)
    {
        var check = new CheckResult("accounts:register", "Anybody can sign up", [], outcome, "", [], TimeSpan.Zero);

        new BuildReport("Title", "1", DateTimeOffset.UnixEpoch, new Score(1, 0, 0), [], [], [], [], [check], [], [], [], [], []).Exit.ShouldBe(exit);
    }
}
