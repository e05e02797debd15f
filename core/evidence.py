"""What stands behind a number: how sure its rule is, and what it was made from."""
from __future__ import annotations

import enum
from dataclasses import dataclass


class Certainty(enum.Enum):
    """How a rule is known: read in an official text, taken from a secondary one, or a placeholder to confirm."""

    PUBLISHED = "published"
    REPORTED = "reported"
    ASSUMED = "assumed"


@dataclass(frozen=True)
class InputRecord:
    """One input of a result: the catalogue's key, where it came from, and the SHA-256 digest of its content.

    ``digest`` is empty where the source has no content to read whole (a database, a web service).
    """

    key: str
    source: str
    digest: str
    crs: str
    count: int | None = None


@dataclass(frozen=True)
class Provenance:
    """What a result was made from; kept in the metadata of every output and printed in every report."""

    algorithm: str
    parameters: tuple[tuple[str, str], ...]
    inputs: tuple[InputRecord, ...]
    scheme_id: str
    scheme_version: str
    scheme_digest: str
    versions: tuple[tuple[str, str], ...]
