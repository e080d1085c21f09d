# Sourced. The command line, compiled into a folder of its own when its sources are newer.

cli_folder=$root/.tools/cli
cli_stamp=$root/.tools/cli.stamp

cli_is_current() {
  [ -f "$cli_stamp" ] && [ -f "$cli_folder/agentic.dll" ] &&
    [ -z "$(find "$root/cli" "$root/services" "$root"/Directory.*.props "$root/global.json" \
      \( -name bin -o -name obj -o -name node_modules \) -prune -o -newer "$cli_stamp" -print | head -n 1)" ]
}

compile_cli() {
  cli_is_current && return
  require_sdk
  say "Building agentic ..."
  # Stamped before the build: what changes while it runs is compiled next time.
  touch "$root/.tools/cli.stamp.new"
  if ! dotnet build "$root/cli/Cli.csproj" -c Release -o "$cli_folder" -v quiet -nologo \
    -p:RunAnalyzers=false -p:UseSharedCompilation=false -nodeReuse:false >"$root/.tools/cli.log" 2>&1; then
    cat "$root/.tools/cli.log" >&2
    say "agentic could not be compiled; the messages above say why (a package that cannot be restored needs a network)."
    exit 3
  fi
  mv "$root/.tools/cli.stamp.new" "$cli_stamp"
}

build_cli() {
  cli_is_current && return
  mkdir -p "$root/.tools"
  if command -v flock >/dev/null; then
    # Two commands at once must not compile into one folder.
    (flock 9 && compile_cli) 9>"$root/.tools/cli.lock"
  else
    compile_cli
  fi
}
