"""The chapter of a dossier that speaks of one ecosystem."""
from __future__ import annotations

from ...core.issues import Issue
from ...core.redlist.categories import Category
from ...core.redlist.result import EcosystemAssessment, Reason
from ...core.reporting.dossier import DESCRIPTION_FIELDS, DossierReport, EcosystemDescription
from .chapters import Describe
from .document import Banner, Block, Cell, Facts, Heading, Line, Maps, Paragraph, cell
from .ecosystem_graphs import decline_blocks, occupancy_blocks
from .subcriteria import subcriteria_table
from .texts import Labels

MAP_HEIGHT = 84.0


def ecosystem_name(ecosystem: str, report: DossierReport, label: Labels) -> str:
    """The name to print: that of the description, or the one in the evidence."""
    description = _described(ecosystem, report)
    return (label.pick(description.name) if description else "") or ecosystem


def worded(category: Category, label: Labels) -> str:
    """``위급(CR)``: a category in words, with its code."""
    return label("category.worded", word=label(f"category.{category.value}"), code=category.value)


def sentence(reason: Reason, describe: Describe) -> str:
    """The sentence of a reason."""
    return describe(Issue(reason.code, parameters=reason.parameters))


def ecosystem_blocks(
    assessment: EcosystemAssessment,
    report: DossierReport,
    describe: Describe,
    map_kinds: tuple[str, ...],
    label: Labels,
) -> list[Block]:
    """Category, description, subcriteria, charts and maps of one ecosystem."""
    ecosystem = assessment.ecosystem
    blocks: list[Block] = [
        Heading(1, ecosystem_name(ecosystem, report, label), new_page=True),
        banner(assessment, describe, label),
    ]
    blocks += [
        Paragraph(label("nt.overall", reason=sentence(reason, describe)), "notice")
        for reason in assessment.near_threatened
    ]
    blocks += _description(ecosystem, report, label)
    titles = report.thresholds.subcriteria
    blocks += [Heading(2, label("subcriteria")), subcriteria_table(assessment.results, titles, describe, label)]
    for series in report.declines:
        if series.ecosystem == ecosystem:
            blocks += decline_blocks(series, label)
    for occupancy in report.occupancies:
        if occupancy.ecosystem == ecosystem and occupancy.count:
            blocks += occupancy_blocks(occupancy, report.thresholds, label)
    if map_kinds:
        captions = tuple(label(f"maps.{kind}") for kind in map_kinds)
        blocks += [Heading(2, label("maps")), Maps(ecosystem, map_kinds, captions, MAP_HEIGHT)]
    return blocks


def banner(assessment: EcosystemAssessment, describe: Describe, label: Labels) -> Banner:
    """The overall category in colour and words, its bounds, and what it rests on."""
    category = assessment.category
    word = label(f"category.{category.value}")
    lines = [Line(label(f"category.{category.value}.meaning"))]
    if assessment.reason is not None:
        lines.append(Line(sentence(assessment.reason, describe), "strong"))
    elif assessment.supporting:
        lines.append(Line(label("banner.supporting", supporting=assessment.supporting)))
    if category not in (Category.DD, Category.NE):
        least, most = worded(assessment.least, label), worded(assessment.most, label)
        single = assessment.least == assessment.most == category
        text = label("banner.single", category=most) if single else label("banner.bounds", least=least, most=most)
        lines.append(Line(text))
    found = [result.category for result in assessment.results]
    missing, deficient = found.count(Category.NE), found.count(Category.DD)
    assessed = len(found) - missing - deficient
    lines.append(
        Line(
            label("banner.assessed", total=len(found), assessed=assessed, deficient=deficient, missing=missing), "small"
        )
    )
    return Banner(category, label("headline", word=word, text=assessment.text), tuple(lines))


def _described(ecosystem: str, report: DossierReport) -> EcosystemDescription | None:
    return next((each for each in report.descriptions if each.ecosystem == ecosystem), None)


def _description(ecosystem: str, report: DossierReport, label: Labels) -> list[Block]:
    description = _described(ecosystem, report) or EcosystemDescription(ecosystem)
    collapse = [Paragraph(label("description.missing_collapse"), "notice")]
    if not any(label.pick(text) for text in description.fields.values()):
        return [Heading(2, label("description")), Paragraph(label("description.absent")), *collapse]
    rows: list[tuple[str, Cell]] = []
    if ecosystem_name(ecosystem, report, label) != ecosystem:
        rows.append((label("description.id"), cell(ecosystem)))
    for name in DESCRIPTION_FIELDS:
        text = label.pick(description.fields.get(name, {}))
        rows.append((label(f"description.{name}"), cell(text) if text else cell(label("description.none"), "muted")))
    blocks: list[Block] = [Heading(2, label("description")), Facts(tuple(rows))]
    return blocks if label.pick(description.fields.get("collapse", {})) else [*blocks, *collapse]

