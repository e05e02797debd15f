#!/usr/bin/env bash
# Install what the tests need into this system and run the named suites; results as JUnit files in FOLDER.
#   run_suites.sh FOLDER [suite ...]
# What failed is tried a second time: machines that share their cores miss the times that some tests allow.
set -uo pipefail
cd "$(dirname "$0")/.."
out=$1
shift
mkdir -p "$out"

tools/install_qgis.sh || exit 3
[ -x .venv/bin/pytest ] || {
  /usr/bin/python3 -m venv --clear --system-site-packages .venv || exit 3
  .venv/bin/python -m pip install --quiet --requirement requirements-test.txt || exit 3
}
lrelease -silent i18n/ecoaxis_ko.ts -qm i18n/ecoaxis_ko.qm || exit 3
QT_QPA_PLATFORM=offscreen .venv/bin/python -W ignore - >"$out/versions" 2>/dev/null <<'PYTHON'
import platform

import numpy
from qgis.core import Qgis

print(Qgis.QGIS_VERSION.split("-")[0], platform.python_version(), numpy.__version__, flush=True)
PYTHON

status=0
for suite in "$@"; do
  plugins=(-p no:qgis)
  [ "$suite" = qgis ] && plugins=()
  run() {
    QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -q -o "cache_dir=$out/cache-$suite" "${plugins[@]}" \
      --junitxml="$out/$1.xml" "${@:2}" "tests/$suite" >"$out/$1.log" 2>&1
  }
  run "$suite" || run "$suite-again" --last-failed --last-failed-no-failures none || status=1
done
exit $status
