"""Passwords stay out of everything that is written or said."""
from __future__ import annotations

import pytest
from ecoaxis.core.schemes.scheme import SchemeHead
from ecoaxis.gis.credentials import without_password
from ecoaxis.gis.process_command import process_command
from ecoaxis.gis.provenance import input_record, make_provenance, raster_tags

POSTGRES = "dbname='gaon' host=db user='me' password='open \\'sesame' table=\"public\".\"biotope\" (geom)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (POSTGRES, "dbname='gaon' host=db user='me' password=*** table=\"public\".\"biotope\" (geom)"),
        ("url='http://h/wfs' PASSWORD=sesame typename='a'", "url='http://h/wfs' PASSWORD=*** typename='a'"),
        ("url='https://me:sesame@h/wfs'", "url='https://me:***@h/wfs'"),
        ("/자료/비밀번호 password.gpkg|layername=a", "/자료/비밀번호 password.gpkg|layername=a"),
    ],
)  # fmt: skip
def test_only_the_password_is_left_out(text, shown):
    assert without_password(text) == shown


def test_results_and_commands_carry_no_password():
    head = SchemeHead("s", "1", {"en": "S"}, (), "", "0" * 64)
    made = make_provenance("ecoaxis:x", {"INPUT": POSTGRES}, [input_record("biotope_map", POSTGRES, "EPSG:5186")], head)
    said = " ".join([*raster_tags(made).values(), process_command("ecoaxis:x", {"INPUT": POSTGRES})])
    assert "sesame" not in said
    assert said.count("***") == 3
