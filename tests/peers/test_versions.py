"""The peers' environment is the newer world: numpy 2 and numba, which QGIS 3.22 on Debian lacks."""
from __future__ import annotations

import numba
import numpy as np


def test_numpy_2_and_numba_are_there():
    assert int(np.__version__.split(".")[0]) >= 2
    assert numba.__version__
