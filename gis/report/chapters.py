"""The chapters that reports of any kind end with: data, provenance and commands."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from ...core.evidence import Certainty, Provenance
from ...core.issues import Issue
from ...core.reporting.model import DataNote
from . import formats
from .document import Block, Cell, Column, Commands, Facts, Heading, Line, Paragraph, Table, cell
from .texts import Labels

Describe = Callable[[Issue], str]


def certainty_name(certainty: Certainty, label: Labels) -> str:
    """The word for a certainty."""
    return label(f"certainty.{certainty.value}")


def certainties(label: Labels) -> Facts:
    """What each certainty means."""
    return Facts(
        tuple(
            (certainty_name(certainty, label), cell(label(f"certainty.{certainty.value}.meaning")))
            for certainty in Certainty
        )
    )


def data_chapter(
    data: Sequence[DataNote], provenance: Provenance, label: Labels, describe: Describe
) -> list[Block]:
    """The datasets, their digests and what was found wrong with them."""
    heading = Heading(1, label("data"))
    if not data:
        return [heading, Paragraph(label("data.none"))]
    columns = (
        Column(label("data.dataset"), 34),
        Column(label("data.origin"), 66),
        Column(label("data.crs"), 22),
        Column(label("data.features"), 16, "right"),
        Column(label("data.issues"), 42),
    )
    digests = {record.key: record.digest for record in provenance.inputs}
    rows = tuple(_data_row(note, digests.get(note.key, ""), label, describe) for note in data)
    return [heading, Table(columns, rows)]


def _data_row(note: DataNote, digest: str, label: Labels, describe: Describe) -> tuple[Cell, ...]:
    issues = tuple(
        Line(f"{label(f'severity.{issue.severity.value}')}: {describe(issue)}", "small") for issue in note.issues
    )
    checksum = f"{label('data.digest')} {digest}" if digest else label("data.no_digest")
    origin = [Line(note.source)]
    if note.provider:
        origin.append(Line(note.provider, "small"))
    origin.append(Line(checksum, "small"))
    return (
        (Line(note.title or note.key, "strong"), Line(note.key, "small")),
        tuple(origin),
        cell(note.crs or formats.NONE),
        cell(formats.NONE if note.features is None else formats.number(note.features)),
        issues or cell(label("data.no_issues"), "small"),
    )


def provenance_chapter(made: Provenance, data: Sequence[DataNote], label: Labels) -> list[Block]:
    """What the result was made with, and the inputs that are no datasets."""
    noted = {note.key for note in data}
    rows: list[tuple[str, Cell]] = [(label("provenance.algorithm"), cell(made.algorithm))]
    if made.scheme_id:
        rows += [
            (label("provenance.scheme"), cell(f"{made.scheme_id} · {made.scheme_version}")),
            (label("provenance.scheme_digest"), cell(made.scheme_digest or formats.NONE, "code")),
        ]
    rows += [
        (label("provenance.versions"), tuple(Line(f"{name} {version}") for name, version in made.versions)),
        (
            label("provenance.parameters"),
            tuple(Line(f"{name} = {value}", "code") for name, value in made.parameters) or cell(formats.NONE),
        ),
    ]
    for record in made.inputs:
        if record.key not in noted:
            rows.append((record.key, (Line(record.source), Line(f"SHA-256 {record.digest or formats.NONE}", "small"))))
    return [Heading(1, label("provenance")), Facts(tuple(rows))]


def commands_chapter(commands: Sequence[str], label: Labels) -> list[Block]:
    """The commands that make the same result again."""
    heading = Heading(1, label("commands"))
    if not commands:
        return [heading, Paragraph(label("commands.none"))]
    return [heading, Paragraph(label("commands.text")), Commands(tuple(commands))]
