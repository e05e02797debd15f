"""The packed plugin, and the report of one session of the real desktop that all tests of this folder read."""
from __future__ import annotations

import os
import pathlib
import subprocess
import sys
from typing import Any

import pytest
from desktop_session import MISSING, ROOT, desktop_program, drive


@pytest.fixture(scope="session")
def archive(tmp_path_factory) -> pathlib.Path:
    """The zip of this checkout."""
    folder = tmp_path_factory.mktemp("archive")
    subprocess.run([sys.executable, str(ROOT / "tools" / "make_package.py"), str(folder)], check=True)
    return next(folder.glob("*.zip"))


@pytest.fixture(scope="session")
def session(archive, tmp_path_factory) -> dict[str, Any]:
    """What ``installed_from_zip.py`` saw; pictures stay in ``ECOAXIS_PICTURES`` where that is set."""
    if desktop_program() is None:
        pytest.skip(MISSING)
    kept = os.environ.get("ECOAXIS_PICTURES")
    folder = pathlib.Path(kept) if kept else tmp_path_factory.mktemp("desktop")
    return drive(folder, "installed_from_zip.py", language="ko", archive=archive)
