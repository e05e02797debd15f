"""The logic behind the wizard of connectedness: species, counts by class, effort, words, before and after."""
from __future__ import annotations

import math

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.progress import Progress
from ecoaxis.gis.connectivity.study.amounts import amount, change, percent, percent_change
from ecoaxis.gis.connectivity.study.charts import SHOWN, change_chart, curve_chart, fractions_chart
from ecoaxis.gis.connectivity.study.comparison import (
    CUT,
    LOST,
    SPLIT,
    patch_changes,
    restored_change,
    species_change,
    told_patches,
)
from ecoaxis.gis.connectivity.study.effort import duration, effort_of
from ecoaxis.gis.connectivity.study.patch_survey import class_expression, survey_patches, surveyed_layer
from ecoaxis.gis.connectivity.study.resistance_words import column_for, columns_of, resistance_rows
from ecoaxis.gis.connectivity.study.results import CurvePoint, LinkRow, PatchRow, SpeciesResult, read_species
from ecoaxis.gis.connectivity.study.species_choices import (
    SpeciesChoice,
    curve_distances,
    kept_species,
    longest_useful,
    new_species,
    proposed_species,
)
from ecoaxis.gis.connectivity.study.wording import explanation, headline
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsGeometry, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_app")


def result(patches=3, total=3000.0, reached=2000.0, unit="m²"):
    rows = [
        PatchRow(f"p{number}", total / patches, 30.0 - number, 10.0, 15.0 - number, 5.0, 0.0, number + 1, number)
        for number in range(patches)
    ]
    links = [LinkRow("p0", "p1", 100.0, 0.5, 1.0, 1, 1)]
    indices = {"A": total, "EC_PC": reached, "NC": 2.0}
    curve = [CurvePoint(100.0, 1000.0, 33.0), CurvePoint(1000.0, reached, 66.0)]
    return SpeciesResult("cat", "cat", 1000.0, 1000.0, 0.5, unit, "m", {}, rows, links, indices, {}, curve)


def test_proposed_species_are_assumed_and_kept_as_they_were():
    rows = proposed_species()
    assert rows[0].key == "leopard_cat" and rows[0].dispersal_m == 13_000 and rows[0].certainty == "assumed"
    assert all(row.source and " / " not in row.source for row in rows)
    assert kept_species([{**row.as_state(), "former": 1} for row in rows]) == rows
    own = rows[0].changed(20_000.0, 0.4)
    assert own.certainty == "own" and rows[0].source in own.source
    assert own.changed(1.0, 0.4).source == own.source
    assert new_species(["species_1"]).key == "species_2"


def test_distances_of_the_curve_begin_with_the_species_own():
    found = curve_distances(1000.0, 0.1, 10.0, 3)
    assert found == [1000.0, 100.0, 10_000.0]
    assert curve_distances(1000.0, 4.0, 1.0, 9) == [1000.0]
    assert curve_distances(13_000.0, 0.1, 4.0, 9)[-1] == 52_000.0


def test_the_longest_useful_link_is_nearly_never_crossed():
    species = SpeciesChoice("a", "a", 1000.0, 0.5)
    assert species.kernel.probabilities(longest_useful([species])) == pytest.approx(1e-4, rel=0.01)
    assert longest_useful([species], 2.0) == pytest.approx(2 * longest_useful([species]), rel=1e-3)
    assert longest_useful([]) == 0.0


def test_polygons_are_counted_by_class():
    layer = QgsVectorLayer("Polygon?crs=EPSG:5186&field=kind:string", "x", "memory")
    for kind, side in (("a", 100), ("a", 10), ("it's", 200), (None, 50)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([kind])
        feature.setGeometry(QgsGeometry.fromWkt(f"Polygon((0 0, {side} 0, {side} {side}, 0 {side}, 0 0))"))
        layer.dataProvider().addFeature(feature)
    survey = survey_patches(surveyed_layer(layer, "kind"), Progress())
    assert survey.by_class() == [("", 1, 2500.0), ("a", 2, 10_100.0), ("it's", 1, 40_000.0)]
    assert survey.figures(None, 0.0) == (4, 52_600.0, 0)
    assert survey.figures(["a", "it's"], 1000.0) == (2, 50_000.0, 1)
    assert survey.figures([], 0.0) == (0, 0.0, 0)
    expression = QgsExpression(class_expression("kind", ["it's", ""]))
    context = QgsExpressionContext()
    kept = 0
    for feature in layer.getFeatures():
        context.setFeature(feature)
        context.setFields(layer.fields())
        kept += bool(expression.evaluate(context))
    assert kept == 2
    assert survey_patches(surveyed_layer(layer, ""), Progress()).classes is None


def test_long_runs_are_told_with_what_makes_them_shorter():
    assert not effort_of(28, False, 2, 9, True, False).is_long
    everything = effort_of(5000, False, 1, 9, True, False)
    assert everything.is_long and "longest link" in everything.sentence()
    limited = effort_of(5000, True, 1, 9, False, True)
    assert limited.seconds < everything.seconds / 10 and "longest link" not in limited.sentence()
    assert duration(30) == "30 seconds" and duration(600) == "10 minutes" and duration(7200) == "2 hours"


def test_amounts_are_hectares_where_they_are_areas():
    assert amount(12_345.0, "m²") == "1.23 ha" and amount(12_345.0, "") == "12,345"
    assert change(-12_345.0, "m²") == "−1.23 ha" and percent_change(0.0) == "±0.00 %"
    assert percent(0.001) == "<0.01 %"


def test_what_figures_say():
    said = headline(result(total=3e6, reached=2e6))
    assert said == "cat: of 300.00 ha of habitat, 200.00 ha (66.7 %) are reachable as one piece."
    told = " ".join(explanation(result()))
    assert "Both count here" in told and "patch p0" in told and "without any link: 1" in told
    assert "links decide" in " ".join(explanation(result(reached=1000.0)))
    assert "size decides" in " ".join(explanation(result(reached=2990.0)))
    assert "one patch only" in " ".join(explanation(result(patches=1)))
    assert "worth" in headline(result(unit=""))


def test_charts_show_the_foremost_patches():
    bars = fractions_chart(result(patches=40)).bars
    assert len(bars) == SHOWN and sum(bars[0].values) == pytest.approx(30.0)
    plot = curve_chart(result(total=3e6, reached=2e6))
    assert plot.curves[0].points == ((0.1, 0.1), (1.0, 200.0)) and plot.uprights[0].x == 1.0
    changes = [species_change(result(), 1000.0, 2500.0)]
    assert [bar.values[0] for bar in change_chart(changes).bars] == [0.2, 0.1]


def test_patches_are_lost_cut_and_split():
    before = {"a": 10.0, "b": 10.0, "c": 10.0, "d-1": 10.0, "e": 10.0}
    after = {"a": 10.0, "b": 4.0, "c-1": 5.0, "c-2": 3.0, "d-1": 10.0}
    found = {each.id: (each.kind, each.after, each.pieces) for each in patch_changes(before, after)}
    assert found == {"b": (CUT, 4.0, 1), "c": (SPLIT, 8.0, 2), "e": (LOST, 0.0, 0)}
    assert told_patches(patch_changes(before, after)) == (
        "Patches lost altogether: 1; cut into pieces: 1; made smaller: 1."
    )
    assert told_patches([]) == "No patch is touched."


def test_changes_say_why():
    cut = species_change(result(total=3e6, reached=2e6), 1e6, 2.9e6)
    assert cut.percent == -50.0 and "links are cut" in cut.sentence()
    assert "no change" in species_change(result(), 2000.0, 3000.0).sentence()
    won = restored_change(result(total=3e6, reached=2e6), [{"ec": "2500000", "cumulative_attribute": "10000"}])
    assert won.difference == 500_000 and "joined" in won.sentence()
    assert restored_change(result(), []).difference == 0


def test_tables_of_resistances_are_shown_with_their_certainty():
    names = columns_of("")
    assert "leopard_cat" in names and column_for("leopard_cat", names) == "leopard_cat"
    assert column_for("otter", names) == "generic" and column_for("otter", ("marten",)) == ""
    rows = resistance_rows("", "leopard_cat")
    assert rows[0].value == 80 and rows[0].certainty == "assumed" and math.isfinite(rows[-1].value)


def test_files_that_went_are_told(tmp_path):
    told = {
        "key": "a", "name": "a", "dispersal": 1, "probability": 0.5,
        "files": {"NODES_OUT": str(tmp_path / "absent.gpkg"), "INDICES": str(tmp_path / "absent.csv")},
    }  # fmt: skip
    with pytest.raises(CoreError) as fault:
        read_species(told, Progress())
    assert fault.value.issues[0].code == "study.not_opened"
