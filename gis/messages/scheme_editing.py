"""Sentences about schemes that the user writes."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "scheme.id_no_folder_name": translate(
            "Messages",
            "“{file}”: the id “{value}” cannot be the name of a folder: use letters, digits, Hangul and hyphens.",
        ),
        "scheme.version_used": translate(
            "Messages",
            "“{file}”: version {version} has been saved with other content. Results name it, so that it must stay"
            " as it is: give a new version, for example {free}.",
        ),
        "scheme.id_taken": translate(
            "Messages", "“{file}”: the id “{value}” belongs to another of your schemes: give a new one."
        ),
        "scheme.nothing_to_paste": translate("Messages", "The clipboard holds no cells: copy some first."),
        "scheme.no_own_columns": translate(
            "Messages",
            "“{file}” has none of the columns of this kind of scheme: choose another file, or name its columns"
            " {known}.",
        ),
    }
