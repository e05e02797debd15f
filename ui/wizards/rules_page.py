"""The page on which a scheme is chosen and its rules are read, for wizards of any kind of scheme."""
from __future__ import annotations

from typing import Optional, Union

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ...core.evidence import Certainty
from ...core.issues import CoreError
from ...core.schemes.scheme import ScreeningScheme, ZoningScheme
from ...gis.binding import project_binding
from ...gis.language import user_language
from ...gis.messages import describe_all
from ...gis.paths import catalogue, load_scheme_named
from ...gis.rule_rows import RuleRow, certainty_counts, known_schemes, legal_basis_in, rule_rows
from ..desk import Desk
from ..models.rule_lines import rule_headers, rule_lines
from ..widgets.cell_view import CellView
from ..widgets.notice import Notice
from ..widgets.plain_text import PlainText
from .page import GuidedPage, State

translate = QCoreApplication.translate

SCHEME = "scheme"


class RulesPage(GuidedPage):
    """Keeps the id of the scheme as ``state["scheme"]``; ``kind`` is ``screening`` or ``zoning``."""

    KEY = "rules"

    def __init__(
        self, desk: Desk, kind: str, title: str = "", subtitle: str = "", parent: Optional[QWidget] = None
    ):
        self.kind = kind
        self.scheme: Optional[Union[ScreeningScheme, ZoningScheme]] = None
        self._faults: list[str] = []
        super().__init__(
            desk,
            title or translate("EcoAxis", "Rules"),
            subtitle or translate("EcoAxis", "Choose the scheme. Every rule is shown with its source and certainty."),
            parent,
        )
        desk.schemes_changed.connect(self._schemes_changed)
        desk.binding_changed.connect(self._binding_changed)

    def build(self) -> None:
        self.choice = QComboBox(self)
        self.choice.setObjectName("rules_scheme")
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(24)
        label = QLabel(translate("EcoAxis", "&Scheme"), self)
        label.setBuddy(self.choice)
        self.edit_button = QPushButton(translate("EcoAxis", "Copy and &edit…"), self)
        self.edit_button.setObjectName("rules_copy_and_edit")
        self.edit_button.clicked.connect(self._copy_and_edit)
        self.about = PlainText("rules_about", self)
        self.assumed = Notice(self)
        self.assumed.setObjectName("rules_assumed")
        self.unanswered = Notice(self)
        self.unanswered.setObjectName("rules_unanswered")
        self.filter = QLineEdit(self)
        self.filter.setObjectName("rules_filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(translate("EcoAxis", "Words to look for"))
        filter_label = QLabel(translate("EcoAxis", "&Filter"), self)
        filter_label.setBuddy(self.filter)
        self.counted = QLabel(self)
        self.counted.setObjectName("rules_counted")
        self.view = CellView("rules_table", translate("EcoAxis", "Rules of the scheme"), self)
        self.view.setMinimumHeight(self.fontMetrics().height() * 10)
        top = QGridLayout()
        top.setColumnStretch(1, 1)
        top.addWidget(label, 0, 0)
        top.addWidget(self.choice, 0, 1)
        top.addWidget(self.edit_button, 0, 2)
        top.addWidget(self.about, 1, 0, 1, 3)
        search = QHBoxLayout()
        search.addWidget(filter_label)
        search.addWidget(self.filter, 1)
        search.addWidget(self.counted)
        self.body.addLayout(top)
        self.body.addWidget(self.assumed)
        self.body.addWidget(self.unanswered)
        self.body.addLayout(search)
        self.body.addWidget(self.view, 1)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.filter.textChanged.connect(self._filter)

    def restore(self, state: State) -> None:
        self._list_schemes(str(state.get(SCHEME, "")))

    def store(self, state: State) -> None:
        if self.chosen:
            state[SCHEME] = self.chosen

    def faults(self) -> list[str]:
        return self._faults

    @property
    def chosen(self) -> str:
        """Id of the scheme that is chosen; empty where there is none."""
        return str(self.choice.currentData() or "")

    def _list_schemes(self, wanted: str) -> None:
        schemes = known_schemes(self.kind, user_language())
        patterns = {
            (False, False): "{title}",
            (True, False): translate("EcoAxis", "{title} (own)"),
            (False, True): translate("EcoAxis", "{title} (has faults)"),
            (True, True): translate("EcoAxis", "{title} (own, has faults)"),
        }
        self.choice.blockSignals(True)
        self.choice.clear()
        for each in schemes:
            self.choice.addItem(patterns[each.own, each.faulty].format(title=each.title), each.id)
            self.choice.setItemData(self.choice.count() - 1, each.folder, Qt.ItemDataRole.ToolTipRole)
        if wanted and self.choice.findData(wanted) < 0:
            self.choice.addItem(translate("EcoAxis", "{title} (is gone)").format(title=wanted), wanted)
        self.choice.setCurrentIndex(max(0, self.choice.findData(wanted) if wanted else 0))
        self.choice.blockSignals(False)
        self._load()

    def _chosen(self, _: int) -> None:
        self.store(self.state)
        self._load()
        self.changed()

    def _load(self) -> None:
        """Read the chosen scheme and show it, or its faults."""
        self.scheme = None
        self._faults = []
        try:
            if self.chosen:
                self.scheme = load_scheme_named(self.chosen)
        except CoreError as fault:
            self._faults = [describe_all(fault.issues)]
        if not self.chosen:
            self._faults = [translate("EcoAxis", "There is no scheme of this kind.")]
        self.edit_button.setEnabled(bool(self.chosen))
        self._show()

    def _show(self) -> None:
        language = user_language()
        if self.scheme is None:
            self.about.clear()
            self.assumed.clear()
            self.unanswered.clear()
            self.view.show_lines([], rule_headers(self.kind))
            self._filter(self.filter.text())
            return
        rows = rule_rows(self.scheme, catalogue(), self._bound(), language)
        self.about.setText(self._about(self.scheme))
        self._tell_assumed(self.scheme)
        self._tell_unanswered(rows)
        self.view.show_lines(rule_lines(rows, language), rule_headers(self.kind))
        self._filter(self.filter.text())

    def _about(self, scheme: Union[ScreeningScheme, ZoningScheme]) -> str:
        counts = certainty_counts(scheme)
        told = translate(
            "EcoAxis",
            "Version {version}. {total} rules: {published} published, {reported} reported, {assumed} assumed.",
        ).format(
            version=scheme.head.version,
            total=len(scheme.rules),
            published=counts[Certainty.PUBLISHED],
            reported=counts[Certainty.REPORTED],
            assumed=counts[Certainty.ASSUMED],
        )
        if not scheme.head.legal_basis:
            return told
        basis = translate("EcoAxis", "Legal basis: {basis}").format(
            basis="; ".join(legal_basis_in(user_language(), line) for line in scheme.head.legal_basis)
        )
        return f"{told}\n{basis}"

    def _tell_assumed(self, scheme: Union[ScreeningScheme, ZoningScheme]) -> None:
        count = certainty_counts(scheme)[Certainty.ASSUMED]
        if not count:
            self.assumed.clear()
            return
        self.assumed.show_sentence(
            translate(
                "EcoAxis",
                "{count} of {total} rules rest on assumed values. They are placeholders, not official limits: confirm"
                " or replace them before you file the result.",
            ).format(count=count, total=len(scheme.rules)),
            "warning",
        )

    def _tell_unanswered(self, rows: list[RuleRow]) -> None:
        count = sum(not row.answered for row in rows)
        if not count:
            self.unanswered.clear()
            return
        if self.kind == "screening":
            text = translate("EcoAxis", "{count} of {total} rules have no data: their verdict will be “unknown”.")
        else:
            text = translate("EcoAxis", "{count} of {total} rules have no data: they will give no grade.")
        self.unanswered.show_sentence(text.format(count=count, total=len(rows)), "info")

    def _filter(self, words: str) -> None:
        self.view.rows.show_words(words)
        self.view.fit_rows()
        self.counted.setText(
            translate("EcoAxis", "{shown} of {total} rules").format(
                shown=self.view.rows.rowCount(), total=len(self.view.table.lines)
            )
        )

    def _bound(self) -> set[str]:
        try:
            return set(project_binding(self.desk.project).datasets)
        except CoreError:
            return set()

    def _copy_and_edit(self) -> None:
        self.desk.open("schemes", scheme=self.chosen, copy=True)

    def _schemes_changed(self) -> None:
        if self.isVisible():
            self._list_schemes(self.chosen)
            self.store(self.state)
            self.changed()

    def _binding_changed(self) -> None:
        if self.isVisible():
            self._show()
