"""The ``qgis_process`` call that repeats a run, quoted for a shell."""
from __future__ import annotations

import shlex
from collections.abc import Mapping

from .credentials import without_password

PROGRAM = "qgis_process"


def process_command(algorithm: str, parameters: Mapping[str, object], project: str = "") -> str:
    """One line that runs ``algorithm`` (provider and id) with ``parameters``, without empty ones and passwords.

    ``project`` is the project file that the run needs, if any.
    """
    words = [PROGRAM, "run", algorithm]
    if project:
        words.append(f"--PROJECT_PATH={project}")
    words.append("--")
    words += [f"{name}={value}" for name, value in parameters.items() if value is not None and value != ""]
    return " ".join(shlex.quote(without_password(word)) for word in words)
