"""Sentences of packages that are missing."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "packages.missing": translate(
            "Messages",
            "This QGIS lacks the Python package {package}: install it (OSGeo4W Setup: python3-{package}; Debian:"
            " python3-{package}; elsewhere: python -m pip install {package}), start QGIS again and repeat the step.",
        ),
    }
