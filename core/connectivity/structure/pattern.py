"""Morphological spatial pattern analysis: every cell of a pattern by its part in the whole."""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from .connectors import bridges, numbered
from .discs import highest_within, strips
from .nesting import holes, nesting_depth, without
from .thinning import Thinning
from .widening import widened

MISSING_CELL, BACKGROUND_CELL, FOREGROUND_CELL = 0, 1, 2
"""Values of the input."""
BACKGROUND, BRANCH, EDGE, PERFORATION, ISLET, CORE, BRIDGE, LOOP = 0, 1, 3, 5, 9, 17, 33, 65
CORE_OPENING, BORDER_OPENING, MISSING = 100, 220, 129
INTERNAL = 100
"""Added to the code of what lies in an opening of a core."""
CORE_BIT, BRIDGE_BIT, LOOP_BIT = 16, 32, 64
"""Bits of the codes; those of bridges and loops are added to the code of what they run through."""
_FRAME = 2
"""Outermost cells in which nothing is thinned."""
_CELL_BYTES, _RUN_BYTES = 14, 40
"""Memory at the peak, measured: 10 to 14 bytes a cell of the map, and more the more it is in pieces."""


@dataclass(frozen=True)
class PatternRules:
    """Connectivity of the foreground (8 or 4), width of edges in cells (1 or more), openings told apart or not."""

    connectivity: int = 8
    edge_width: int = 1
    openings: bool = True

    @property
    def background_connectivity(self) -> int:
        """The other connectivity."""
        return 12 - self.connectivity

    @property
    def squared_reach(self) -> float:
        """Square of the distance from the background (cells²) beyond which the core begins."""
        return (self.edge_width + 0.98) ** 2

    @property
    def connector_reach(self) -> float:
        """Distance in cells by which lines are widened to connectors."""
        return self.edge_width + 0.98 - math.sqrt(2)

    @property
    def padding(self) -> int:
        """Rows and columns by which the map is continued beyond its border."""
        return int((self.edge_width + 0.98) / math.sqrt(2) * 1.5 + 0.5) + 1


def bytes_needed(cells: int, runs: int = 0) -> int:
    """Memory for ``structural_pattern`` on ``cells`` cells, in whose rows foreground begins ``runs`` times."""
    return _CELL_BYTES * cells + _RUN_BYTES * runs


def structural_pattern(cells: np.ndarray, rules: PatternRules, progress: Progress | None = None) -> np.ndarray:
    """Codes of GuidosToolbox (uint8) of ``cells`` (rows, columns; uint8 0 missing, 1 background, 2 foreground).

    By the definition of Soille and Vogt (2009), Morphological segmentation of binary patterns, Pattern Recognition
    Letters 30:456-459, as the JRC's miallib has it (mspa 2.4): core 17, islet 9, perforation 5, edge 3, bridge 33 (35
    in edges, 37 in perforations), loop 65 (67, 69), branch 1, background 0, missing 129; with ``openings`` also +100
    for what lies in openings of cores, 100 for background in them and 220 for background in other openings. Neither
    missing cells nor the border of the map make edges: the foreground is continued beyond them.
    """
    progress = progress or Progress()
    codes = _zones(_foreground(cells, rules, progress.part(0.0, 0.08)), rules, progress.part(0.08, 0.35))
    _add_connectors(codes, rules, progress.part(0.35, 0.9))
    pad = rules.padding
    found = codes[pad:-pad, pad:-pad]
    if rules.openings:
        in_core = _openings(codes, rules, progress)[pad:-pad, pad:-pad]
        progress.report(0.95)
        border = _all_openings(cells, rules, progress)
        border &= ~in_core
        border &= found < BORDER_OPENING
        found[border] = BORDER_OPENING
    found[cells == MISSING_CELL] = MISSING
    progress.report(1.0)
    return found


def _foreground(cells: np.ndarray, rules: PatternRules, progress: Progress) -> np.ndarray:
    """Foreground and the missing cells near it, continued beyond the border (bool)."""
    found = cells == FOREGROUND_CELL
    if not cells.all():
        near = highest_within(found, rules.squared_reach, progress)
        near &= cells == MISSING_CELL
        found |= near
    return np.pad(found, rules.padding, mode="edge")


def _zones(pattern: np.ndarray, rules: PatternRules, progress: Progress) -> np.ndarray:
    """Codes (uint8) without connectors: core, edge, perforation, islet, else branch, or background."""
    core = highest_within(np.logical_not(pattern), rules.squared_reach, progress.part(0.0, 0.2))
    np.logical_not(core, out=core)
    codes = pattern.view(np.uint8)
    islets = without(pattern, core, rules.connectivity, progress)
    progress.check()
    codes[core] = CORE
    codes[islets] = ISLET
    del islets
    depth = nesting_depth(core, rules.connectivity, progress)
    progress.check()
    np.multiply(core.view(np.uint8), depth, out=core.view(np.uint8))
    near = highest_within(core.view(np.uint8), rules.squared_reach, progress.part(0.6, 1.0))
    for first, last in strips(*codes.shape):
        code, here, around = codes[first:last], depth[first:last], near[first:last]
        zone = (around > 0) & (code == BRANCH)
        code[zone & (around > here)] = EDGE
        code[zone & (around < here)] = PERFORATION
    return codes


def _framed_core(codes: np.ndarray) -> np.ndarray:
    """The core (bool) without the outermost cells."""
    return _cleared((codes & CORE_BIT) > 0, _FRAME)


def _add_connectors(codes: np.ndarray, rules: PatternRules, progress: Progress) -> None:
    """Add the bits of bridges and loops to ``codes``."""
    connectors = _connectors(codes, rules, progress.part(0.0, 0.8))
    reach = codes > BRANCH
    reach &= codes != ISLET
    reach |= connectors
    core = _framed_core(codes)
    reach &= ~core
    owner = numbered(core, rules.connectivity, progress)
    del core
    joining = bridges(owner, connectors, _cleared(reach, 1), rules.connectivity, progress.part(0.8, 1.0))
    del reach, owner
    for first, last in strips(*codes.shape):
        code, line, bridge = codes[first:last], connectors[first:last], joining[first:last]
        code[line & bridge] |= BRIDGE_BIT
        code[line & ~bridge] |= LOOP_BIT


def _connectors(codes: np.ndarray, rules: PatternRules, progress: Progress) -> np.ndarray:
    """Lines that hold cores together, widened (bool)."""
    lines = np.pad(_cleared(_residue(codes), _FRAME), 1)
    Thinning(np.pad(_framed_core(codes), 1), lines, rules.connectivity).run(progress.part(0.0, 0.75))
    if rules.connector_reach >= 1:
        reach = _residue(codes)
        reach |= codes == CORE
        reach &= ~_framed_core(codes)
        reach = np.pad(reach, 1)
        widened(lines, reach, rules.connector_reach, progress.part(0.75, 1.0))
        del reach
    return _cleared(lines[1:-1, 1:-1].copy(), 1)


def _residue(codes: np.ndarray) -> np.ndarray:
    """What is neither background, core nor islet (bool)."""
    found = codes == BRANCH
    found |= codes == EDGE
    found |= codes == PERFORATION
    return found


def _cleared(mask: np.ndarray, cells: int) -> np.ndarray:
    """``mask``, made false in its outermost rows and columns."""
    for side in (np.s_[:cells], np.s_[-cells:], np.s_[:, :cells], np.s_[:, -cells:]):
        mask[side] = False
    return mask


def _openings(codes: np.ndarray, rules: PatternRules, progress: Progress) -> np.ndarray:
    """Add 100 to ``codes`` in the openings of cores; returns the openings without the cores in them."""
    opened = holes(_framed_core(codes), rules.background_connectivity, progress)
    inside = holes(opened, rules.background_connectivity, progress)
    inside |= opened
    codes[inside] += np.uint8(INTERNAL)
    return opened


def _all_openings(cells: np.ndarray, rules: PatternRules, progress: Progress) -> np.ndarray:
    """Background that the foreground encloses, missing cells beside foreground counting as foreground (bool)."""
    padded = np.pad(cells, 2)
    foreground = padded == FOREGROUND_CELL
    beside = highest_within(foreground, 2)
    beside &= padded == MISSING_CELL
    foreground |= beside
    return holes(foreground, rules.background_connectivity, progress)[2:-2, 2:-2]
