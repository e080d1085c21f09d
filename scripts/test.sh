#!/bin/sh
# Checks formatting, builds (warnings are errors), runs every test project, and ends with "N passed, N failed".
# Arguments are handed to each 'dotnet test', for example: --filter Name~Writing
set -u

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/scripts/dotnet.sh"
. "$root/scripts/host.sh"
# Tests run the host that is compiled with them.
unset AGENTIC_HOST
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
# Nothing of ours stays running after the tests.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
passed=0
failed=0

# The sum of one counter over a project's result file.
counter() {
  sed -n "s/.*<Counters .*[[:space:]]$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
  exit
}

fail() {
  failed=$((failed + 1))
  say "$1"
}

run_project() {
  name=$(basename "$1" .csproj)
  code=0
  dotnet test "$@" --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$name.trx" </dev/null || code=$?
  if [ ! -f "$results/$name.trx" ]; then
    fail "$name ended without a result."
    return
  fi
  project_failed=$(counter failed "$results/$name.trx")
  passed=$((passed + $(counter passed "$results/$name.trx")))
  failed=$((failed + project_failed))
  if [ "$code" != 0 ] && [ "$project_failed" = 0 ]; then
    fail "$name did not run to its end."
  fi
}

require_sdk
cd "$root" || exit 3
if ! dotnet build AgenticAi.sln -p:Analyze=true -v quiet -nologo </dev/null; then
  fail "The solution does not build."
  finish
fi
if ! dotnet tool restore </dev/null >"$results/tools.log" 2>&1; then
  cat "$results/tools.log" >&2
  fail "The formatter could not be restored (that needs a network)."
elif ! dotnet csharpier check services cli tests gateway ServiceDefaults AppHost AppHost.Native </dev/null; then
  fail "Some files are not formatted; 'dotnet csharpier format services cli tests gateway ServiceDefaults AppHost AppHost.Native' formats them."
fi
# The page is checked as it is built; services in tests serve what came of it.
if ! (compile_web && cd web && npm run --silent lint) </dev/null; then
  fail "The web page does not build, or its linter complains."
fi
for project in tests/*/*.csproj; do
  run_project "$project" "$@"
done
finish
