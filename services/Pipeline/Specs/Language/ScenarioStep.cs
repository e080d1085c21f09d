namespace AgenticAi.Pipeline.Specs.Language;

public enum ScenarioStep
{
    None,
    Given,
    When,
    Then,
}
