#!/usr/bin/env bash
# Make a Debian of its own in a folder, or run a command in it.
#   matrix_chroot.sh make FOLDER SUITE MIRROR
#   matrix_chroot.sh run FOLDER COMMAND [FOLDER_TO_SHOW_AS_/matrix/shared]
# What a command mounts and starts lies in namespaces of its own and is gone when the command ends.
set -euo pipefail

make_system() {
  local folder=$1 suite=$2 mirror=$3
  local script=/usr/share/debootstrap/scripts/$suite
  [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
  mkdir -p "$folder"
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$folder" "$mirror" "$script" \
    >"$folder.debootstrap.log" 2>&1
  echo "deb $mirror $suite main" >"$folder/etc/apt/sources.list"
  # A mirror of testing that lags behind still serves signed packages; its date alone must not end the trial.
  echo 'Acquire::Check-Valid-Until "false";' >"$folder/etc/apt/apt.conf.d/99trial"
  cp /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/of-the-machine.crt"
}

run_in_system() {
  export SYSTEM=$1 COMMAND=$2 SHARED=${3:-}
  cp /etc/resolv.conf "$SYSTEM/etc/resolv.conf"
  exec unshare --mount --pid --fork --kill-child bash -c '
    set -e
    mount --make-rprivate /
    mount -t proc proc "$SYSTEM/proc"
    mount --rbind /dev "$SYSTEM/dev"
    mount -t tmpfs tmpfs "$SYSTEM/dev/shm"
    if [ -n "$SHARED" ]; then
      mkdir -p "$SYSTEM/matrix/shared"
      mount --bind "$SHARED" "$SYSTEM/matrix/shared"
      mount -o remount,bind,ro "$SYSTEM/matrix/shared"
    fi
    exec chroot "$SYSTEM" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive PIP_CERT=/etc/ssl/certs/of-the-machine.crt PIP_ROOT_USER_ACTION=ignore \
      PIP_DISABLE_PIP_VERSION_CHECK=1 bash -c "$COMMAND"
  '
}

case "$1" in
  make) make_system "$2" "$3" "$4" ;;
  run) run_in_system "$2" "$3" "${4:-}" ;;
  *) echo "make or run" >&2; exit 2 ;;
esac
