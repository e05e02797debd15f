"""Help pages as the Processing dialogs want them."""
from __future__ import annotations

import re

_TITLE = re.compile(r"\A\s*<h2>.*?</h2>", re.DOTALL)
_LITERAL = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)


def dialog_help(page: str) -> str:
    """``page`` without its title, which dialogs write themselves, and on one line, because they make each line a
    paragraph. Lines of examples are kept by ``<br>``.
    """
    parts = _LITERAL.split(_TITLE.sub("", page, count=1))
    return "".join(
        part.replace("\n", "<br>") if part.startswith("<pre>") else " ".join(part.split()) for part in parts
    )
