#!/usr/bin/env bash
# Install what the tests need into this system and run all suites; results as JUnit files in FOLDER.
#   run_suites.sh FOLDER [suite ...]
set -uo pipefail
cd "$(dirname "$0")/.."
out=$1
shift
suites=("${@:-unit qgis package desktop}")
read -r -a suites <<<"${suites[*]}"
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
for suite in "${suites[@]}"; do
  plugins=(-p no:qgis)
  [ "$suite" = qgis ] && plugins=()
  QT_QPA_PLATFORM=offscreen ECOAXIS_PICTURES="$out/pictures" .venv/bin/python -m pytest -q -p no:cacheprovider "${plugins[@]}" \
    --junitxml="$out/$suite.xml" "tests/$suite" >"$out/$suite.log" 2>&1 || status=1
done
exit $status
