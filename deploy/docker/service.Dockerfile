# Any service without needs of its own: --build-arg PROJECT=services/Chat/Chat.csproj --build-arg ASSEMBLY=AgenticAi.Chat
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG PROJECT
ARG ASSEMBLY
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish "$PROJECT" -c Release -o /app -p:RunAnalyzers=false
# One name to start, whatever the service is: the small image has no shell that could put it together.
RUN ln -s "$ASSEMBLY" /app/service

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["/app/service"]
