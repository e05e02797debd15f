"""The help pages in the user's language."""
from __future__ import annotations

from ...gis.language import user_language
from ...gis.paths import resource
from ..widgets.opened_files import open_file


def help_page(name: str = "index") -> str:
    """Path of a help page."""
    return resource("help", user_language(), f"{name}.html")


def open_help(name: str = "index") -> None:
    """Open a help page in the browser."""
    open_file(help_page(name))
