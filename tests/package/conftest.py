"""The packed plugin, built once for all tests of this folder."""
from __future__ import annotations

import pathlib
import subprocess
import zipfile

import pytest
from project_tools import ROOT, tool


@pytest.fixture(scope="session")
def archive(tmp_path_factory) -> pathlib.Path:
    """Path of the archive, packed from this checkout."""
    catalogue = ROOT / "i18n" / "ecoaxis_ko.qm"
    if not catalogue.is_file():
        subprocess.run(["lrelease", "-silent", str(catalogue.with_suffix(".ts")), "-qm", str(catalogue)], check=True)
    return tool("make_package").build(tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="session")
def unpacked(archive, tmp_path_factory) -> pathlib.Path:
    """Folder with the unpacked plugin in it."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(archive) as stream:
        stream.extractall(folder)
    return folder
