"""The part of the document that speaks of one site."""
from __future__ import annotations

from collections.abc import Collection, Mapping

from ...core.connectivity.protection.habitat_loss import HabitatLoss
from ...core.reporting.model import SECTIONS
from ...core.reporting.sources import source_in
from ...core.schemes.scheme import Consequence
from ...core.screening.verdict import SEVERITY_ORDER, Finding, Outcome, Relief, SiteVerdict
from . import formats
from .document import Banner, Block, Cell, Column, Heading, Line, Maps, Paragraph, Table, cell
from .texts import Labels

JOIN = " · "
MAP_HEIGHT = 96.0
MAP_SHARES = (3.0, 5.0)
"""The detail is wider than the overview."""


def verdict_name(consequence: Consequence, label: Labels) -> str:
    """The word for a consequence."""
    return label(f"consequence.{consequence.value}")


def site_blocks(
    verdict: SiteVerdict, grade_labels: Mapping[int, str], label: Labels, sections: Collection[str] = SECTIONS
) -> list[Block]:
    """Verdict and reason of one site, and of maps, findings, and what would change it those that ``sections`` name."""
    blocks: list[Block] = [Heading(1, label("site", site=verdict.site), new_page=True), banner(verdict, label)]
    if "maps" in sections:
        captions = (label("maps.overview"), label("maps.detail"))
        maps = Maps(verdict.site, ("overview", "detail"), captions, MAP_HEIGHT, MAP_SHARES)
        blocks += [Heading(2, label("maps")), maps]
    if "findings" in sections:
        blocks += [Heading(2, label("findings"))]
        blocks += [_findings(verdict, label)] if verdict.findings else [Paragraph(label("findings.none"))]
    if "reliefs" in sections:
        blocks += _reliefs(verdict, label, with_maps="maps" in sections)
    if "findings" in sections and verdict.zoning_areas_m2:
        blocks += [Heading(2, label("zoning")), _zoning(verdict, grade_labels, label)]
    if "findings" in sections and verdict.habitat is not None:
        blocks += [Heading(2, label("habitat")), *_habitat(verdict.habitat, label)]
    return blocks


def banner(verdict: SiteVerdict, label: Labels) -> Banner:
    """The verdict of a site with the finding that decided it, its figures, its source and how certain that is."""
    headline = label("site.headline", consequence=verdict_name(verdict.consequence, label))
    size = label("site.area", area=formats.area(verdict.area_m2))
    decided = verdict.decided_by
    if decided is None:
        return Banner(verdict.consequence, headline, (Line(label("site.nothing")), Line(_capitalised(size))))
    rule = decided.rule
    key = "site.decided_no_data" if decided.outcome is Outcome.NO_DATA else "site.decided_by"
    lines = [
        Line(label.pick(rule.message) or rule.rule, "strong"),
        Line(label(key, rule=rule.rule)),
        Line(_capitalised(JOIN.join([*_figures(decided, label), size]))),
        Line(label("site.source", source=source_in(label.language, rule.source) or label("findings.no_source"))),
        Line(label("site.certainty", certainty=_certainty_explained(decided, label))),
    ]
    return Banner(verdict.consequence, headline, tuple(lines))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _certainty_explained(finding: Finding, label: Labels) -> str:
    name = finding.rule.certainty.value
    return f"{label(f'certainty.{name}')} – {label(f'certainty.{name}.meaning')}"


def _figures(finding: Finding, label: Labels) -> list[str]:
    rule = finding.rule
    figures = []
    if finding.area_m2 is not None:
        figures.append(label("site.part", area=formats.area(finding.area_m2)))
    if finding.share is not None:
        figures.append(label("site.share", share=formats.share(finding.share)))
    if finding.distance_m is not None:
        figures.append(label("site.distance", distance=formats.distance(finding.distance_m)))
    measured = formats.measured(rule.measure, finding.measured, finding.unit)
    if measured != formats.NONE:
        figures.append(label("site.measured", measured=measured))
    threshold = formats.threshold(rule.measure, rule.threshold, finding.unit)
    if threshold:
        figures.append(label("site.threshold", threshold=threshold))
    return figures


def ordered(findings: tuple[Finding, ...]) -> list[Finding]:
    """What speaks first and the worst of it at the top; what does not apply follows in the scheme's order."""

    def place(finding: Finding) -> tuple[int, int, int]:
        silent = finding.outcome is Outcome.DOES_NOT_APPLY
        return (int(silent), 0 if silent else SEVERITY_ORDER.index(finding.consequence), finding.rule.number)

    return sorted(findings, key=place)


def _findings(verdict: SiteVerdict, label: Labels) -> Table:
    columns = (
        Column(label("findings.rule"), 69),
        Column(label("findings.outcome"), 15.5),
        Column(label("findings.measure"), 19, "right"),
        Column(label("findings.area"), 17.5, "right"),
        Column(label("findings.share"), 15.5, "right"),
        Column(label("findings.distance"), 16, "right"),
        Column(label("findings.consequence"), 27.5),
    )
    findings = ordered(verdict.findings)
    rows = tuple(_finding_row(finding, label) for finding in findings)
    tints = tuple(None if finding.outcome is Outcome.DOES_NOT_APPLY else finding.consequence for finding in findings)
    return Table(columns, rows, tints)


def _finding_row(finding: Finding, label: Labels) -> tuple[Cell, ...]:
    rule = finding.rule
    if finding.outcome is Outcome.DOES_NOT_APPLY:
        return _silent_row(finding, label)
    certainty = label(f"certainty.{rule.certainty.value}")
    lines = [Line(label.pick(rule.message) or rule.rule)]
    cited = source_in(label.language, rule.source) or label("findings.no_source")
    source = label("findings.source", certainty=certainty, source=cited)
    lines += [Line(rule.rule, "small"), Line(source, "small")]
    found = "cells" if finding.cells else "features"
    if finding.examples:
        examples = ", ".join(formats.with_unit(example, finding.unit) for example in finding.examples)
        text = label(f"findings.{found}_examples", count=formats.number(finding.features), examples=examples)
        lines.append(Line(text, "small"))
    elif finding.features:
        lines.append(Line(label(f"findings.{found}", count=formats.number(finding.features)), "small"))
    return (
        tuple(lines),
        cell(label(f"outcome.{finding.outcome.value}")),
        _measure(finding),
        cell(formats.area(finding.area_m2)),
        cell(formats.share(finding.share)),
        cell(formats.distance(finding.distance_m)),
        (Line(verdict_name(finding.consequence, label), "strong", finding.consequence),),
    )


def _silent_row(finding: Finding, label: Labels) -> tuple[Cell, ...]:
    """A rule that does not apply, in short: its source stands in the chapter of sources, and its area means nothing."""
    nothing = cell(formats.NONE)
    rule = finding.rule
    return (
        (Line(label.pick(rule.message) or rule.rule, "muted"), Line(rule.rule, "small")),
        cell(label(f"outcome.{finding.outcome.value}")),
        _measure(finding),
        nothing,
        nothing,
        cell(formats.distance(finding.distance_m)),
        nothing,
    )


def _measure(finding: Finding) -> Cell:
    rule = finding.rule
    measured = Line(formats.measured(rule.measure, finding.measured, finding.unit))
    threshold = formats.threshold(rule.measure, rule.threshold, finding.unit)
    return (measured, Line(threshold, "small")) if threshold else (measured,)


def _reliefs(verdict: SiteVerdict, label: Labels, with_maps: bool) -> list[Block]:
    if verdict.consequence is Consequence.POSSIBLE and not verdict.reliefs:
        return []
    blocks: list[Block] = [Heading(2, label("reliefs"))]
    if not verdict.reliefs:
        return [*blocks, Paragraph(label("reliefs.none"))]
    columns = (
        Column(label("reliefs.number"), 12),
        Column(label("reliefs.verdict"), 36),
        Column(label("reliefs.area"), 21, "right"),
        Column(label("reliefs.share"), 16, "right"),
        Column(label("reliefs.remaining"), 21, "right"),
        Column(label("reliefs.removes"), 74),
    )
    messages = {finding.rule.rule: label.pick(finding.rule.message) for finding in verdict.findings}
    rows = tuple(
        _relief_row(number, relief, verdict, messages, label) for number, relief in enumerate(verdict.reliefs, 1)
    )
    tints = tuple(relief.consequence for relief in verdict.reliefs)
    blocks += [Paragraph(label("reliefs.text" if with_maps else "reliefs.text_alone")), Table(columns, rows, tints)]
    drawn = [number for number, relief in enumerate(verdict.reliefs) if relief.part and with_maps]
    for start in range(0, len(drawn), 2):
        pair = drawn[start : start + 2]
        kinds = tuple(f"relief:{number}" for number in pair)
        blocks.append(Maps(verdict.site, kinds, tuple(label("maps.relief", number=number + 1) for number in pair)))
    return blocks


def _relief_row(
    number: int, relief: Relief, verdict: SiteVerdict, messages: Mapping[str, str], label: Labels
) -> tuple[Cell, ...]:
    share = relief.area_m2 / verdict.area_m2 if verdict.area_m2 > 0 else None
    removes = tuple(
        Line(f"{rule} – {messages[rule]}" if messages.get(rule) else rule, "small") for rule in relief.removes
    )
    return (
        cell(str(number), "strong"),
        (Line(verdict_name(relief.consequence, label), "strong", relief.consequence),),
        cell(formats.area(relief.area_m2)),
        cell(formats.share(share)),
        cell(formats.area(relief.remaining_m2)),
        removes or cell(formats.NONE),
    )


def _habitat(loss: HabitatLoss, label: Labels) -> list[Block]:
    """What the connected habitat loses with the site: a sentence, and the figures before and after."""
    if not loss.cut:
        return [Paragraph(label("habitat.none", before=formats.area(loss.before)))]
    change, lost = formats.share(loss.percent / 100.0), formats.share(loss.percent_of_habitat / 100.0)
    text = label("habitat.text", percent=change, area=formats.area(loss.equivalent))
    beyond = label("habitat.beyond" if loss.percent > loss.percent_of_habitat else "habitat.less")
    columns = (
        Column(label("habitat.figure"), 80),
        Column(label("habitat.before"), 35, "right"),
        Column(label("habitat.after"), 35, "right"),
        Column(label("habitat.loss"), 30, "right"),
    )
    rows = (
        (
            cell(label("habitat.ec")),
            cell(formats.area(loss.before)),
            cell(formats.area(loss.after)),
            cell(f"{formats.area(loss.equivalent)} ({change})"),
        ),
        (
            cell(label("habitat.area")),
            cell(formats.area(loss.habitat)),
            cell(formats.area(loss.habitat - loss.lost)),
            cell(f"{formats.area(loss.lost)} ({lost})"),
        ),
    )
    patches = label(
        "habitat.patches", cut=loss.cut, gone=loss.gone, split=loss.split, examples=", ".join(loss.examples)
    )
    return [Paragraph(f"{text} {beyond}"), Table(columns, rows), Paragraph(patches), Paragraph(label("habitat.note"))]


def _zoning(verdict: SiteVerdict, grade_labels: Mapping[int, str], label: Labels) -> Table:
    columns = (
        Column(label("zoning.grade"), 100),
        Column(label("zoning.area"), 45, "right"),
        Column(label("zoning.share"), 35, "right"),
    )
    total = sum(area for _, area in verdict.zoning_areas_m2)
    rows = []
    for grade, area in sorted(verdict.zoning_areas_m2, key=lambda item: (item[0] == 0, item[0])):
        if grade == 0:
            name = grade_labels.get(0) or label("zoning.ungraded")
        else:
            name = grade_labels.get(grade) or label("zoning.grade_value", grade=grade)
        rows.append((cell(name), cell(formats.area(area)), cell(formats.share(area / total if total > 0 else None))))
    rows.append(
        (
            cell(label("zoning.total"), "strong"),
            cell(formats.area(total), "strong"),
            cell(formats.share(1.0 if total > 0 else None), "strong"),
        )
    )
    return Table(columns, tuple(rows))
