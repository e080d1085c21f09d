# Runs in new namespaces, before privileges are given up: makes a file system of the folders that are named here and of nothing else of this machine,
# and starts the program in it.
# Arguments: megabytes for temporary files, the program's own folder, folders that it may read, "--", the program.
set -eu
size=$1 own=$2
shift 2
# Accounts of people often have no way to the tools of administrators.
PATH=$PATH:/usr/sbin:/sbin
ip link set lo up

# A mount hides what was below it, and of this folder nothing is shown.
new=/sys
mount -t tmpfs -o mode=755,size=1m,nosuid,nodev tmpfs "$new"
mkdir -p "$new/proc" "$new/dev" "$new/old" "$new/inside"
mount -t proc -o nosuid,nodev,noexec proc "$new/proc"
mount -t tmpfs -o mode=755,size=1m,nosuid,noexec tmpfs "$new/dev"
for device in null zero full random urandom; do
  : >"$new/dev/$device"
  mount --bind "/dev/$device" "$new/dev/$device"
done
ln -s /proc/self/fd "$new/dev/fd"
ln -s fd/1 "$new/dev/stdout"
ln -s fd/2 "$new/dev/stderr"
for temporary in /tmp /var/tmp /dev/shm; do
  mkdir -p "$new$temporary"
  mount -t tmpfs -o "mode=1777,size=${size}m,nosuid,nodev" tmpfs "$new$temporary"
done
# After those, since what is shown may lie in a temporary folder.
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then
    mkdir -p "$new$1"
    mount --rbind "$1" "$new$1"
    mount -o remount,bind,ro,nosuid,nodev "$new$1"
  fi
  shift
done
shift
mkdir -p "$new$own"
mount --rbind "$own" "$new$own"

cd "$new"
pivot_root . old
umount -l /old
rmdir /old
# Who is in a root of its own can't make namespaces, and so gets back no privilege.
mount --rbind / /inside
exec chroot /inside env --chdir="$own" "$@"
