# Sourced. The application host with all services, and the web front end that the gateway serves, compiled when their sources are newer.

host_stamp=$root/.tools/host.stamp
web_stamp=$root/.tools/web.stamp
AGENTIC_HOST=$root/AppHost/bin/Release/net10.0/AgenticAi.AppHost.dll
export AGENTIC_HOST

# host_source TEST...: the first of the host's sources that passes find's tests; without what builds make.
host_source() {
  find "$root/AppHost" "$root/AppHost.Native" "$root/ServiceDefaults" "$root/gateway" "$root/services" \
    "$root"/Directory.*.props "$root/global.json" \( -name bin -o -name obj -o -name wwwroot \) -prune -o "$@" -print | head -n 1
}

web_source() {
  find "$root/web" -name node_modules -prune -o "$@" -print | head -n 1
}

host_is_current() {
  [ -f "$AGENTIC_HOST" ] && [ -f "$host_stamp" ] && [ -z "$(host_source -newer "$host_stamp")" ]
}

# keep_stamp STAMP SOURCE: the new stamp, made before the build, holds: what changed since is compiled next time. When no file did, the folders that
# the build itself made must not look like a change.
keep_stamp() {
  [ -n "$("$2" -type f -newer "$1.new")" ] || touch "$1.new"
  mv "$1.new" "$1"
}

compile_host() {
  host_is_current && return
  require_sdk
  say "Building the services ..."
  touch "$host_stamp.new"
  if ! dotnet build "$root/AppHost/AppHost.csproj" -c Release -v quiet -nologo \
    -p:RunAnalyzers=false -p:UseSharedCompilation=false -nodeReuse:false >"$root/.tools/host.log" 2>&1; then
    cat "$root/.tools/host.log" >&2
    say "The services could not be compiled; the messages above say why (a package that cannot be restored needs a network)."
    exit 3
  fi
  keep_stamp "$host_stamp" host_source
}

web_is_current() {
  [ -d "$root/gateway/wwwroot" ] && [ -f "$web_stamp" ] && [ -z "$(web_source -newer "$web_stamp")" ]
}

compile_web() {
  [ -f "$root/web/package.json" ] || return 0
  web_is_current && return
  if ! command -v npm >/dev/null; then
    say "The web page needs Node.js with npm to be built; the system runs without it."
    return 0
  fi
  say "Building the web page ..."
  mkdir -p "$root/.tools"
  touch "$web_stamp.new"
  if ! (cd "$root/web" && npm ci --no-audit --no-fund --loglevel=error && npm run build) >"$root/.tools/web.log" 2>&1; then
    cat "$root/.tools/web.log" >&2
    say "The web page could not be built; the messages above say why."
    exit 3
  fi
  keep_stamp "$web_stamp" web_source
}

build_host() {
  mkdir -p "$root/.tools"
  if command -v flock >/dev/null; then
    # Two commands at once must not compile into one folder.
    (flock 9 && compile_web && compile_host) 9>"$root/.tools/host.lock"
  else
    compile_web && compile_host
  fi
}
