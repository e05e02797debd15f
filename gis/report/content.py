"""From a screening report to the blocks of its document: what is said, and in which order."""
from __future__ import annotations

from collections.abc import Mapping

from ...core.evidence import Certainty
from ...core.reporting.model import ScreeningReport
from ...core.reporting.sources import source_in
from ...core.schemes.scheme import ScreeningRule
from ...core.screening.verdict import SEVERITY_ORDER, Finding, Outcome, SiteVerdict
from . import formats
from .chapters import Describe, certainties, certainty_name, commands_chapter, data_chapter, provenance_chapter
from .document import Block, Cell, Column, Document, Facts, Heading, Line, Paragraph, Table, Title, cell
from .site import site_blocks, verdict_name
from .texts import Labels


def build(report: ScreeningReport, describe: Describe, dataset_titles: Mapping[str, str]) -> Document:
    """The document of a report.

    ``describe`` turns an issue into its sentence; ``dataset_titles`` names datasets that the report's data notes
    do not name (a rule that had no data may need one that is not bound).
    """
    label = Labels(report.language)
    titles = {**dataset_titles, **{note.key: note.title for note in report.data if note.title}}
    title = report.title or label("untitled")
    blocks: list[Block] = [Title(title, label("document"))]
    blocks += _cover(report, label)
    blocks += _verdicts(report, label)
    for verdict in report.verdicts:
        blocks += site_blocks(verdict, dict(report.grade_labels), label, report.sections)
    blocks += _no_data(report, label, titles)
    if "rules" in report.sections:
        blocks += _sources(report, label)
    if "data" in report.sections:
        blocks += data_chapter(report.data, report.provenance, label, describe)
    if "provenance" in report.sections:
        blocks += provenance_chapter(report.provenance, report.data, label)
        blocks += commands_chapter(report.commands, label)
    footer = " · ".join(text for text in (label("document"), report.date) if text)
    return Document(label.language, title, report.author, title, footer, label("page"), tuple(blocks))


def _cover(report: ScreeningReport, label: Labels) -> list[Block]:
    head = report.scheme.head
    counts = dict.fromkeys(Certainty, 0)
    for rule in report.scheme.rules:
        counts[rule.certainty] += 1
    basis = tuple(Line(text) for text in head.legal_basis) or cell(formats.NONE)
    total = sum(verdict.area_m2 for verdict in report.verdicts)
    program = " · ".join(f"{name} {version}".strip() for name, version in report.provenance.versions)
    rows: list[tuple[str, Cell]] = [(label("cover.title"), cell(report.title, "strong"))] if report.title else []
    rows += [
        (label("cover.author"), cell(report.author or formats.NONE)),
        (label("cover.date"), cell(report.date or formats.NONE)),
        (label("cover.scheme"), cell(label.pick(head.title) or head.id)),
        (label("cover.scheme_version"), cell(f"{head.id} · {head.version}")),
        (label("cover.legal_basis"), basis),
        (
            label("cover.sites"),
            cell(label("cover.sites_value", count=len(report.verdicts), area=formats.area(total))),
        ),
        (
            label("cover.certainty"),
            cell(" · ".join(f"{certainty_name(certainty, label)} {count}" for certainty, count in counts.items())),
        ),
        (label("cover.program"), cell(program or formats.NONE)),
    ]
    blocks: list[Block] = [Facts(tuple(rows))]
    if counts[Certainty.ASSUMED]:
        text = label("assumed_warning", count=counts[Certainty.ASSUMED], total=len(report.scheme.rules))
        blocks.append(Paragraph(text, "notice"))
    return blocks


def _verdicts(report: ScreeningReport, label: Labels) -> list[Block]:
    disclaimer: list[Block] = [Heading(2, label("disclaimer.title")), Paragraph(label("disclaimer"))]
    if "summary" not in report.sections:
        return disclaimer
    columns = (
        Column(label("verdicts.site"), 30),
        Column(label("verdicts.area"), 20, "right"),
        Column(label("verdicts.verdict"), 38),
        Column(label("verdicts.decided_by"), 72),
        Column(label("verdicts.counts"), 20, "right"),
    )
    rows = tuple(_verdict_row(verdict, label) for verdict in report.verdicts)
    order = " > ".join(verdict_name(consequence, label) for consequence in SEVERITY_ORDER)
    return [
        Heading(1, label("verdicts")),
        Table(columns, rows, tuple(verdict.consequence for verdict in report.verdicts)),
        Paragraph(label("verdicts.order", order=order), "small"),
        *disclaimer,
    ]


def _verdict_row(verdict: SiteVerdict, label: Labels) -> tuple[Cell, ...]:
    outcomes = [finding.outcome for finding in verdict.findings]
    decided = verdict.decided_by
    if decided is None:
        reason: Cell = cell(label("site.nothing"))
    else:
        said = label.pick(decided.rule.message) or decided.rule.rule
        if decided.outcome is Outcome.NO_DATA:
            said = label("no_data.message", message=said)
        reason = (Line(said), Line(decided.rule.rule, "small"))
    counts = label(
        "verdicts.counts_value", applies=outcomes.count(Outcome.APPLIES), no_data=outcomes.count(Outcome.NO_DATA)
    )
    return (
        cell(verdict.site, "strong"),
        cell(formats.area(verdict.area_m2)),
        (Line(verdict_name(verdict.consequence, label), "strong", verdict.consequence),),
        reason,
        cell(counts),
    )


def _no_data(report: ScreeningReport, label: Labels, titles: Mapping[str, str]) -> list[Block]:
    lacking: dict[str, tuple[ScreeningRule, list[tuple[SiteVerdict, Finding]]]] = {}
    for verdict in report.verdicts:
        for finding in verdict.findings:
            if finding.outcome is Outcome.NO_DATA:
                lacking.setdefault(finding.rule.rule, (finding.rule, []))[1].append((verdict, finding))
    heading = Heading(1, label("no_data"), new_page=True)
    if not lacking:
        return [heading, Paragraph(label("no_data.none"))]
    columns = (
        Column(label("no_data.rule"), 74),
        Column(label("no_data.datasets"), 58),
        Column(label("no_data.sites"), 48),
    )
    rows = []
    for rule, where in sorted(lacking.values(), key=lambda item: item[0].number):
        sites = tuple(Line(f"{verdict.site} ({formats.area(finding.area_m2)})") for verdict, finding in where)
        message: Cell = (Line(label.pick(rule.message) or rule.rule), Line(rule.rule, "small"))
        rows.append((message, cell(needed_data(rule, label, titles)), sites))
    return [heading, Paragraph(label("no_data.text")), Table(columns, tuple(rows))]


def needed_data(rule: ScreeningRule, label: Labels, titles: Mapping[str, str]) -> str:
    """The datasets that a rule reads, in words: alternatives joined by *or*, intersections by a plus."""
    text = ""
    for keys in rule.alternatives:
        both = ""
        for key in keys:
            name = titles.get(key) or key
            both = label("no_data.and", first=both, second=name) if both else name
        text = label("no_data.or", first=text, second=both) if text else both
    return text


def _sources(report: ScreeningReport, label: Labels) -> list[Block]:
    cited: dict[tuple[str, Certainty], list[str]] = {}
    for rule in report.scheme.rules:
        cited.setdefault((source_in(label.language, rule.source), rule.certainty), []).append(rule.rule)
    order = list(Certainty)
    columns = (
        Column(label("sources.certainty"), 22),
        Column(label("sources.source"), 98),
        Column(label("sources.rules"), 60),
    )
    rows = tuple(
        (
            cell(certainty_name(certainty, label), "strong"),
            cell(source or label("findings.no_source")),
            cell(", ".join(rules), "small"),
        )
        for (source, certainty), rules in sorted(cited.items(), key=lambda item: order.index(item[0][1]))
    )
    return [Heading(1, label("sources")), Paragraph(label("sources.text")), certainties(label), Table(columns, rows)]
