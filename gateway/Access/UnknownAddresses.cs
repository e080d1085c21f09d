namespace AgenticAi.Gateway.Access;

/// <summary>An address that leads nowhere is not found, whoever asks; without this, strangers would be asked to sign in first.</summary>
internal static class UnknownAddresses
{
    public static IApplicationBuilder UseUnknownAddresses(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint() is not null)
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );
}
