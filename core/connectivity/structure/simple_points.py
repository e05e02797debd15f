"""Cells that can be taken away without changing how things hang together, from their eight neighbours alone.

A neighbourhood is a number of eight bits: west, east, north, south, north-west, south-west, north-east, south-east,
from the lowest bit on. Which simple cells may go at the same time, whatever the order, follows Iwanowski and Soille
(2007), Fast algorithm for order independent binary homotopic thinning, LNCS 4432.
"""
from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

STEPS = ((0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (1, -1), (-1, 1), (1, 1))
"""Row and column step to the neighbour of each bit."""
OPPOSITE = (1, 0, 3, 2, 7, 6, 5, 4)
"""Bit by which the neighbour of each bit sees the cell."""
NOT_FREE, FREE, UNLESS_ALONE, UNLESS_SQUARE = 0, 1, 2, 3
"""May not go; may go; may go unless its simple neighbours have no other neighbours; unless they are a bare square."""
_CIRCLE = (1, 6, 2, 4, 0, 5, 3, 7)
"""Bits around the cell, from the east against the clock."""
_SIDES = (((2, 4), (3, 5)), ((2, 6), (3, 7)), ((0, 4), (1, 6)), ((0, 5), (1, 7)))
"""Beside a neighbour across a side: the two cells on its one hand and on its other hand."""
_CORNERS = ((0, 2), (3, 0), (2, 1), (1, 3))
"""Beside a neighbour across a corner: the two cells that touch both."""


@cache
def simple_table(connectivity: int) -> np.ndarray:
    """Whether a cell is simple, by neighbourhood: (256,) uint8; objects hang together by 8 or 4 neighbours.

    By the connectivity numbers of Yokoi, Toriwaki and Fukumura (1975): the cell is simple where its number is 1.
    """
    found = np.zeros(256, np.uint8)
    for code in range(256):
        around = [(code >> bit) & 1 for bit in _CIRCLE]
        if connectivity == 8:
            around = [1 - value for value in around]
        number = sum(
            around[place] - around[place] * around[place + 1] * around[(place + 2) % 8] for place in range(0, 8, 2)
        )
        found[code] = number == 1
    return found


@cache
def independence_table(connectivity: int) -> np.ndarray:
    """What a simple cell may do, by neighbourhood and by which neighbours are simple and not held: (256, 256) uint8."""
    found = np.zeros((256, 256), np.uint8)
    for code in np.flatnonzero(simple_table(connectivity)).tolist():
        simple = code
        while True:
            found[code, simple] = _independence(code, simple, connectivity)
            if not simple:
                break
            simple = (simple - 1) & code
    return found


def _independence(code: int, simple: int, connectivity: int) -> int:
    bits = [bit for bit in range(8) if simple >> bit & 1]
    for bit in bits:
        if not _independent_pair(code, bit, connectivity):
            if connectivity == 4 and bit > 3 and _square(code, simple, bit):
                return UNLESS_SQUARE
            return NOT_FREE
    if bits and _may_be_alone(code, bits):
        return UNLESS_ALONE
    return FREE


def _independent_pair(code: int, bit: int, connectivity: int) -> bool:
    """Whether a cell and its simple neighbour can go together, seen from the neighbours of the cell."""
    if bit > 3:
        beside = _present(code, _CORNERS[bit - 4])
        return beside > 0 if connectivity == 8 else beside < 2
    one, other = (_present(code, side) for side in _SIDES[bit])
    if connectivity == 8:
        return (one > 0) != (other > 0)
    return (one == 2) != (other == 2)


def _square(code: int, simple: int, bit: int) -> bool:
    """Whether cell, diagonal neighbour and the two between are a square that could go but for being alone."""
    beside = _CORNERS[bit - 4]
    return all(simple >> each & 1 for each in beside) and _present(code, (0, 1, 2, 3)) == 2


def _may_be_alone(code: int, bits: Sequence[int]) -> bool:
    """Whether cell and simple neighbours are placed as a group of three or four that would vanish as a whole."""
    last = bits[-1]
    if last > 3:
        beside = _present(code, _CORNERS[last - 4])
    else:
        one, other = (_present(code, side) for side in _SIDES[last])
        beside = one + other
        if beside == 2 and one == 1:
            return False
    return (len(bits), beside) in ((2, 1), (3, 2))


def _present(code: int, bits: Sequence[int]) -> int:
    return sum(code >> bit & 1 for bit in bits)
