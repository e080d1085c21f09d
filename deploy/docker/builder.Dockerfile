# Services that build, run and prove applications: they need the SDK and PostgreSQL's server programs.
# --build-arg PROJECT=services/Worker/Worker.csproj --build-arg ASSEMBLY=AgenticAi.Worker
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG PROJECT
ARG ASSEMBLY
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish "$PROJECT" -c Release -o /app -p:RunAnalyzers=false
RUN ln -s "$ASSEMBLY" /app/service

FROM mcr.microsoft.com/dotnet/sdk:10.0
RUN mkdir -p /etc/postgresql-common \
    && echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf \
    && apt-get update \
    && apt-get install -y --no-install-recommends iproute2 postgresql util-linux \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o $APP_UID /work
WORKDIR /app
COPY --from=build /app .
# All that is written lies in one place, so that the rest can be read-only.
ENV ASPNETCORE_HTTP_PORTS=8080 HOME=/work TMPDIR=/work DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["/app/service"]
