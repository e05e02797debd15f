"""The catalogue: every dataset that the plugin knows."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

from .catalogue_files import read_catalogue
from .dataset import Code, CodeList, Dataset, Field, comparable

__all__ = ["Catalogue", "Code", "CodeList", "Dataset", "Field", "comparable", "load_catalogue"]


@dataclass(frozen=True)
class Catalogue:
    """All known datasets by key."""

    datasets: Mapping[str, Dataset]

    def get(self, key: str) -> Optional[Dataset]:
        """The dataset of that key, or ``None`` (users may have datasets of their own)."""
        return self.datasets.get(key)


def load_catalogue(folder: Union[str, Path]) -> Catalogue:
    """The catalogue in ``folder``: ``*.json`` (a dataset or a list of them) and ``codes/<list>.csv``.

    Raises ``CoreError`` with every fault.
    """
    return Catalogue(read_catalogue(Path(folder)))
