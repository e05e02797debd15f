"""What the workbook of a screening holds: one sheet each for verdicts, findings, ways out, rules, data and command."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.reporting.model import ScreeningReport
from ...core.reporting.sources import source_in
from ...core.screening.verdict import Finding, Outcome, SiteVerdict
from ..workbook import Sheet, Value
from . import formats
from .chapters import Describe, certainty_name
from .content import needed_data
from .formats import SQUARE_METRES_PER_HECTARE
from .site import ordered, verdict_name
from .texts import Labels


def build_sheets(
    report: ScreeningReport, describe: Describe, dataset_titles: Mapping[str, str], label: Labels
) -> list[Sheet]:
    """The sheets of a report in the language of ``label``, which knows the words of workbooks."""
    titles = {**dataset_titles, **{note.key: note.title for note in report.data if note.title}}
    return [
        _about(report, label),
        _verdicts(report, label),
        _findings(report, label, titles),
        _reliefs(report, label),
        _rules(report, label, titles),
        _data(report, label, describe),
        _sheet(label, "commands", (("command", "text"),), [(command,) for command in report.commands]),
    ]


def _sheet(
    label: Labels, name: str, columns: Sequence[tuple[str, str]], rows: Sequence[tuple[Value, ...]]
) -> Sheet:
    titled = tuple((label(f"column.{key}"), kind) for key, kind in columns)
    return Sheet(label(f"sheet.{name}"), titled, tuple(rows))


def _about(report: ScreeningReport, label: Labels) -> Sheet:
    head = report.scheme.head
    made = report.provenance
    assumed = sum(rule.certainty.value == "assumed" for rule in report.scheme.rules)
    rows: list[tuple[Value, ...]] = [
        (label("cover.title"), report.title or label("untitled")),
        (label("cover.author"), report.author or None),
        (label("cover.date"), report.date or None),
        (label("cover.scheme"), label.pick(head.title) or head.id),
        (label("cover.scheme_version"), f"{head.id} · {head.version}"),
        (label("provenance.scheme_digest"), head.digest or None),
        *((label("cover.legal_basis"), text) for text in head.legal_basis),
        (label("provenance.algorithm"), made.algorithm),
        *((label("provenance.versions"), f"{name} {version}") for name, version in made.versions),
        (label("disclaimer.title"), label("disclaimer")),
    ]
    if assumed:
        text = label("assumed_warning", count=assumed, total=len(report.scheme.rules))
        rows.append((label("cover.certainty"), text))
    return _sheet(label, "about", (("item", "text"), ("value", "text")), rows)


def _verdicts(report: ScreeningReport, label: Labels) -> Sheet:
    columns = (
        ("site", "text"), ("area_m2", "real"), ("area_ha", "real"), ("verdict", "text"), ("decided_by", "text"),
        ("message", "text"), ("citation", "text"), ("certainty", "text"), ("applies", "int"), ("no_data", "int"),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    for verdict in report.verdicts:
        outcomes = [finding.outcome for finding in verdict.findings]
        reason = _reason(verdict.decided_by, label) if verdict.decided_by else (None, label("site.nothing"), None, None)
        counts = (outcomes.count(Outcome.APPLIES), outcomes.count(Outcome.NO_DATA))
        name = verdict_name(verdict.consequence, label)
        rows.append((verdict.site, verdict.area_m2, _hectares(verdict.area_m2), name, *reason, *counts))
    return _sheet(label, "verdicts", columns, rows)


def _reason(finding: Finding, label: Labels) -> tuple[Value, ...]:
    """Rule, explanation, citation and certainty."""
    rule = finding.rule
    said = label.pick(rule.message) or rule.rule
    if finding.outcome is Outcome.NO_DATA:
        said = label("no_data.message", message=said)
    return rule.rule, said, _citation(rule.source, label), certainty_name(rule.certainty, label)


def _citation(source: str, label: Labels) -> str:
    return source_in(label.language, source) or label("findings.no_source")


def _findings(report: ScreeningReport, label: Labels, titles: Mapping[str, str]) -> Sheet:
    columns = (
        ("site", "text"), ("rule", "text"), ("message", "text"), ("citation", "text"), ("certainty", "text"),
        ("dataset", "text"), ("outcome", "text"), ("consequence", "text"), ("measured", "text"),
        ("measured_number", "real"), ("threshold", "text"), ("area_m2", "real"), ("area_ha", "real"),
        ("share", "real"), ("distance_m", "real"), ("features", "int"), ("examples", "text"),
    )  # fmt: skip
    rows = [
        (verdict.site, *_reason(finding, label), *_measures(finding, label, titles))
        for verdict in report.verdicts
        for finding in ordered(verdict.findings)
    ]
    return _sheet(label, "findings", columns, rows)


def _measures(finding: Finding, label: Labels, titles: Mapping[str, str]) -> tuple[Value, ...]:
    rule = finding.rule
    speaks = finding.outcome is not Outcome.DOES_NOT_APPLY
    return (
        needed_data(rule, label, titles),
        label(f"outcome.{finding.outcome.value}"),
        verdict_name(finding.consequence, label) if speaks else None,
        formats.measured(rule.measure, finding.measured, finding.unit),
        finding.measured,
        formats.threshold(rule.measure, rule.threshold, finding.unit) or None,
        finding.area_m2,
        _hectares(finding.area_m2),
        None if finding.share is None else finding.share * 100.0,
        finding.distance_m,
        finding.features,
        ", ".join(formats.with_unit(each, finding.unit) for each in finding.examples) or None,
    )


def _reliefs(report: ScreeningReport, label: Labels) -> Sheet:
    columns = (
        ("site", "text"), ("verdict", "text"), ("number", "int"), ("verdict_without", "text"),
        ("left_out_m2", "real"), ("left_out_ha", "real"), ("remaining_m2", "real"), ("remaining_ha", "real"),
        ("removes", "text"),
    )  # fmt: skip
    rows = [row for verdict in report.verdicts for row in _relief_rows(verdict, label)]
    return _sheet(label, "reliefs", columns, rows)


def _relief_rows(verdict: SiteVerdict, label: Labels) -> list[tuple[Value, ...]]:
    messages = {finding.rule.rule: label.pick(finding.rule.message) for finding in verdict.findings}
    return [
        (
            verdict.site, verdict_name(verdict.consequence, label), number, verdict_name(relief.consequence, label),
            relief.area_m2, _hectares(relief.area_m2), relief.remaining_m2, _hectares(relief.remaining_m2),
            "\n".join(f"{rule} – {messages[rule]}" if messages.get(rule) else rule for rule in relief.removes) or None,
        )
        for number, relief in enumerate(verdict.reliefs, 1)
    ]  # fmt: skip


def _rules(report: ScreeningReport, label: Labels, titles: Mapping[str, str]) -> Sheet:
    columns = (
        ("rule", "text"), ("message", "text"), ("dataset", "text"), ("expression", "text"), ("measure", "text"),
        ("threshold", "text"), ("consequence", "text"), ("certainty", "text"), ("citation", "text"),
    )  # fmt: skip
    rows = [
        (
            rule.rule, label.pick(rule.message) or None, needed_data(rule, label, titles), rule.expression or None,
            label(f"measure.{rule.measure.value}"), formats.threshold(rule.measure, rule.threshold) or None,
            verdict_name(rule.consequence, label), certainty_name(rule.certainty, label),
            _citation(rule.source, label),
        )
        for rule in report.scheme.rules
    ]  # fmt: skip
    return _sheet(label, "rules", columns, rows)


def _data(report: ScreeningReport, label: Labels, describe: Describe) -> Sheet:
    columns = (
        ("key", "text"), ("title", "text"), ("source", "text"), ("provider", "text"), ("crs", "text"),
        ("features", "int"), ("digest", "text"), ("issues", "text"),
    )  # fmt: skip
    noted = {note.key for note in report.data}
    digests = {record.key: record.digest for record in report.provenance.inputs}
    rows: list[tuple[Value, ...]] = [
        (record.key, None, record.source, None, record.crs or None, record.count, record.digest or None, None)
        for record in report.provenance.inputs
        if record.key not in noted
    ]
    for note in report.data:
        issues = "\n".join(f"{label(f'severity.{each.severity.value}')}: {describe(each)}" for each in note.issues)
        rows.append(
            (note.key, note.title or None, note.source, note.provider or None, note.crs or None, note.features,
             digests.get(note.key) or None, issues or label("data.no_issues"))
        )  # fmt: skip
    return _sheet(label, "data", columns, rows)


def _hectares(square_metres: float | None) -> float | None:
    return None if square_metres is None else square_metres / SQUARE_METRES_PER_HECTARE
