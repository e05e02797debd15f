"""The tasks of the guide by what users want to get done, and how far each is."""
from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError
from ...gis.binding_status import FINE, USABLE, project_statuses, replaced_datasets
from ...gis.checks import needed_fields
from ...gis.language import user_language
from ...gis.paths import SCHEME_FILE, catalogue, load_scheme_named, scheme_folders
from ..desk import Desk

translate = QCoreApplication.translate

MISSING_NAMED = 3


@dataclass(frozen=True)
class Readiness:
    """What a task's card says: ``level`` is success, info or warning; ``started`` when a window has been left."""

    text: str
    level: str
    started: bool = False


@dataclass(frozen=True)
class Task:
    """A card of the guide; ``window`` is opened by its button."""

    window: str
    icon: str
    title: str
    purpose: str
    readiness: Callable[[Desk], Readiness]


def tasks() -> list[Task]:
    """The cards, in the order of the guide."""
    return [
        Task(
            "screening", "screendevelopment.svg", translate("EcoAxis", "Screen a development"),
            translate("EcoAxis", "From a drawn site to a verdict with reasons, a map and a report"),
            lambda desk: _by_scheme(desk, "screening", "kr-biotope-default"),
        ),
        Task(
            "zoning", "gradezoning.svg", translate("EcoAxis", "Grade my county"),
            translate("EcoAxis", "A map of grades that says for every cell which rule decided"),
            lambda desk: _by_scheme(desk, "zoning", "kr-ecvam"),
        ),
        Task(
            "redlist", "assessecosystem.svg", translate("EcoAxis", "Assess an ecosystem"),
            translate("EcoAxis", "IUCN Red List of Ecosystems: categories with bounds, and the dossier"),
            lambda desk: _kept(desk, "redlist", translate("EcoAxis", "Needs maps or figures of the ecosystem")),
        ),
        Task(
            "connectedness", "connectivityindices.svg", translate("EcoAxis", "Measure connectedness"),
            translate("EcoAxis", "Which patches hold the network together, and what a change would do"),
            lambda desk: _kept(desk, "connectedness", translate("EcoAxis", "Needs a map of habitat patches")),
        ),
        Task(
            "connectdata", "checkdata.svg", translate("EcoAxis", "Check my data"),
            translate("EcoAxis", "Which layer is used as which dataset, and what is wrong with it"),
            _data,
        ),
    ]  # fmt: skip


def _by_scheme(desk: Desk, window: str, default: str) -> Readiness:
    state = desk.kept(window)
    scheme = str(state.get("scheme") or default)
    try:
        needed = _needed(scheme, _stamp(scheme))
    except CoreError:
        return Readiness(translate("EcoAxis", "The scheme {name} has faults: open it").format(name=scheme), "warning")
    statuses = project_statuses(desk.project, needed)
    bound = [key for key, status in statuses.items() if status.entry is not None]
    replaced = replaced_datasets(load_scheme_named(scheme), bound) if bound else frozenset()
    open_ones = [
        key for key, status in statuses.items()
        if key not in replaced and status.state not in FINE and status.state not in USABLE
    ]  # fmt: skip
    started = _started(state)
    if not bound:
        return Readiness(translate("EcoAxis", "No data connected yet"), "warning", started)
    wanted = len(statuses) - len(replaced)
    if not open_ones:
        text = translate("EcoAxis", "Ready: all {count} datasets are connected").format(count=wanted)
        return Readiness(text, "success", started)
    text = translate("EcoAxis", "{ready} datasets connected; missing or to be fixed: {names}").format(
        ready=wanted - len(open_ones), names=_names(open_ones)
    )
    return Readiness(text, "info", started)


def _data(desk: Desk) -> Readiness:
    statuses = project_statuses(desk.project)
    if not statuses:
        return Readiness(translate("EcoAxis", "No data connected yet"), "warning")
    faulty = [key for key, status in statuses.items() if status.state not in USABLE]
    if faulty:
        return Readiness(translate("EcoAxis", "To be fixed: {names}").format(names=_names(faulty)), "warning")
    return Readiness(translate("EcoAxis", "{count} datasets connected").format(count=len(statuses)), "success")


def _kept(desk: Desk, window: str, empty: str) -> Readiness:
    if _started(desk.kept(window)):
        return Readiness(translate("EcoAxis", "Started: you can continue"), "info", True)
    return Readiness(empty, "info")


def _started(state: Mapping[str, object]) -> bool:
    return bool(state) and bool(set(state) - {"page", "furthest", "former"})


def _names(keys: list[str]) -> str:
    known = catalogue()
    language = user_language()
    titles = []
    for key in keys[:MISSING_NAMED]:
        dataset = known.get(key)
        titles.append(dataset.title.get(language) or key if dataset is not None else key)
    rest = len(keys) - MISSING_NAMED
    if rest > 0:
        return translate("EcoAxis", "{names} and {count} more").format(names=", ".join(titles), count=rest)
    return ", ".join(titles)


def _stamp(scheme: str) -> float:
    """When the files of a scheme changed last, so that they are read again only then."""
    folder = scheme_folders().get(scheme, scheme)
    paths = (os.path.join(folder, name) for name in (SCHEME_FILE, "rules.csv"))
    return max((os.path.getmtime(path) for path in paths if os.path.isfile(path)), default=0.0)


@functools.lru_cache(maxsize=8)
def _needed(scheme: str, stamp: float) -> dict[str, tuple[str, ...]]:
    return needed_fields(load_scheme_named(scheme), catalogue())
