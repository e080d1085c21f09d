# Workers build, run and prove applications: they need the SDK and PostgreSQL's server programs.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish services/Worker/Worker.csproj -c Release -o /app -p:RunAnalyzers=false

FROM mcr.microsoft.com/dotnet/sdk:10.0
RUN mkdir -p /etc/postgresql-common \
    && echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf \
    && apt-get update \
    && apt-get install -y --no-install-recommends postgresql \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o $APP_UID /work
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080 Worker__Folder=/work DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["/app/AgenticAi.Worker"]
