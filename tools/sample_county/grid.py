"""The frame of the sample county, its grids and its noise.

The frame lies in the open Yellow Sea on purpose: no figure of the sample can be taken for one of a real place.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

SEED = 20260917
WEST, SOUTH = 114000.0, 356000.0
SIDE = 12000.0
CELL = 8.0
SIZE = int(SIDE / CELL)
COARSE = 40.0
COARSE_SIZE = int(SIDE / COARSE)
CRS = 5186


def generator(name: str) -> np.random.Generator:
    """A random generator of its own for each step, so that a change in one step leaves the others as they are."""
    return np.random.default_rng([SEED, *name.encode("utf-8")])


def noise(name: str, size: int, wavelength: float, cell: float, power: float = 2.0) -> np.ndarray:
    """Fractal noise (size, size), mean 0 and standard deviation 1; `wavelength` (m) is its longest wave."""
    white = generator(name).standard_normal((size, size))
    frequency = np.hypot(np.fft.fftfreq(size, cell)[:, None], np.fft.rfftfreq(size, cell)[None, :])
    with np.errstate(divide="ignore"):
        weight = np.where(frequency * wavelength < 0.7, 0.0, (frequency * wavelength) ** -power)
    field = np.fft.irfft2(np.fft.rfft2(white) * weight, s=(size, size))
    return (field - field.mean()) / field.std()


def kilometres(size: int) -> tuple:
    """Easting and northing (km from the south-west corner) of the cell centres, both (size, size), north up."""
    step = SIDE / 1000.0 / size
    east = (np.arange(size) + 0.5) * step
    return np.broadcast_to(east, (size, size)), np.broadcast_to(east[::-1, None], (size, size))


def to_map(rows: np.ndarray, columns: np.ndarray, cell: float = CELL) -> np.ndarray:
    """Map coordinates (n, 2) in m of fractional corner positions (row 0 is the north edge)."""
    return np.column_stack([WEST + np.asarray(columns) * cell, SOUTH + SIDE - np.asarray(rows) * cell])


def to_cells(points: np.ndarray, cell: float = CELL) -> tuple:
    """Fractional (row, column) corner positions of map coordinates (n, 2)."""
    points = np.asarray(points, dtype=float)
    return (SOUTH + SIDE - points[:, 1]) / cell, (points[:, 0] - WEST) / cell


def distance(mask: np.ndarray, cell: float = CELL) -> np.ndarray:
    """Distance in m of every cell to the nearest true cell of the mask."""
    return ndimage.distance_transform_edt(~mask).astype(np.float32) * cell


def smooth_line(points: np.ndarray, times: int = 3) -> np.ndarray:
    """A polyline (n, 2) with its corners cut (Chaikin), its ends kept."""
    for _ in range(times):
        if len(points) < 3:
            return points
        first = 0.75 * points[:-1] + 0.25 * points[1:]
        second = 0.25 * points[:-1] + 0.75 * points[1:]
        inner = np.empty((2 * len(first), 2))
        inner[0::2], inner[1::2] = first, second
        points = np.vstack([points[:1], inner[1:-1], points[-1:]])
    return points


def simplify(points: np.ndarray, tolerance: float) -> np.ndarray:
    """Douglas and Peucker's line simplification of (n, 2) points; the ends stay."""
    keep = np.zeros(len(points), dtype=bool)
    keep[0] = keep[-1] = True
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        chord = points[last] - points[first]
        offset = points[first + 1 : last] - points[first]
        length = float(np.hypot(*chord))
        if length > 0.0:
            away = np.abs(chord[0] * offset[:, 1] - chord[1] * offset[:, 0]) / length
        else:
            away = np.hypot(offset[:, 0], offset[:, 1])
        farthest = int(away.argmax())
        if away[farthest] > tolerance:
            middle = first + 1 + farthest
            keep[middle] = True
            stack.append((first, middle))
            stack.append((middle, last))
    return points[keep]
