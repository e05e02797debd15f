"""What a run of the wizards leaves in its folder, so that its result can be opened again and repeated."""
from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Optional

from qgis.core import QgsProject

from ..core.issues import CoreError, Where, error
from .output import PendingFile, check_writable
from .preferences import documents_folder, recent_folders, results_folder, set_recent_folders
from .provenance import versions

RECORD = "run.json"
RECENT = 20
PROJECT_SUBFOLDER = "EcoAxis"


@dataclass(frozen=True)
class RunRecord:
    """A finished run: ``task`` names the window, ``summary`` is a sentence, ``outputs`` are paths by name."""

    task: str
    title: str
    summary: str
    when: str
    folder: str
    command: str = ""
    outputs: Mapping[str, Any] = field(default_factory=dict)
    state: Mapping[str, Any] = field(default_factory=dict)
    made_with: Mapping[str, str] = field(default_factory=dict)


def new_run_folder(task: str, project: QgsProject, when: Optional[datetime] = None) -> str:
    """Make a fresh folder for the files of a run: in the folder of the settings, beside the project, or in documents.

    Raises ``CoreError`` (``output.unwritable``, ``output.no_folder``) when nothing can be written there.
    """
    home = project.absolutePath()
    chosen = results_folder()
    base = chosen or (os.path.join(home, PROJECT_SUBFOLDER) if home else documents_folder())
    stamp = (when or datetime.now()).strftime("%Y-%m-%d_%H%M%S")
    name = f"{stamp}_{re.sub(r'[^0-9A-Za-z_-]', '', task) or 'run'}"
    count = 1
    folder = os.path.join(base, name)
    while os.path.exists(folder):
        count += 1
        folder = os.path.join(base, f"{name}_{count}")
    try:
        os.makedirs(folder)
    except OSError as fault:
        raise CoreError(error("output.unwritable", Where(file=folder), folder=base)) from fault
    check_writable(os.path.join(folder, RECORD))
    return folder


def discard_run_folder(folder: str) -> None:
    """Remove the folder of a run that gave no result; one that holds a record stays."""
    if not os.path.isfile(os.path.join(folder, RECORD)):
        shutil.rmtree(folder, ignore_errors=True)


def remember_run(
    task: str,
    title: str,
    summary: str,
    folder: str,
    command: str = "",
    outputs: Optional[Mapping[str, Any]] = None,
    state: Optional[Mapping[str, Any]] = None,
) -> RunRecord:
    """Write the record of a run into its folder and put it on top of the recent results. Raises ``CoreError``."""
    record = RunRecord(
        task, title, summary, datetime.now().isoformat(timespec="seconds"), folder, command,
        dict(outputs or {}), dict(state or {}), dict(versions()),
    )  # fmt: skip
    content = asdict(record)
    del content["folder"]
    path = os.path.join(folder, RECORD)
    with PendingFile(path) as pending:
        with open(pending.temporary, "w", encoding="utf-8", newline="\n") as stream:
            json.dump(content, stream, ensure_ascii=False, indent=2, default=str)
            stream.write("\n")
        pending.commit()
    set_recent_folders([folder, *(each for each in recent_folders() if each != folder)][:RECENT])
    return record


def read_run(folder: str) -> Optional[RunRecord]:
    """The record in ``folder``; ``None`` where there is none that can be read."""
    try:
        with open(os.path.join(folder, RECORD), encoding="utf-8") as stream:
            content = json.load(stream)
    except (OSError, ValueError):
        return None
    if not isinstance(content, dict):
        return None
    texts = {name: str(content.get(name, "")) for name in ("task", "title", "summary", "when", "command")}
    tables = {
        name: value if isinstance(value, dict) else {}
        for name in ("outputs", "state", "made_with")
        for value in (content.get(name),)
    }
    return RunRecord(folder=folder, **texts, **tables) if texts["task"] else None


def recent_runs() -> list[RunRecord]:
    """Recent results that are still there, the newest first."""
    return [record for folder in recent_folders() for record in (read_run(folder),) if record is not None]


def forget_run(folder: str) -> None:
    """Take a result off the list; its files stay."""
    set_recent_folders([each for each in recent_folders() if each != folder])
