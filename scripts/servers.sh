# Sourced. Redis and RabbitMQ: found, or installed where that is possible without asking anybody. We start our own from these programs.

have_redis() {
  command -v redis-server >/dev/null
}

have_rabbitmq() {
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || command -v rabbitmq-server >/dev/null
}

have_servers() {
  have_redis && have_rabbitmq
}

# Debian starts a server when its package is installed; nobody needs the system's own.
install_debian_servers() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "Installing Redis and RabbitMQ (Debian packages) ..."
  policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then
    debian_install redis-server rabbitmq-server
    return
  fi
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  installed=0
  debian_install redis-server rabbitmq-server || installed=1
  rm -f "$policy"
  return "$installed"
}

require_servers() {
  have_servers && return
  install_debian_servers || true
  have_servers && return
  have_redis || say "The system needs Redis ('redis-server' is not on PATH)."
  have_rabbitmq || say "The system needs RabbitMQ ('rabbitmq-server' is not on PATH)."
  say "As root on Debian or Ubuntu: apt-get install redis-server rabbitmq-server. On macOS: brew install redis rabbitmq."
  exit 3
}
