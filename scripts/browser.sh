# Sourced. Chromium for the tests of web pages.

have_chromium() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

require_chromium() {
  have_chromium && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing Chromium (Debian package) ..."
    debian_install chromium && return
  fi
  say "The tests of web pages need Chromium. As root on Debian: apt-get install chromium."
  exit 3
}
