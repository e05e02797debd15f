"""What every algorithm owes: an id, help, icon and search words in both languages, and refusal of bad calls."""
from __future__ import annotations

import os
import pathlib
import re

import pytest
from ecoaxis.algorithms.provider import ALGORITHMS
from ecoaxis.gis.paths import resource
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterDefinition

HANGUL = re.compile("[가-힣]")
every_algorithm = pytest.mark.parametrize("kind", ALGORITHMS, ids=lambda kind: kind.ID)


def made(kind):
    algorithm = kind()
    algorithm.initAlgorithm({})
    return algorithm


def test_ids_are_unique():
    ids = [kind.ID for kind in ALGORITHMS]
    assert len(set(ids)) == len(ids)


@every_algorithm
def test_names(kind, qgis_app):
    algorithm = made(kind)
    assert re.fullmatch("[a-z][a-z0-9]+", algorithm.name())
    assert algorithm.displayName() and algorithm.shortDescription() and algorithm.group() and algorithm.groupId()
    assert type(algorithm.createInstance()) is kind
    assert algorithm.createInstance() is not algorithm


@every_algorithm
def test_icon_is_its_own(kind, qgis_app):
    algorithm = kind()
    assert os.path.isfile(algorithm.svgIconPath())
    assert not algorithm.icon().isNull()
    assert len([other for other in ALGORITHMS if other.ICON == kind.ICON]) == 1


@every_algorithm
def test_search_words_in_both_languages(kind, qgis_app):
    tags = kind().tags()
    assert any(HANGUL.search(tag) for tag in tags)
    assert any(re.fullmatch("[A-Za-z ()-]+", tag) for tag in tags)


@every_algorithm
@pytest.mark.parametrize("language", ["en", "ko"])
def test_help_is_in_its_language(kind, language, qgis_app):
    text = pathlib.Path(resource("help", language, f"{kind.ID}.html")).read_text(encoding="utf-8")
    assert len(text) > 300
    assert (len(HANGUL.findall(text)) > len(text) / 8) == (language == "ko")
    assert "<script" not in text and "<img" not in text


@every_algorithm
def test_parameters_are_upper_case_constants_with_descriptions(kind, qgis_app):
    algorithm = made(kind)
    for parameter in algorithm.parameterDefinitions():
        assert re.fullmatch("[A-Z][A-Z0-9_]*", parameter.name())
        assert parameter.description()


@every_algorithm
def test_a_call_without_required_parameters_is_refused(kind, qgis_app):
    algorithm = made(kind)
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    required = [
        parameter.name()
        for parameter in algorithm.parameterDefinitions()
        if not parameter.flags() & optional and parameter.defaultValue() is None and not parameter.isDestination()
    ]
    if required:
        accepted, message = algorithm.checkParameterValues({}, QgsProcessingContext())
        assert not accepted and message


@every_algorithm
def test_an_unknown_scheme_is_refused_with_what_to_do(kind, qgis_app):
    algorithm = made(kind)
    if algorithm.parameterDefinition("SCHEME") is None:
        return
    accepted, message = algorithm.checkParameterValues({"SCHEME": "no-such-scheme"}, QgsProcessingContext())
    assert not accepted
    assert "no-such-scheme" in message and "kr-ecvam" in message


@every_algorithm
def test_a_binding_that_is_no_json_is_refused(kind, qgis_app, tmp_path):
    path = tmp_path / "binding.json"
    path.write_text("{ not json", encoding="utf-8")
    algorithm = made(kind)
    if algorithm.parameterDefinition("BINDING") is None:
        return
    accepted, message = algorithm.checkParameterValues({"BINDING": str(path)}, QgsProcessingContext())
    assert not accepted and "binding.json" in message


@every_algorithm
def test_faults_and_cancelling_reach_the_user_as_sentences(kind, qgis_app, monkeypatch):
    from ecoaxis.core.issues import Cancelled, CoreError, error
    from qgis.core import QgsProcessingException

    algorithm = kind()
    monkeypatch.setattr(algorithm, "execute", lambda *_: (_ for _ in ()).throw(Cancelled()))
    with pytest.raises(QgsProcessingException, match="Nothing was written"):
        algorithm.processAlgorithm({}, QgsProcessingContext(), QgsProcessingFeedback())
    fault = CoreError(error("scheme.unknown", name="<b>x", known="a"))
    monkeypatch.setattr(algorithm, "execute", lambda *_: (_ for _ in ()).throw(fault))
    with pytest.raises(QgsProcessingException, match="<b>x"):
        algorithm.processAlgorithm({}, QgsProcessingContext(), QgsProcessingFeedback())
