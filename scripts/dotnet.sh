# Sourced. The .NET SDK: found, or asked for.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export HOME="${HOME:-$root/.tools/home}"

say() {
  printf '%s\n' "$*" >&2
}

require_dotnet() {
  if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then
    PATH="$HOME/.dotnet:$PATH"
  fi
  if ! command -v dotnet >/dev/null; then
    say "agentic needs the .NET 10 SDK, and 'dotnet' is not on PATH."
    say "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this command again."
    exit 3
  fi
}

# Slower than asking for the program alone, so only asked before something is compiled.
require_sdk() {
  if ! dotnet --list-sdks | grep -q '^10\.'; then
    say "agentic needs the .NET 10 SDK; this machine has: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' ')"
    say "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this command again."
    exit 3
  fi
}
