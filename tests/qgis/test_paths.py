"""Schemes are found by id or folder, the user's own before the shipped ones."""
from __future__ import annotations

import shutil

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.gis import paths


@pytest.fixture
def own_schemes(tmp_path, monkeypatch, qgis_app):
    monkeypatch.setattr(paths, "user_scheme_folder", lambda: str(tmp_path / "schemes"))
    return tmp_path / "schemes"


def test_shipped_schemes_are_known(own_schemes):
    assert {"kr-ecvam", "kr-biotope-default"} <= set(paths.scheme_ids())
    assert "kr-ecvam" in paths.scheme_ids("zoning")
    assert "kr-ecvam" not in paths.scheme_ids("screening")


def test_the_users_own_copy_wins(own_schemes):
    shutil.copytree(paths.resource("schemes", "kr-ecvam"), own_schemes / "kr-ecvam")
    assert paths.scheme_folders()["kr-ecvam"] == str(own_schemes / "kr-ecvam")
    assert paths.load_scheme_named("kr-ecvam").head.folder == str(own_schemes / "kr-ecvam")


def test_a_folder_works_as_a_name(own_schemes):
    assert paths.load_scheme_named(paths.resource("schemes", "kr-ecvam")).head.id == "kr-ecvam"


@pytest.mark.parametrize("text", ["", "  ", "kr-nowhere", "/no/such/folder"])
def test_an_unknown_scheme_is_one_problem(own_schemes, text):
    with pytest.raises(CoreError) as caught:
        paths.load_scheme_named(text)
    assert [issue.code for issue in caught.value.issues] == ["scheme.unknown"]


def test_a_broken_scheme_does_not_hide_the_others(own_schemes):
    broken = own_schemes / "broken"
    broken.mkdir(parents=True)
    (broken / "scheme.json").write_text("{", encoding="utf-8")
    assert "broken" in paths.scheme_ids()
    assert "broken" not in paths.scheme_ids("zoning")
    assert "kr-ecvam" in paths.scheme_ids("zoning")
