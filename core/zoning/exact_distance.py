"""Distances of points to segments, pair by pair: fast in double precision, and exact where it matters."""
from __future__ import annotations

import numpy as np


def segment_frame(segments: np.ndarray) -> np.ndarray:
    """Segments as start, unit direction and length: (n, 4) of x1, y1, x2, y2 in metres to (n, 5).

    Points are segments of no length.
    """
    dx = segments[:, 2] - segments[:, 0]
    dy = segments[:, 3] - segments[:, 1]
    length = np.hypot(dx, dy)
    frame = np.empty((len(segments), 5))
    frame[:, 0:2] = segments[:, 0:2]
    point = length == 0
    divisor = np.where(point, 1.0, length)
    frame[:, 2] = np.where(point, 1.0, dx / divisor)
    frame[:, 3] = np.where(point, 0.0, dy / divisor)
    frame[:, 4] = length
    return frame


def squared_distance(x: np.ndarray, y: np.ndarray, frame: np.ndarray) -> np.ndarray:
    """Squared distance in m² of points to segments, pair by pair: (n,), (n,) and (n, 5) to (n,).

    Fast, but unit directions are rounded: what lies exactly on a break is told by ``exact_squared_distance`` only.
    """
    from_x = x - frame[:, 0]
    from_y = y - frame[:, 1]
    along = from_x * frame[:, 2] + from_y * frame[:, 3]
    aside = from_x * frame[:, 3] - from_y * frame[:, 2]
    beyond = np.maximum(along - frame[:, 4], -along)
    np.maximum(beyond, 0.0, out=beyond)
    return aside * aside + beyond * beyond


def exact_squared_distance(x: np.ndarray, y: np.ndarray, segments: np.ndarray) -> np.ndarray:
    """Squared distance in m² of points to segments, pair by pair: (n,), (n,) and (n, 4) to (n,).

    Only differences and products of coordinates and one division are used, so whole metres stay exact.
    """
    dx = segments[:, 2] - segments[:, 0]
    dy = segments[:, 3] - segments[:, 1]
    from_x = x - segments[:, 0]
    from_y = y - segments[:, 1]
    length = dx * dx + dy * dy
    along = from_x * dx + from_y * dy
    aside = from_x * dy - from_y * dx
    ends = np.minimum(from_x**2 + from_y**2, (x - segments[:, 2]) ** 2 + (y - segments[:, 3]) ** 2)
    beside = (along > 0) & (along < length)
    return np.where(beside, aside * aside / np.where(beside, length, 1.0), ends)
