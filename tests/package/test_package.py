"""What is shipped: only what belongs, clean under the scans of the plugin repository, and it installs and runs."""
from __future__ import annotations

import configparser
import json
import pathlib
import re
import subprocess
import sys
import zipfile

import pytest
from project_tools import ROOT, tool

ALLOWED = re.compile(
    r"ecoaxis/("
    r"__init__\.py|plugin\.py|metadata\.txt|LICENSE|README(\.ko)?\.md|CHANGELOG\.md"
    r"|(core|gis|algorithms|ui)/([a-z0-9_]+/)*[a-z0-9_]+\.py"
    r"|i18n/ecoaxis_[a-z]{2}\.qm"
    r"|resources/(catalogue|schemes|connectivity|templates|help|icons|sample|styles)/[^/].*"
    r")"
)
FORBIDDEN = re.compile(r"\.(pyc|sh|bat|exe|dll|so|ps1|cmd|ts|log|shm|wal|aux\.xml)$|/\.|__pycache__|/tests?/|/tools/")
LARGEST_BYTES = 25_000_000
REQUIRED_METADATA = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository",
)  # fmt: skip


def test_contents_are_on_the_allow_list(archive):
    names = zipfile.ZipFile(archive).namelist()
    assert [name for name in names if not ALLOWED.fullmatch(name) or FORBIDDEN.search(name)] == []
    assert len(set(names)) == len(names)
    for needed in ("__init__.py", "metadata.txt", "LICENSE", "plugin.py", "i18n/ecoaxis_ko.qm", "CHANGELOG.md"):
        assert f"ecoaxis/{needed}" in names


def test_nothing_is_executable_and_the_size_is_allowed(archive):
    assert archive.stat().st_size < LARGEST_BYTES
    entries = zipfile.ZipFile(archive).infolist()
    assert [entry.filename for entry in entries if (entry.external_attr >> 16) & 0o111] == []


def test_the_same_sources_give_the_same_archive(archive, tmp_path):
    assert tool("make_package").build(tmp_path).read_bytes() == archive.read_bytes()


def test_everything_that_is_imported_is_shipped(unpacked):
    shipped = {path.relative_to(unpacked / "ecoaxis") for path in (unpacked / "ecoaxis").rglob("*.py")}
    for folder in ("core", "gis", "algorithms", "ui"):
        here = {path.relative_to(ROOT) for path in (ROOT / folder).rglob("*.py")}
        assert here <= shipped


def test_metadata(unpacked):
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(unpacked / "ecoaxis" / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    assert all(general.get(key) for key in REQUIRED_METADATA)
    assert general["name"] == "EcoAxis" and "plugin" not in general["name"].lower()
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert general["hasProcessingProvider"] == "yes"
    assert "supportsQt6" not in general
    assert "<" not in general["about"] + general["description"] and "\n" not in general["description"]
    assert all(ord(letter) < 128 for letter in general["description"] + general["about"])
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert "scipy" in general["about"] and "networkx" in general["about"]
    assert (unpacked / "ecoaxis" / general["icon"]).read_bytes().startswith(b"\x89PNG")


def test_the_changelog_tells_of_this_version(unpacked):
    version = tool("make_package").version()
    assert f"## {version}" in (unpacked / "ecoaxis" / "CHANGELOG.md").read_text(encoding="utf-8")


def test_bandit_finds_nothing(unpacked):
    done = subprocess.run(
        [sys.executable, "-m", "bandit", "--quiet", "--recursive", "--format", "json", str(unpacked)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stdout)["results"]
    assert [f"{each['filename']}:{each['line_number']} {each['test_id']}" for each in found] == []


def test_detect_secrets_finds_nothing(unpacked):
    found = tool("scan_secrets").findings(str(unpacked))
    assert {path: [place["line_number"] for place in places] for path, places in found.items()} == {}


REQUIRED = {"CRS": "EPSG:5179", "GRADE": "grade.tif", "DECIDER": "decider.tif"}


@pytest.fixture(scope="module")
def installed(unpacked, tmp_path_factory):
    """``qgis_process`` in an empty profile that holds nothing but the unpacked plugin."""
    return tool("headless").Headless(tmp_path_factory.mktemp("profile"), plugin=unpacked / "ecoaxis")


def test_it_installs_into_an_empty_profile_and_lists_its_algorithms(installed):
    listed = installed.call("list")
    for name in ("checkdata", "gradezoning", "explaingrade", "screendevelopment"):
        assert f"ecoaxis:{name}" in listed


def test_a_refusal_ends_with_its_sentence(installed):
    headless = tool("headless")
    with pytest.raises(headless.StepFailed, match="No scheme is called “nowhere”"):
        installed.run("ecoaxis:gradezoning", {"SCHEME": "nowhere", **REQUIRED})


def test_a_refusal_speaks_korean_in_a_korean_profile(unpacked, tmp_path):
    headless = tool("headless")
    korean = headless.Headless(tmp_path, plugin=unpacked / "ecoaxis", language="ko")
    with pytest.raises(headless.StepFailed, match="“nowhere”.*없습니다"):
        korean.run("ecoaxis:gradezoning", {"SCHEME": "nowhere", **REQUIRED})


def test_the_checkout_is_told_from_the_installed_copy(unpacked):
    """The tests above would prove nothing if they ran on the checkout."""
    assert pathlib.Path(unpacked) not in ROOT.parents and ROOT not in pathlib.Path(unpacked).parents
