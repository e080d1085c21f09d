# Run in new namespaces, before privileges are given up: hides what other tasks and people left on this machine, keeps what the program needs.
# Arguments: megabytes for temporary files, the task's folder, folders to keep readable, "--", folders to hide, "--", the program.
set -eu
size=$1
shift
ip link set lo up
# Nothing of /run is needed, and sockets of other programs lie there; what is kept waits in it.
mount -t tmpfs -o mode=755,size=1m tmpfs /run
number=0
while [ "$1" != -- ]; do
  number=$((number + 1))
  mkdir "/run/$number"
  mount --bind "$1" "/run/$number"
  [ "$number" = 1 ] || mount -o remount,bind,ro,nosuid,nodev "/run/$number"
  eval "kept_$number=\$1"
  shift
done
shift
while [ "$1" != -- ]; do
  [ ! -d "$1" ] || mount -t tmpfs -o "mode=1777,size=${size}m" tmpfs "$1"
  shift
done
shift
moved=0
while [ "$moved" -lt "$number" ]; do
  moved=$((moved + 1))
  eval "folder=\$kept_$moved"
  mkdir -p "$folder"
  mount --move "/run/$moved" "$folder"
done
cd "$kept_1"
exec "$@"
