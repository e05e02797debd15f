#!/usr/bin/env bash
# Install what EcoAxis needs to build, run and test, and only what is missing. Does nothing when all is there.
set -euo pipefail

packages=(
  qgis python3-qgis qgis-providers python3-venv python3-scipy python3-networkx
  fonts-nanum poppler-utils xvfb xauth gdal-bin
  qttools5-dev-tools pyqt5-dev-tools qttranslations5-l10n
)

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  if [ -x /usr/bin/python3 ] && { command -v qgis_process.bin || command -v qgis_process; } >/dev/null; then
    exit 0
  fi
  echo "QGIS is missing and this is not a Debian system: install QGIS 3.22 or newer, then run the command again." >&2
  exit 1
fi

installed=" $(dpkg-query --show --showformat='${db:Status-Status}:${Package}\n' "${packages[@]}" 2>/dev/null \
  | sed -n 's/^installed://p' | tr '\n' ' ' || true)"
missing=()
for package in "${packages[@]}"; do
  case "$installed" in *" $package "*) ;; *) missing+=("$package") ;; esac
done
if [ "${#missing[@]}" -eq 0 ]; then
  exit 0
fi

root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
    echo "These packages are missing and only root can install them. Ask for: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  root=(sudo)
fi

echo "Installing: ${missing[*]}"
apt_get() {
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --quiet \
    -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@"
}
for attempt in 1 2 3; do
  if apt_get update && apt_get install --yes --no-install-recommends "${missing[@]}" >/dev/null; then
    exit 0
  fi
  echo "Attempt $attempt failed; trying again." >&2
  sleep 5
done
echo "The packages could not be installed: check the network and the package sources of this machine." >&2
exit 1
