"""``core`` works where scipy and networkx are missing, as in many QGIS bundles."""
from __future__ import annotations

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
sys.modules["scipy"] = None
sys.modules["networkx"] = None
sys.modules["numba"] = None
sys.path.insert(0, sys.argv[1])
import conftest
import importlib, pkgutil
import ecoaxis.core
modules = [module.name for module in pkgutil.walk_packages(ecoaxis.core.__path__, "ecoaxis.core.")]
for name in modules:
    importlib.import_module(name)
print(len(modules))
"""


def test_core_imports_without_them():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(ROOT / "tests")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) > 10
