"""The page of the evidence: the overall category, the table, and what the chosen subcriterion asks and says."""
from __future__ import annotations

import html

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...core.evidence import Certainty
from ...core.redlist.evidence_sheet import takes_points, with_point, without_row
from ...gis import palette
from ...gis.redlist_words import (
    category_words,
    certainty_words,
    column_help,
    column_titles,
    decided_words,
    fault_words,
    figure_help,
    labels,
    margin_words,
    range_words,
    reason_words,
    threshold_words,
)
from ..widgets.notice import Notice
from ..widgets.plain_text import PlainText
from ..widgets.sign_icon import sign_pixmap
from .dossier import Dossier
from .evidence_model import FAULT, EvidenceModel
from .evidence_view import EvidenceView

translate = QCoreApplication.translate

EXPLAINED_LINES = 8


class EvidencePage(QWidget):
    """Shows the chosen ecosystem of the dossier; without one, ``begun`` tells how the user wants to begin."""

    table_pasted = pyqtSignal(str)
    begun = pyqtSignal(str)

    def __init__(self, dossier: Dossier, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("evidence_page")
        self.dossier = dossier
        self.model = EvidenceModel(dossier, self)
        self.view = EvidenceView(self.model, self)
        self.notice = Notice(self)
        self.explanation = QTextBrowser(self)
        self.explanation.setObjectName("evidence_explanation")
        self.explanation.setAccessibleName(translate("EcoAxis", "What the subcriterion asks and says"))
        self.explanation.setTabChangesFocus(True)
        self.explanation.setOpenLinks(False)
        self.explanation.setMinimumHeight(self.fontMetrics().lineSpacing() * EXPLAINED_LINES)
        self.add_button = QPushButton(translate("EcoAxis", "Add a poi&nt (C, D)"), self)
        self.add_button.setObjectName("evidence_add_point")
        self.add_button.setToolTip(
            translate("EcoAxis", "A further extent with its severity; the worst point of the curve counts.")
        )
        self.add_button.clicked.connect(self._add_point)
        self.remove_button = QPushButton(translate("EcoAxis", "&Empty or remove the row"), self)
        self.remove_button.setObjectName("evidence_remove_row")
        self.remove_button.clicked.connect(self._remove_row)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.view)
        split.addWidget(self.explanation)
        split.setStretchFactor(0, 6)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        self.filled = QWidget(self)
        inside = QVBoxLayout(self.filled)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(split, 1)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.addWidget(self._banner())
        column.addWidget(self._beginnings())
        column.addWidget(self.notice)
        column.addWidget(self.filled, 1)
        self.model.judged.connect(self._show)
        self.view.selectionModel().currentChanged.connect(self._explain)
        self.model.modelReset.connect(self._explain)
        self.view.told.connect(self.notice.show_sentence)
        self.view.table_pasted.connect(self.table_pasted)
        dossier.steps_changed.connect(self.notice.clear)
        self._show()

    def _banner(self) -> QFrame:
        banner = QFrame(self)
        banner.setObjectName("overall")
        self.sign = QLabel(banner)
        self.sign.setObjectName("overall_sign")
        self.overall = PlainText("overall_category", banner, True, 1.4)
        self.decided = PlainText("overall_reason", banner)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.overall)
        words.addWidget(self.decided)
        row = QHBoxLayout(banner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        return banner

    def _beginnings(self) -> QWidget:
        self.beginnings = QWidget(self)
        column = QVBoxLayout(self.beginnings)
        column.setContentsMargins(0, 0, 0, 0)
        for name, text in (
            ("add", translate("EcoAxis", "&Begin with a new ecosystem")),
            ("read", translate("EcoAxis", "Read a &table of evidence…")),
            ("sample", translate("EcoAxis", "Look at the e&xample of the sample county")),
        ):
            button = QPushButton(text, self.beginnings)
            button.setObjectName(f"begin_{name}")
            button.clicked.connect(lambda _=False, name=name: self.begun.emit(name))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return self.beginnings

    def _show(self) -> None:
        judgement = self.model.judgement
        self.filled.setVisible(judgement is not None)
        self.beginnings.setVisible(judgement is None)
        self.sign.setVisible(judgement is not None)
        if judgement is None:
            self.sign.clear()
            self.overall.setText(translate("EcoAxis", "No ecosystem yet"))
            self.decided.setText(
                translate(
                    "EcoAxis",
                    "An assessment begins with an ecosystem. Its category then follows from the figures that you"
                    " fill in or measure from maps.",
                )
            )
            self.explanation.clear()
            return
        assessment = judgement.assessment
        label = labels()
        ratio = self.devicePixelRatioF()
        picture = sign_pixmap(palette.sign_of(assessment.category), round(self.fontMetrics().height() * 2 * ratio))
        picture.setDevicePixelRatio(ratio)
        self.sign.setPixmap(picture)
        self.sign.setAccessibleName(category_words(assessment.category, label))
        word = label(f"category.{assessment.category.value}")
        self.overall.setText(f"{assessment.text}  {word}")
        parts = [decided_words(assessment), range_words(assessment, label)]
        if judgement.left_out:
            parts.append(
                translate("EcoAxis", "Provisional: {names} must be corrected first.").format(
                    names=", ".join(judgement.left_out)
                )
            )
        self.decided.setText("\n".join(part for part in parts if part))
        self._explain()

    def _explain(self, *_: object) -> None:
        index = self.view.currentIndex()
        place = self.model.place_of(index)
        sheet = self.model.sheet
        if place is None or sheet is None or place >= len(sheet.rows):
            self.explanation.clear()
            self.add_button.setEnabled(False)
            return
        name = sheet.rows[place].subcriterion
        self.add_button.setEnabled(takes_points(name))
        title = labels().pick(self.dossier.thresholds.subcriteria[name])
        parts = [f"<p><b>{html.escape(name)} · {html.escape(title)}</b></p>"]
        parts += [_paragraph(f"⚠ {text}", "fault") for text in self.model.faults(name)]
        result = self.model.result(place)
        if result is not None and not self.model.faults(name):
            margin = margin_words(result)
            told = " ".join(part for part in (result.text + ":", reason_words(result.reason)) if part)
            parts.append(_paragraph(f"{told} ({margin})" if margin else told))
            if result.near_threatened is not None:
                text = translate("EcoAxis", "Is it NT? {reason}").format(reason=reason_words(result.near_threatened))
                parts.append(_paragraph(text))
        parts += [_paragraph(f"⚠ {text}") for text in self._doubts(place)]
        column = self.model.column_of(index)
        if column and self.model.is_used(place, column):
            text = f"{column_titles()[column]}: {column_help(name, column)}"
            parts.append(_paragraph(text))
        else:
            parts.append(_paragraph(figure_help(name)))
        parts.append(_thresholds(self.dossier, name))
        self.explanation.setHtml("".join(parts))

    def _doubts(self, place: int) -> list[str]:
        if self.model.judgement is None or self.model.sheet is None:
            return []
        name = self.model.sheet.rows[place].subcriterion
        return [
            fault_words(issue, self.model.sheet.ecosystem, name)
            for issue in self.model.judgement.assessment.issues
            if issue.where.row == place or (issue.where.row is None and issue.parameters.get("subcriterion") == name)
        ]

    def _add_point(self) -> None:
        place = self.model.place_of(self.view.currentIndex())
        if place is not None and self.dossier.sheet is not None:
            column = self.view.currentIndex().column()
            self.dossier.change_sheet(translate("EcoAxis", "further point"), with_point(self.dossier.sheet, place))
            row = self.model.places.index(place + 1)
            self.view.setCurrentIndex(self.model.index(row, column))
            self.view.setFocus()

    def _remove_row(self) -> None:
        place = self.model.place_of(self.view.currentIndex())
        if place is not None and self.dossier.sheet is not None:
            self.dossier.change_sheet(translate("EcoAxis", "row removed"), without_row(self.dossier.sheet, place))
            self.view.setFocus()


def _paragraph(text: str, kind: str = "") -> str:
    style = f' style="background-color: {FAULT.tint}; color: {palette.INK}"' if kind == "fault" else ""
    return f"<p{style}>{html.escape(text)}</p>"


def _thresholds(dossier: Dossier, subcriterion: str) -> str:
    words = certainty_words()
    rows = threshold_words(dossier.thresholds, subcriterion)
    items = " · ".join(
        f"<b>{category.value}</b> {html.escape(text)}"
        + ("" if certainty is Certainty.PUBLISHED else f" <i>[{html.escape(words[certainty])}]</i>")
        for category, text, certainty in rows
    )
    text = f"<p>{html.escape(translate('EcoAxis', 'Thresholds'))}: {items}</p>"
    if any(certainty is Certainty.ASSUMED for _, _, certainty in rows):
        warning = translate(
            "EcoAxis", "Thresholds marked “assumed” were not read in the official text: confirm them before filing."
        )
        text += _paragraph(f"⚠ {warning}")
    return text
