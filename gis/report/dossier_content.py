"""From a dossier to the blocks of its document: what is said of all ecosystems, and in which order."""
from __future__ import annotations

from collections.abc import Callable, Mapping

from ...core.evidence import Certainty
from ...core.issues import Issue
from ...core.redlist.categories import Category, most_threatened
from ...core.redlist.result import EcosystemAssessment, SubcriterionResult
from ...core.reporting.dossier import SCOPES, DossierReport
from . import formats
from .chapters import Describe, certainty_name, commands_chapter, data_chapter, provenance_chapter
from .document import Block, Cell, Column, Document, Facts, Heading, Line, Paragraph, Table, Title, cell
from .ecosystem import ecosystem_blocks, ecosystem_name, worded
from .redlist_thresholds import sources_chapter, thresholds_chapter
from .texts import Labels

MapKinds = Callable[[str], tuple[str, ...]]
"""Which maps there are of an ecosystem: ``eoo``, ``aoo``."""

CRITERIA = "ABCDE"


def build(report: DossierReport, describe: Describe, map_kinds: MapKinds, label: Labels) -> Document:
    """The document of a dossier; ``describe`` turns an issue or a reason into its sentence."""
    title = report.title or label("untitled")
    names = {each.ecosystem: ecosystem_name(each.ecosystem, report, label) for each in report.assessments}
    blocks: list[Block] = [Title(title, label("document"))]
    blocks += _cover(report, label)
    blocks += _overview(report, names, label)
    for assessment in report.assessments:
        blocks += ecosystem_blocks(assessment, report, describe, map_kinds(assessment.ecosystem), label)
    blocks += _warnings(report, names, describe, label)
    blocks += _categories(label)
    blocks += thresholds_chapter(report.thresholds, label)
    blocks += sources_chapter(report.thresholds, label)
    blocks += data_chapter(report.data, report.provenance, label, describe)
    blocks += provenance_chapter(report.provenance, report.data, label)
    blocks += commands_chapter(report.commands, label)
    footer = " · ".join(text for text in (label("document"), report.date) if text)
    return Document(label.language, title, report.author, title, footer, label("page"), tuple(blocks))


def _cover(report: DossierReport, label: Labels) -> list[Block]:
    head = report.thresholds.head
    program = " · ".join(f"{name} {version}".strip() for name, version in report.provenance.versions)
    counts = dict.fromkeys(Certainty, 0)
    for rule in report.thresholds.rules:
        counts[rule.certainty] += 1
    if report.scope in SCOPES:
        scope = label(f"scope.{report.scope}")
    else:
        scope = report.scope or label("scope.none")
    rows: list[tuple[str, Cell]] = [(label("cover.title"), cell(report.title, "strong"))] if report.title else []
    rows += [
        (label("cover.author"), cell(report.author or formats.NONE)),
        (label("cover.date"), cell(report.date or formats.NONE)),
        (label("cover.scope"), cell(scope)),
        (label("cover.ecosystems"), cell(label("cover.ecosystems_value", count=len(report.assessments)))),
        (label("cover.scheme"), cell(label.pick(head.title) or head.id)),
        (label("cover.scheme_version"), cell(f"{head.id} · {head.version}")),
        (label("cover.scheme_digest"), cell(head.digest or formats.NONE, "code")),
        (label("cover.legal_basis"), tuple(Line(text) for text in head.legal_basis) or cell(formats.NONE)),
        (
            label("cover.certainty"),
            cell(" · ".join(f"{certainty_name(certainty, label)} {count}" for certainty, count in counts.items())),
        ),
    ]
    if report.confidence is not None:
        share = f"{formats.plain(report.confidence * 100)} %"
        rows.append((label("cover.confidence"), cell(label("cover.confidence_value", share=share))))
    rows.append((label("cover.program"), cell(program or formats.NONE)))
    blocks: list[Block] = [Facts(tuple(rows))]
    if counts[Certainty.ASSUMED]:
        text = label("assumed_warning", count=counts[Certainty.ASSUMED], total=len(report.thresholds.rules))
        blocks.append(Paragraph(text, "notice"))
    return blocks


def _overview(report: DossierReport, names: Mapping[str, str], label: Labels) -> list[Block]:
    columns = (
        Column(label("overview.ecosystem"), 46),
        Column(label("overview.category"), 48),
        Column(label("overview.supporting"), 31),
        *(Column(criterion, 11) for criterion in CRITERIA),
    )
    rows = tuple(_overview_row(each, names[each.ecosystem], label) for each in report.assessments)
    found = [each.category for each in report.assessments]
    counts = " · ".join(f"{worded(each, label)} {found.count(each)}" for each in Category if each in found)
    blocks: list[Block] = [
        Heading(1, label("overview")),
        Table(columns, rows, tuple(found)),
        Paragraph(label("overview.text"), "small"),
    ]
    if counts:
        blocks.append(Paragraph(label("overview.counts", counts=counts)))
    return [*blocks, Heading(2, label("disclaimer.title")), Paragraph(label("disclaimer"))]


def _overview_row(assessment: EcosystemAssessment, name: str, label: Labels) -> tuple[Cell, ...]:
    word = label(f"category.{assessment.category.value}")
    lines = [Line(name, "strong")]
    if name != assessment.ecosystem:
        lines.append(Line(assessment.ecosystem, "small"))
    return (
        tuple(lines),
        (Line(f"{word} {assessment.text}", "strong", assessment.category),),
        cell(assessment.supporting or formats.NONE),
        *(_criterion_cell(assessment, criterion) for criterion in CRITERIA),
    )


def _criterion_cell(assessment: EcosystemAssessment, criterion: str) -> Cell:
    results: list[SubcriterionResult] = [each for each in assessment.results if each.subcriterion[0] == criterion]
    worst = most_threatened(each.category for each in results)
    if worst is None:
        tried = any(each.category is Category.DD for each in results)
        worst = Category.DD if tried else Category.NE
    return cell(worst.value, "muted" if worst is Category.NE else "normal")


def _warnings(
    report: DossierReport, names: Mapping[str, str], describe: Describe, label: Labels
) -> list[Block]:
    told: list[tuple[str, Issue]] = [(label("warnings.general"), issue) for issue in report.warnings]
    told += [(names[each.ecosystem], issue) for each in report.assessments for issue in each.issues]
    heading = Heading(1, label("warnings"), new_page=True)
    if not told:
        return [heading, Paragraph(label("warnings.none"))]
    columns = (
        Column(label("warnings.where"), 40),
        Column(label("warnings.kind"), 18),
        Column(label("warnings.text"), 122),
    )
    rows = tuple(
        (cell(where), cell(label(f"severity.{issue.severity.value}")), cell(describe(issue))) for where, issue in told
    )
    return [heading, Table(columns, rows)]


def _categories(label: Labels) -> list[Block]:
    columns = (Column(label("categories.sign"), 56), Column(label("categories.meaning"), 124))
    rows = tuple(
        ((Line(worded(each, label), "strong", each),), cell(label(f"category.{each.value}.meaning")))
        for each in Category
    )
    return [Heading(1, label("categories")), Table(columns, rows, tuple(Category))]
