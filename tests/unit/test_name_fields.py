"""Fields of names are found by what they are usually called."""
from __future__ import annotations

import pytest
from ecoaxis.gis.name_fields import ecosystem_field, unit_field


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["id", "Name", "생태계"], "생태계"),
        (["id", "Type", "NAME"], "NAME"),
        (["id", "area"], ""),
        ([], ""),
    ],
)
def test_the_field_of_ecosystems(names, found):
    assert ecosystem_field(names) == found


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["ADM_CD", "ADM_NM"], "ADM_NM"),
        (["SGG_NM", "SGG_KOR_NM"], "SGG_KOR_NM"),
        (["code", "읍면동명"], "읍면동명"),
        (["code", "area"], "code"),
        ([], ""),
    ],
)
def test_the_field_of_units(names, found):
    assert unit_field(names) == found
