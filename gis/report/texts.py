"""The words of a report in Korean and English.

They are data and not translated by Qt: the language of a report is chosen for the report, not for QGIS.
"""
from __future__ import annotations

from collections.abc import Mapping

LABELS: dict[str, dict[str, str]] = {
    "ko": {
        "document": "개발 입지 검토 보고서",
        "untitled": "개발 입지 검토",
        "page": "{page} / {pages}",
        "cover.title": "사업명",
        "cover.author": "작성자",
        "cover.date": "작성일",
        "cover.scheme": "적용 기준",
        "cover.scheme_version": "기준 식별자·판",
        "cover.legal_basis": "법적 근거",
        "cover.sites": "검토 대상지",
        "cover.sites_value": "{count}개소, 합계 {area}",
        "cover.certainty": "적용 규칙의 확실성",
        "cover.program": "작성 프로그램",
        "disclaimer.title": "이 보고서의 성격",
        "disclaimer": (
            "이 보고서는 입지 검토를 위한 참고 자료이며, 그 자체로 법적 판단이나 처분의 효력을 갖지"
            " 않습니다. 최종 판단은 관계 법령·조례의 원문, 관할 행정기관의 확인과 현지조사에 따라야 합니다."
            " 공간자료의 작성 시점과 정밀도에 따라 실제 현황과 다를 수 있습니다."
        ),
        "assumed_warning": (
            "주의: 적용한 규칙 {total}개 가운데 {count}개는 ‘가정’ 값에 근거합니다. 가정 값은 공식 기준이"
            " 아니라 임시로 넣은 값이므로, 제출 전에 관할 기관의 기준으로 확인하거나 바꾸어야 합니다."
        ),
        "verdicts": "종합 판정",
        "verdicts.site": "대상지",
        "verdicts.area": "면적",
        "verdicts.verdict": "판정",
        "verdicts.decided_by": "판정을 결정한 규칙",
        "verdicts.counts": "해당 / 자료 없음",
        "verdicts.counts_value": "{applies} / {no_data}",
        "verdicts.order": (
            "판정의 순서(엄격한 것부터): {order}. 가장 엄격한 결과가 대상지의 판정이 되며, 자료 없음은"
            " 허용을 뜻하지 않습니다."
        ),
        "consequence.prohibited": "개발 불가",
        "consequence.avoid": "회피 권고",
        "consequence.conditional": "조건부 가능",
        "consequence.possible": "개발 가능",
        "consequence.unknown": "판단 불가(자료 없음)",
        "outcome.applies": "해당",
        "outcome.does_not_apply": "해당 없음",
        "outcome.no_data": "자료 없음",
        "site": "대상지: {site}",
        "site.headline": "판정: {consequence}",
        "site.decided_by": "결정 규칙 {rule}",
        "site.decided_no_data": "평가에 필요한 자료가 없어 규칙 {rule}을(를) 판단할 수 없음",
        "site.nothing": "해당하는 규칙이 없습니다. 평가한 모든 규칙이 이 대상지에 적용되지 않습니다.",
        "site.area": "대상지 면적 {area}",
        "site.part": "해당 면적 {area}",
        "site.share": "대상지의 {share}",
        "site.distance": "최단 거리 {distance}",
        "site.measured": "측정값 {measured}",
        "site.threshold": "기준 {threshold}",
        "site.source": "근거: {source}",
        "site.certainty": "확실성: {certainty}",
        "maps": "위치도와 상세도",
        "maps.overview": "위치도",
        "maps.detail": "상세도: 규칙에 해당하는 부분",
        "maps.relief": "제외안 {number}: 제외할 부분",
        "maps.note": "좌표계 {crs} · 축척 {scale} · 위쪽이 도북",
        "maps.legend": "범례",
        "maps.legend_more": "그 밖의 항목 {count}개",
        "maps.site": "대상지 경계",
        "maps.other_sites": "다른 대상지",
        "maps.relief_part": "제외할 부분",
        "maps.relief_remaining": "남는 부분",
        "maps.missing": "이 대상지의 도형이 지도 자료에 없어 지도를 그리지 못했습니다.",
        "findings": "규칙별 검토 결과",
        "findings.rule": "규칙과 근거",
        "findings.outcome": "결과",
        "findings.measure": "측정값 / 기준",
        "findings.area": "면적",
        "findings.share": "비율",
        "findings.distance": "거리",
        "findings.consequence": "판정",
        "findings.source": "[{certainty}] {source}",
        "findings.features": "객체 {count}개",
        "findings.features_examples": "객체 {count}개: {examples}",
        "findings.cells": "격자 {count}개",
        "findings.cells_examples": "격자 {count}개의 값: {examples}",
        "findings.none": "평가한 규칙이 없습니다.",
        "findings.no_source": "출처 없음",
        "reliefs": "판정을 바꾸는 방법",
        "reliefs.text": "다음 부분을 대상지에서 제외하면 판정이 달라집니다. 제외할 부분은 지도에 표시하였습니다.",
        "reliefs.text_alone": "다음 부분을 대상지에서 제외하면 판정이 달라집니다.",
        "reliefs.number": "안",
        "reliefs.area": "제외 면적",
        "reliefs.share": "비율",
        "reliefs.remaining": "남는 면적",
        "reliefs.removes": "더 이상 해당하지 않는 규칙",
        "reliefs.verdict": "제외 후 판정",
        "reliefs.none": "일부를 제외하여 판정이 나아지는 방법을 찾지 못했습니다.",
        "habitat": "서식지 연결성 손실",
        "habitat.none": "대상지가 서식지 패치를 잘라내지 않으므로 등가연결성({before})은 변하지 않습니다.",
        "habitat.text": "대상지의 땅이 빠지면 서식지의 등가연결성이 {percent}, 등가 면적으로 {area} 줄어듭니다.",
        "habitat.beyond": "줄어드는 비율이 서식지 면적보다 크므로, 면적뿐 아니라 이어진 길도 잃습니다.",
        "habitat.less": "줄어드는 비율이 서식지 면적보다 크지 않으므로, 손실은 주로 면적에서 옵니다.",
        "habitat.figure": "항목",
        "habitat.before": "개발 전",
        "habitat.after": "개발 후",
        "habitat.loss": "손실",
        "habitat.ec": "등가연결성(EC)",
        "habitat.area": "서식지(면적×질)",
        "habitat.patches": "땅을 잃는 패치 {cut}개(사라짐 {gone}, 여러 조각으로 나뉨 {split}): {examples}",
        "habitat.note": (
            "등가연결성은 모두 이어진 하나의 패치로 바꾸어 본 서식지 크기입니다. 이동거리와 확률은 이 보고서의"
            " 명령에 적힌 값(가정)입니다."
        ),
        "zoning": "등급별 면적",
        "zoning.grade": "등급",
        "zoning.area": "면적",
        "zoning.share": "비율",
        "zoning.grade_value": "{grade}등급",
        "zoning.ungraded": "등급 없음",
        "zoning.total": "합계",
        "no_data": "자료가 없어 평가하지 못한 규칙",
        "no_data.text": (
            "아래 규칙은 대상지 전부 또는 일부에 자료가 없어 평가하지 못했습니다. 자료가 없다는 것은 해당"
            " 사항이 없다는 뜻이 아니며, 자료를 확보하여 다시 검토해야 합니다."
        ),
        "no_data.none": "모든 규칙을 평가하였습니다.",
        "no_data.message": "자료가 없어 판단할 수 없음: {message}",
        "no_data.rule": "규칙",
        "no_data.datasets": "필요한 자료",
        "no_data.sites": "대상지(자료 없는 면적)",
        "no_data.or": "{first} 또는 {second}",
        "no_data.and": "{first} + {second}",
        "sources": "근거와 확실성",
        "sources.text": "각 규칙이 인용한 근거와 그 확실성입니다.",
        "sources.source": "출처",
        "sources.certainty": "확실성",
        "sources.rules": "규칙",
        "certainty.published": "확정",
        "certainty.reported": "보고됨",
        "certainty.assumed": "가정",
        "certainty.published.meaning": "법령·고시·지침 등 공식 원문에서 확인한 값입니다.",
        "certainty.reported.meaning": "공식 원문이 아니라 보고서·논문·해설 등 2차 자료에서 가져온 값입니다.",
        "certainty.assumed.meaning": (
            "공식 기준이 아닙니다. 확인될 때까지 임시로 넣은 값이므로 반드시 확인하거나 바꾸어야 합니다."
        ),
        "data": "사용한 자료와 품질",
        "data.dataset": "자료",
        "data.origin": "출처·경로",
        "data.crs": "좌표계",
        "data.features": "객체 수",
        "data.digest": "SHA-256",
        "data.no_digest": "SHA-256: 산출할 수 없음(파일이 아닌 자료)",
        "data.issues": "품질 확인 사항",
        "data.no_issues": "특이 사항 없음",
        "data.none": "사용한 자료가 기록되지 않았습니다.",
        "severity.error": "오류",
        "severity.warning": "주의",
        "severity.info": "참고",
        "provenance": "산출 이력",
        "provenance.algorithm": "알고리즘",
        "provenance.scheme": "기준",
        "provenance.scheme_digest": "기준 파일 SHA-256",
        "provenance.versions": "프로그램 판",
        "provenance.parameters": "매개변수",
        "commands": "같은 결과를 다시 만드는 명령",
        "commands.text": "아래 명령을 실행하면 같은 자료로 같은 결과를 다시 만들 수 있습니다.",
        "commands.none": "명령이 기록되지 않았습니다.",
        "html.contents": "차례",
        "html.map_alt": "{site} – {caption}",
    },
    "en": {
        "document": "Development siting review",
        "untitled": "Development siting review",
        "page": "{page} / {pages}",
        "cover.title": "Project",
        "cover.author": "Author",
        "cover.date": "Date",
        "cover.scheme": "Scheme",
        "cover.scheme_version": "Scheme id and version",
        "cover.legal_basis": "Legal basis",
        "cover.sites": "Sites reviewed",
        "cover.sites_value": "{count}, together {area}",
        "cover.certainty": "Certainty of the rules",
        "cover.program": "Made with",
        "disclaimer.title": "What this report is",
        "disclaimer": (
            "This report is a reference for siting review. It is not a legal decision by itself and has no"
            " legal effect. The decision rests on the text of the laws and ordinances, on confirmation by"
            " the competent authority and on field survey. Spatial data may differ from the present state on"
            " the ground according to their date and accuracy."
        ),
        "assumed_warning": (
            "Caution: {count} of the {total} rules applied rest on assumed figures. Assumed figures are"
            " placeholders and not official criteria: confirm or replace them with those of the competent"
            " authority before filing."
        ),
        "verdicts": "Verdicts",
        "verdicts.site": "Site",
        "verdicts.area": "Area",
        "verdicts.verdict": "Verdict",
        "verdicts.decided_by": "Decided by",
        "verdicts.counts": "Applies / no data",
        "verdicts.counts_value": "{applies} / {no_data}",
        "verdicts.order": (
            "Order of the verdicts, strictest first: {order}. The strictest result is the site's verdict;"
            " missing data is no permission."
        ),
        "consequence.prohibited": "Prohibited",
        "consequence.avoid": "Avoid",
        "consequence.conditional": "Conditional",
        "consequence.possible": "Possible",
        "consequence.unknown": "Unknown (no data)",
        "outcome.applies": "Applies",
        "outcome.does_not_apply": "Does not apply",
        "outcome.no_data": "No data",
        "site": "Site: {site}",
        "site.headline": "Verdict: {consequence}",
        "site.decided_by": "Decided by rule {rule}",
        "site.decided_no_data": "Rule {rule} cannot be judged because data are missing",
        "site.nothing": "No rule applies: none of the rules evaluated speaks on this site.",
        "site.area": "site area {area}",
        "site.part": "area concerned {area}",
        "site.share": "{share} of the site",
        "site.distance": "shortest distance {distance}",
        "site.measured": "measured {measured}",
        "site.threshold": "threshold {threshold}",
        "site.source": "Source: {source}",
        "site.certainty": "Certainty: {certainty}",
        "maps": "Maps",
        "maps.overview": "Overview",
        "maps.detail": "Detail: parts on which rules apply",
        "maps.relief": "Option {number}: part to leave out",
        "maps.note": "CRS {crs} · scale {scale} · grid north is up",
        "maps.legend": "Legend",
        "maps.legend_more": "{count} more entries",
        "maps.site": "Outline of the site",
        "maps.other_sites": "Other sites",
        "maps.relief_part": "Part to leave out",
        "maps.relief_remaining": "What remains",
        "maps.missing": "The map data hold no outline of this site, so no map could be drawn.",
        "findings": "Findings by rule",
        "findings.rule": "Rule and source",
        "findings.outcome": "Outcome",
        "findings.measure": "Measured / threshold",
        "findings.area": "Area",
        "findings.share": "Share",
        "findings.distance": "Distance",
        "findings.consequence": "Consequence",
        "findings.source": "[{certainty}] {source}",
        "findings.features": "Features: {count}",
        "findings.features_examples": "Features: {count} ({examples})",
        "findings.cells": "Cells: {count}",
        "findings.cells_examples": "Cells: {count} (values {examples})",
        "findings.none": "No rules were evaluated.",
        "findings.no_source": "no source",
        "reliefs": "What would change the verdict",
        "reliefs.text": "The verdict changes when one of these parts is left out of the site. The maps show them.",
        "reliefs.text_alone": "The verdict changes when one of these parts is left out of the site.",
        "reliefs.number": "Option",
        "reliefs.area": "Left out",
        "reliefs.share": "Share",
        "reliefs.remaining": "Remains",
        "reliefs.removes": "Rules that no longer apply",
        "reliefs.verdict": "Verdict without it",
        "reliefs.none": "No part was found whose leaving out would improve the verdict.",
        "habitat": "Loss of connected habitat",
        "habitat.none": (
            "The site takes nothing of the habitat patches: their equivalent connectivity"
            " ({before}) stays."
        ),
        "habitat.text": (
            "Without the ground of the site, the equivalent connectivity of the habitat falls by"
            " {percent}, {area}."
        ),
        "habitat.beyond": (
            "That is a larger share than of the habitat itself: connections are lost, not ground"
            " alone."
        ),
        "habitat.less": "That is no larger a share than of the habitat itself: the loss is mostly one of ground.",
        "habitat.figure": "Figure",
        "habitat.before": "Before",
        "habitat.after": "After",
        "habitat.loss": "Loss",
        "habitat.ec": "Equivalent connectivity (EC)",
        "habitat.area": "Habitat (area × quality)",
        "habitat.patches": "Patches that lose ground: {cut} ({gone} vanish, {split} fall into pieces): {examples}",
        "habitat.note": (
            "Equivalent connectivity is the size of one whole patch that is worth as much."
            " Dispersal distance and probability are those of the command in this report (assumed)."
        ),
        "zoning": "Area by zoning grade",
        "zoning.grade": "Grade",
        "zoning.area": "Area",
        "zoning.share": "Share",
        "zoning.grade_value": "Grade {grade}",
        "zoning.ungraded": "Not graded",
        "zoning.total": "Total",
        "no_data": "Rules that could not be evaluated",
        "no_data.text": (
            "These rules could not be evaluated because data are missing on all or part of the site. Missing"
            " data does not mean that nothing is there: obtain the data and repeat the review."
        ),
        "no_data.none": "Every rule was evaluated.",
        "no_data.message": "No data to tell: {message}",
        "no_data.rule": "Rule",
        "no_data.datasets": "Data needed",
        "no_data.sites": "Sites (area without data)",
        "no_data.or": "{first} or {second}",
        "no_data.and": "{first} + {second}",
        "sources": "Sources and certainty",
        "sources.text": "The sources that the rules cite, and how certain each is.",
        "sources.source": "Source",
        "sources.certainty": "Certainty",
        "sources.rules": "Rules",
        "certainty.published": "Published",
        "certainty.reported": "Reported",
        "certainty.assumed": "Assumed",
        "certainty.published.meaning": "Read in an official text: law, notice or guideline.",
        "certainty.reported.meaning": (
            "Taken from a secondary text such as a report or a paper, not from the official one."
        ),
        "certainty.assumed.meaning": (
            "Not official: a placeholder until it is confirmed. Confirm or replace it before use."
        ),
        "data": "Data used and their quality",
        "data.dataset": "Dataset",
        "data.origin": "Origin",
        "data.crs": "CRS",
        "data.features": "Features",
        "data.digest": "SHA-256",
        "data.no_digest": "SHA-256: none (not a file)",
        "data.issues": "Quality notes",
        "data.no_issues": "Nothing noted",
        "data.none": "No datasets were recorded.",
        "severity.error": "Error",
        "severity.warning": "Caution",
        "severity.info": "Note",
        "provenance": "Provenance",
        "provenance.algorithm": "Algorithm",
        "provenance.scheme": "Scheme",
        "provenance.scheme_digest": "SHA-256 of the scheme",
        "provenance.versions": "Versions",
        "provenance.parameters": "Parameters",
        "commands": "Commands that repeat this result",
        "commands.text": "These commands make the same result from the same data.",
        "commands.none": "No commands were recorded.",
        "html.contents": "Contents",
        "html.map_alt": "{site} – {caption}",
    },
}
"""Report labels by language and key; both languages have the same keys and the same placeholders."""

FALLBACK = "en"


class Labels:
    """The labels of one language; a language without labels is written in English."""

    def __init__(self, language: str, own: Mapping[str, Mapping[str, str]] | None = None):
        """``own`` are the labels of one kind of report by language; they go before those of all."""
        self.language = language if language in LABELS else FALLBACK
        self._texts = {**LABELS[self.language], **(own or {}).get(self.language, {})}

    def __call__(self, key: str, **values: object) -> str:
        """The label of ``key`` with its placeholders filled; filled values are never read as placeholders."""
        text = self._texts[key]
        return text.format(**values) if values else text

    def pick(self, texts: Mapping[str, str]) -> str:
        """The text of this language, or of another one where it is missing; empty where there is none."""
        for language in (self.language, FALLBACK, *sorted(texts)):
            if texts.get(language):
                return texts[language]
        return ""
