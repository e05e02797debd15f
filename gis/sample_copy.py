"""The sample county, copied to where the user may write, so that trying things out changes nothing of the plugin."""
from __future__ import annotations

import os
import shutil

from ..core.issues import CoreError, Where, error
from .paths import resource
from .preferences import documents_folder

PROJECT = "gaon.qgz"


def sample_project() -> str:
    """Path of the project of the sample county, as the user's own copy; copied the first time.

    Raises ``CoreError`` (``output.unwritable``) when the folder cannot be written.
    """
    folder = os.path.join(documents_folder(), "sample")
    project = os.path.join(folder, PROJECT)
    if os.path.isfile(project):
        return project
    beside = f"{folder}.part"
    try:
        shutil.rmtree(beside, ignore_errors=True)
        shutil.copytree(resource("sample"), beside)
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(beside, folder)
    except OSError as fault:
        raise CoreError(error("output.unwritable", Where(file=folder), folder=os.path.dirname(folder))) from fault
    return project
