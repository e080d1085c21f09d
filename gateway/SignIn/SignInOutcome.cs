using AgenticAi.Gateway.Accounts;

namespace AgenticAi.Gateway.SignIn;

/// <param name="Account">Whose password it was; null when it was wrong or not looked at.</param>
/// <param name="LockedFor">Set when the password was not looked at.</param>
internal sealed record SignInOutcome(Account? Account, TimeSpan? LockedFor);
