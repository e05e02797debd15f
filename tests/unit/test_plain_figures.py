"""Figures of legends."""
from __future__ import annotations

import importlib.util
import pathlib

import pytest

PATH = pathlib.Path(__file__).resolve().parents[2] / "gis" / "plain_figures.py"


@pytest.fixture(scope="module")
def plain_figure():
    """From its file, because its package needs QGIS."""
    spec = importlib.util.spec_from_file_location("plain_figures", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.plain_figure


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"), (1.7e-06, "<0.001"), (-1e-9, "-<0.001"), (0.0289, "0.029"), (0.5, "0.5"), (1, "1"), (1.02e3, "1,020"),
        (3.06, "3.06"), (45.04, "45"), (271.4, "271"), (4450.4, "4,450"), (1234567.8, "1,234,568"), (-12.34, "-12.3"),
    ],
)  # fmt: skip
def test_figures_have_no_powers_of_ten(plain_figure, value, text):
    assert plain_figure(value) == text
