"""Times gains of candidates for restoration beside recomputing all best paths for each candidate.

    python3 benchmarks/rank_restoration.py --patches 500 2000 --candidates 200 --picks 10

Uniform points in a square, lognormal areas, links up to 2,500 m, p = 0.5 at 1,000 m, with a seed. The naive figure is
that of a few candidates, done with scipy's Dijkstra from every patch, multiplied up. Needs numpy and scipy alone.
"""
from __future__ import annotations

import argparse
import importlib.util
import pathlib
import resource
import sys
import time

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[1]
SEED = 20250101
NAIVE = 3


def load_package() -> None:
    """Make the repository importable as ``ecoaxis``, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "ecoaxis", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["ecoaxis"] = module
    spec.loader.exec_module(module)


def landscape(patches: int, candidates: int):
    """A plan with ``candidates`` more patches, each for a cost of 1 to 5."""
    from ecoaxis.core.connectivity.ranking.plan import EXISTING, RestorationPlan
    from scipy.spatial import cKDTree

    random = np.random.default_rng(SEED + patches)
    size = patches + candidates
    places = random.uniform(0, 1000 * np.sqrt(size), (size, 2))
    pairs = cKDTree(places).query_pairs(2500, output_type="ndarray")
    distances = np.hypot(*(places[pairs[:, 0]] - places[pairs[:, 1]]).T)
    owners = np.full(size, EXISTING)
    owners[patches:] = np.arange(candidates)
    return RestorationPlan(
        tuple(map(str, range(candidates))), random.uniform(1, 5, candidates), np.exp(random.normal(2, 1, size)),
        owners, pairs[:, 0], pairs[:, 1], 0.5 ** (distances / 1000), np.full(len(pairs), EXISTING),
    )  # fmt: skip


def naive_gain(plan, before: float, candidate: int) -> float:
    """Gain of a candidate by computing all best paths again."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    there = (plan.patch_owners < 0) | (plan.patch_owners == candidate)
    links = there[plan.sources] & there[plan.targets]
    weights = -np.log(plan.probabilities[links])
    shape = (plan.size, plan.size)
    graph = csr_matrix((weights, (plan.sources[links], plan.targets[links])), shape)
    rows = np.flatnonzero(there)
    found = np.exp(-dijkstra(graph, directed=False, indices=rows))[:, rows]
    return float(plan.attributes[rows] @ found @ plan.attributes[rows]) - before


def main() -> None:
    """Print a line a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--patches", type=int, nargs="+", default=[500, 2000])
    parser.add_argument("--candidates", type=int, default=200)
    parser.add_argument("--picks", type=int, default=10)
    asked = parser.parse_args()
    load_package()
    from ecoaxis.core.connectivity.ranking.greedy import gains_alone, greedy_sequence
    from ecoaxis.core.connectivity.ranking.network import Network

    for patches in asked.patches:
        plan = landscape(patches, asked.candidates)
        begin = time.perf_counter()
        state = Network.existing(plan)
        started = time.perf_counter()
        gains = gains_alone(state, plan.candidates)
        alone = time.perf_counter()
        some = range(min(NAIVE, plan.candidates))
        differences = [abs(naive_gain(plan, state.total, each) - gains[each]) / state.total for each in some]
        naive = (time.perf_counter() - alone) / len(differences)
        again = time.perf_counter()
        greedy_sequence(state, plan.areas(), 1 / plan.costs, plan.costs, picks=asked.picks)
        picked = time.perf_counter() - again
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{patches} patches, {len(plan.sources)} links, {asked.candidates} candidates: best paths"
            f" {started - begin:.2f} s, gains alone {alone - started:.2f} s"
            f" ({1000 * (alone - started) / asked.candidates:.1f} ms each), recomputing {naive * 1000:.0f} ms each"
            f" (all {naive * asked.candidates:.0f} s), greatest difference {max(differences):.1e} of PC;"
            f" greedy {asked.picks} picks {picked:.1f} s (recomputing about"
            f" {naive * asked.candidates * asked.picks:.0f} s); peak {peak:.0f} MB"
        )


if __name__ == "__main__":
    main()
