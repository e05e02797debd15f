"""The catalogue that is shipped, and faults of one that is not well."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.schemes.catalogue import Catalogue, load_catalogue

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "resources" / "catalogue")


def test_every_agreed_dataset_is_there(catalogue: Catalogue) -> None:
    keys = (
        "land_cover forest_type ecosystem_nature_map biotope_map biotope_type_map biotope_individual_map land_use_zone"
        " protected_areas ecological_axis endangered_species endangered_habitat species_richness rle_map aquatic_health"
        " wetland_grade roads built_up streams elevation slope admin_units zoning_grade legal_wetland_protection"
        " legal_natural_park_nature legal_water_source_protection legal_greenbelt"
    )
    assert set(keys.split()) <= set(catalogue.datasets)
    assert sum(key.startswith("legal_") for key in catalogue.datasets) == 63
    assert catalogue.get("my_own_layer") is None


def test_legal_areas_are_selective_polygons_without_fields(catalogue: Catalogue) -> None:
    for key, dataset in catalogue.datasets.items():
        if key.startswith("legal_"):
            assert (dataset.geometry, dataset.coverage, dataset.fields) == (("polygon",), "selective", ())


def test_both_languages_everywhere(catalogue: Catalogue) -> None:
    for dataset in catalogue.datasets.values():
        texts = [dataset.title, dataset.provider]
        texts += [field.title for field in dataset.fields]
        texts += [code.title for field in dataset.fields if field.codes for code in field.codes.codes]
        assert all(text["en"] and text["ko"] for text in texts), dataset.key
        assert bool(dataset.note["en"]) == bool(dataset.note["ko"])
        assert dataset.source
        assert dataset.names


def test_every_spelling_of_a_code_means_that_code(catalogue: Catalogue) -> None:
    for dataset in catalogue.datasets.values():
        for field in dataset.fields:
            for code in field.codes.codes if field.codes else ():
                for spelling in (code.code, *code.aliases, *code.title.values()):
                    assert field.canonical(spelling) == code.code, (dataset.key, field.name, spelling)


@pytest.mark.parametrize(
    ("dataset", "field", "value", "expected"),
    [
        ("ecosystem_nature_map", "eczm_grad", "1등급", "1"), ("ecosystem_nature_map", "eczm_grad", "Ⅰ", "1"),
        ("ecosystem_nature_map", "eczm_grad", "I", "1"), ("ecosystem_nature_map", "eczm_grad", "1.0", "1"),
        ("ecosystem_nature_map", "eczm_grad", 2.0, "2"), ("ecosystem_nature_map", "eczm_grad", "별도 관리지역", "SMA"),
        ("ecosystem_nature_map", "vtn_evl_grad", "Ⅳ등급", "4"), ("biotope_map", "type_grade", "평가제외", "excluded"),
        ("biotope_map", "type_grade", "평가 외", "excluded"), ("biotope_map", "individual_grade", "3등급", "3"),
        ("biotope_map", "type_name", " 참나무류 우점림 ", "참나무류 우점림"), ("forest_type", "AGCLS_CD", "5영급", "5"),
        ("forest_type", "DNST_CD", "밀", "C"), ("forest_type", "DMCLS_CD", "대경목", "3"),
        ("land_cover", "L3_CODE", 311.0, "311"), ("land_cover", "L1_CODE", "시가화건조지역", "100"),
        ("land_use_zone", "ucode", "제2종일반주거지역", "UQA122"), ("land_use_zone", "ucode", "2종일반주거", "UQA122"),
        ("endangered_species", "class", "멸종위기 Ⅱ급", "II"), ("endangered_species", "class", "Ⅰ급", "I"),
        ("ecological_axis", "zone", "핵심구역", "core"), ("ecological_axis", "zone", "완충", "buffer"),
        ("protected_areas", "kind", "생태ㆍ경관보전지역", "생태·경관보전지역"), ("aquatic_health", "grade", "a", "A"),
        ("rle_map", "category", "위급", "CR"), ("wetland_grade", "grade", "상", "1"),
        ("land_cover", "L3_CODE", "세분류", "세분류"), ("land_cover", "L3_CODE", None, ""),
    ],
)  # fmt: skip
def test_values_as_files_write_them(
    catalogue: Catalogue, dataset: str, field: str, value: object, expected: str
) -> None:
    known = catalogue.datasets[dataset].field(field)
    assert known is not None
    assert known.canonical(value) == expected


def test_an_unknown_value_is_not_a_code(catalogue: Catalogue) -> None:
    field = catalogue.datasets["ecosystem_nature_map"].field("eczm_grad")
    assert field is not None
    assert field.codes is not None
    assert field.codes.canonical("등급") is None
    assert field.codes.canonical(None) is None


def test_fields_cut_to_ten_characters_are_known(catalogue: Catalogue) -> None:
    def aliases(dataset: str, field: str) -> tuple[str, ...]:
        known = catalogue.datasets[dataset].field(field)
        return known.aliases if known else ()

    assert "KOFTR_GROU" in aliases("forest_type", "KOFTR_GROUP_CD")
    assert "vtn_evl_gr" in aliases("ecosystem_nature_map", "vtn_evl_grad")
    assert "유형중분류" in aliases("biotope_map", "middle_class")
    assert "비오톱유형" in aliases("biotope_map", "type_code")


def test_all_faults_of_a_catalogue_at_once(tmp_path: Path) -> None:
    (tmp_path / "codes").mkdir()
    (tmp_path / "codes" / "list.csv").write_text(
        "code,name_ko,name_en,aliases,certainty,source\n1,일,one,,sure,here\n1,하나,,,assumed,here\n", encoding="utf-8"
    )
    good = {
        "key": "a", "title": {"en": "A", "ko": "가"}, "geometry": ["polygon"], "coverage": "complete", "fields": [],
        "names": [], "provider": {"en": "P", "ko": "공"}, "certainty": "assumed", "source": "s",
    }  # fmt: skip
    bad = {
        **good, "geometry": ["surface"], "coverage": "some", "certainty": "", "source": "",
        "title": {}, "fields": [{"name": "F", "title": {"en": "F", "ko": "필드"}, "type": "date", "codes": "none"}],
    }  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps([good, good, bad]), encoding="utf-8")
    (tmp_path / "b.json").write_text("[1]", encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        load_catalogue(tmp_path)
    found = [(issue.code, issue.where.column) for issue in caught.value.issues]
    assert found == [
        ("scheme.bad_certainty", "certainty"),
        ("scheme.empty_cell", "name_en"),
        ("catalogue.repeated_code", "code"),
        ("catalogue.repeated_key", None),
        ("catalogue.unknown_word", "geometry"),
        ("catalogue.unknown_word", "coverage"),
        ("catalogue.unknown_word", "certainty"),
        ("catalogue.missing", "source"),
        ("catalogue.missing", "title"),
        ("catalogue.unknown_word", "fields[0].type"),
        ("catalogue.unknown_list", "fields[0].codes"),
        ("table.json_no_object", None),
    ]


def test_an_empty_folder_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(CoreError) as caught:
        load_catalogue(tmp_path)
    assert [issue.code for issue in caught.value.issues] == ["catalogue.empty"]
