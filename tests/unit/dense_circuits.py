"""Circuits by their definition, with dense matrices and plain loops: what the fast ones must equal."""
from __future__ import annotations

import numpy as np


def dense_circuit(resistance, neighbours, average, regions):
    """(rows, columns) number of the node of each cell, -1 for none, and the (n, n) conductances between nodes."""
    rows, columns = resistance.shape
    usable = np.isfinite(resistance) & (resistance > 0)
    node = np.where(usable, np.cumsum(usable).reshape(usable.shape) - 1, -1)
    for region in joined(regions):
        inside = [cell for cell in region if usable.flat[cell]]
        for cell in region if inside else []:
            node.flat[cell] = node.flat[inside[0]]
    kinds = np.unique(node[node >= 0])
    node = np.where(node >= 0, np.searchsorted(kinds, node), -1)
    conductance = np.zeros((len(kinds), len(kinds)))
    steps = [(0, 1), (1, 0)] + ([(1, 1), (1, -1)] if neighbours == 8 else [])
    for row in range(rows):
        for column in range(columns):
            for down, right in steps:
                to_row, to_column = row + down, column + right
                if not (to_row < rows and 0 <= to_column < columns):
                    continue
                if not (usable[row, column] and usable[to_row, to_column]):
                    continue
                one, other = resistance[row, column], resistance[to_row, to_column]
                value = (1 / one + 1 / other) / 2 if average == "conductance" else 2 / (one + other)
                if down and right:
                    value /= np.sqrt(2)
                first, second = node[row, column], node[to_row, to_column]
                if first != second:
                    conductance[first, second] += value
                    conductance[second, first] += value
    return node, conductance


def joined(regions):
    """Regions that share a cell as one."""
    found = []
    for region in regions:
        merged = {int(cell) for cell in region}
        apart = []
        for other in found:
            if other & merged:
                merged |= other
            else:
                apart.append(other)
        found = [*apart, merged]
    return [sorted(region) for region in found]


def parts(conductance):
    """Connected part of each node."""
    label = -np.ones(len(conductance), int)
    for start in range(len(conductance)):
        if label[start] >= 0:
            continue
        label[start], stack = start, [start]
        while stack:
            for near in np.flatnonzero(conductance[stack.pop()]):
                if label[near] < 0:
                    label[near] = start
                    stack.append(near)
    return label


def voltages(conductance, amperes, held, grounded=None):
    """Voltages of all nodes: ``held`` are at 0 V, ``grounded`` is the conductance to earth; 0 where nothing flows."""
    laplacian = np.diag(conductance.sum(axis=1)) - conductance
    earth = np.zeros(len(conductance)) if grounded is None else grounded
    found = np.zeros(len(conductance))
    label = parts(conductance)
    for part in np.unique(label):
        inside = np.flatnonzero((label == part) & ~held)
        drained = held[label == part].any() or (earth[label == part] > 0).any()
        if drained and amperes[label == part].any():
            matrix = laplacian[np.ix_(inside, inside)] + np.diag(earth[inside])
            found[inside] = np.linalg.solve(matrix, amperes[inside])
    return found


def node_currents(conductance, volts, grounded=None):
    """The larger of the sums of inward and outward currents of each node."""
    branch = conductance * (volts[:, None] - volts[None, :])
    outward, inward = np.maximum(branch, 0).sum(axis=1), np.maximum(-branch, 0).sum(axis=1)
    if grounded is not None:
        outward = outward + np.maximum(grounded * volts, 0)
        inward = inward + np.maximum(-grounded * volts, 0)
    return np.maximum(outward, inward)


def flow_by_definition(resistance, cells, mode, neighbours, average, regions, wanted=lambda one, other: True):
    """Cumulative and maximum current (rows, columns), and rows (from, to, ohm) by position of the focal nodes."""
    total, most, rows = np.zeros(resistance.shape), np.zeros(resistance.shape), []
    count = len(cells)
    if mode == "pairwise":
        jobs = [(one, other) for one in range(count) for other in range(one + 1, count) if wanted(one, other)]
    else:
        jobs = [(one, -1) for one in range(count)]
    for one, other in jobs:
        focal = [cells[one], cells[other]] if other >= 0 else list(cells)
        node, conductance = dense_circuit(resistance, neighbours, average, [*focal, *regions])
        label = parts(conductance)
        nodes = [max(node.flat[list(own)]) for own in cells]
        amperes, held = np.zeros(len(conductance)), np.zeros(len(conductance), bool)
        own = nodes[one]
        if other >= 0:
            far = nodes[other]
            if own < 0 or far < 0 or label[own] != label[far]:
                rows.append((one, other, -1.0))
                continue
            held[own], amperes[far] = True, float(own != far)
            name = (one, other)
        else:
            near = [k for k in range(count) if k != one and wanted(min(one, k), max(one, k))]
            near = [nodes[k] for k in near if own >= 0 and nodes[k] >= 0 and nodes[k] != own]
            near = [each for each in near if label[each] == label[own]]
            name = (one, None) if mode == "one-to-all" else (None, one)
            if not near:
                rows.append((*name, -1.0))
                continue
            if mode == "one-to-all":
                amperes[own] = 1.0
                held[near] = True
            else:
                np.add.at(amperes, near, 1.0)
                held[own] = True
        volts = voltages(conductance, amperes, held)
        current = node_currents(conductance, volts)
        shown = np.where(node >= 0, current[node], 0.0)
        total += shown
        most = np.maximum(most, shown)
        into = max(1.0, amperes.sum())
        rows.append((*name, float(amperes @ volts) / into**2))
    return total, most, rows
