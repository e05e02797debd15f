"""“Why this grade?”: a click on the map, and what every indicator says there."""
from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDockWidget,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.zoning.explanation import Statement
from ...gis.explained_place import ExplainedPlace, as_text, disagreement, grade_words, place_text
from ...gis.explained_runs import Ground, ground_scheme, grounds
from ...gis.language import user_language
from ...gis.zoning_words import ZoningWords
from ..desk import Desk
from ..widgets.cell_view import CellView
from ..widgets.downward_area import downward_area
from ..widgets.grade_icon import grade_icon
from ..widgets.notice import Notice
from ..widgets.plain_text import PlainText
from .place_lines import place_headers, place_lines, row_detail, row_headers, row_lines
from .place_runner import PlaceRunner, Question
from .place_tool import PlaceTool
from .typed_place import typed_place

translate = QCoreApplication.translate


class WhyPanel(QDockWidget):
    """Explains by the last zoning run of the project, or by what is chosen; ``receive(run=folder)`` chooses a run."""

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(translate("EcoAxis", "Why this grade?"), parent)
        self.desk = desk
        self.setObjectName("ecoaxis_why_dock")
        self.place: Optional[ExplainedPlace] = None
        self.words: Optional[ZoningWords] = None
        self.kept: list[tuple[ExplainedPlace, ZoningWords]] = []
        self._grounds: list[Ground] = []
        self._asked: Optional[Ground] = None
        self.runner = PlaceRunner(desk, self)
        self.runner.explained.connect(self._explained)
        self.runner.failed.connect(self._failed)
        self.runner.busy_changed.connect(self._busy)
        self.tool = PlaceTool(desk.canvas, self)
        self.tool.picked.connect(self.explain)
        self.tool.taken.connect(self._tool_taken)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.addLayout(self._asking(content))
        column.addLayout(self._answer(content))
        self.notice = Notice(content)
        column.addWidget(self.notice)
        self.rows = CellView("why_rows", translate("EcoAxis", "What every indicator says"), content)
        self.rows.setMinimumHeight(self.fontMetrics().height() * 10)
        self.rows.chosen.connect(self._row_chosen)
        column.addWidget(self.rows, 3)
        self.all_rows = QCheckBox(translate("EcoAxis", "Show indicators without a &layer too"), content)
        self.all_rows.setObjectName("why_all_rows")
        self.all_rows.toggled.connect(lambda _: self._show_rows())
        column.addWidget(self.all_rows)
        self.detail = PlainText("why_detail", content)
        column.addWidget(self.detail)
        column.addLayout(self._keeping(content))
        self.places = CellView("why_places", translate("EcoAxis", "Kept places"), content)
        self.places.setMinimumHeight(self.fontMetrics().height() * 5)
        self.places.setVisible(False)
        self.places.chosen.connect(self._place_chosen)
        column.addWidget(self.places, 1)
        self.setWidget(downward_area(content, self))
        desk.results_changed.connect(self._list_grounds)
        desk.schemes_changed.connect(self._list_grounds)
        desk.binding_changed.connect(self._list_grounds)
        self.visibilityChanged.connect(self._visibility_changed)
        self._list_grounds()
        self._show_place()

    def _asking(self, parent: QWidget) -> QGridLayout:
        self.ground = QComboBox(parent)
        self.ground.setObjectName("why_ground")
        self.ground.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.ground.setMinimumContentsLength(12)
        self.ground.activated.connect(self._ground_chosen)
        ground_label = QLabel(translate("EcoAxis", "Explained &by"), parent)
        ground_label.setBuddy(self.ground)
        self.coordinates = QLineEdit(parent)
        self.coordinates.setObjectName("why_coordinates")
        self.coordinates.setPlaceholderText(translate("EcoAxis", "x, y in the CRS of the project"))
        self.coordinates.returnPressed.connect(self.explain_typed)
        place_label = QLabel(translate("EcoAxis", "&Place"), parent)
        place_label.setBuddy(self.coordinates)
        self.pick = QPushButton(translate("EcoAxis", "Click on the &map"), parent)
        self.pick.setObjectName("why_pick")
        self.pick.setCheckable(True)
        self.pick.clicked.connect(self._pick_clicked)
        self.centre = QPushButton(translate("EcoAxis", "Map &centre"), parent)
        self.centre.setObjectName("why_centre")
        self.centre.clicked.connect(self.explain_centre)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.addWidget(ground_label, 0, 0)
        grid.addWidget(self.ground, 0, 1)
        grid.addWidget(place_label, 1, 0)
        grid.addWidget(self.coordinates, 1, 1)
        row = QHBoxLayout()
        row.addWidget(self.pick)
        row.addWidget(self.centre)
        row.addStretch(1)
        grid.addLayout(row, 2, 0, 1, 2)
        return grid

    def _answer(self, parent: QWidget) -> QHBoxLayout:
        self.sign = QLabel(parent)
        self.sign.setObjectName("why_sign")
        self.answer = PlainText("why_answer", parent, True)
        row = QHBoxLayout()
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.answer, 1)
        return row

    def _keeping(self, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        self.buttons: dict[str, QPushButton] = {}
        for number, (name, text, slot) in enumerate(
            (
                ("copy", translate("EcoAxis", "Copy as te&xt"), self.copy_text),
                ("keep", translate("EcoAxis", "&Keep this place"), self.keep_place),
                ("copy_places", translate("EcoAxis", "Copy the &table"), self.places_to_clipboard),
                ("forget", translate("EcoAxis", "&Empty the table"), self.forget_places),
            )
        ):
            button = QPushButton(text, parent)
            button.setObjectName(f"why_{name}")
            button.clicked.connect(lambda _=False, slot=slot: slot())
            grid.addWidget(button, number // 2, number % 2)
            self.buttons[name] = button
        return grid

    def receive(self, run: str = "") -> None:
        """Explain by the run in the folder ``run``."""
        self._list_grounds()
        place = next((number for number, each in enumerate(self._grounds) if each.folder == run), -1)
        if place >= 0:
            self.ground.setCurrentIndex(place)
            self._ground_chosen()

    def leave_project(self) -> None:
        """Nothing of the former project stays."""
        self.runner.stop()
        self.place, self.kept = None, []
        self._list_grounds()
        self._show_place()
        self._show_places()

    def explain(self, point: QgsPointXY) -> None:
        """Ask for ``point``, in the CRS of the map; what was asked before is dropped."""
        point = QgsPointXY(point)
        ground = self._ground()
        crs = self.desk.canvas.mapSettings().destinationCrs()
        digits = 6 if crs.isGeographic() else 2
        self.coordinates.setText(f"{point.x():.{digits}f}, {point.y():.{digits}f}")
        self.tool.mark(point, [place.point for place, _ in self.kept])
        if ground is None:
            self._failed(self._nothing_to_explain())
            return
        self._asked = ground
        self.runner.ask(Question(point, crs, ground))

    def explain_typed(self) -> None:
        """Ask for the coordinates that are typed."""
        point = typed_place(self.coordinates.text())
        if point is None:
            self._failed(translate("EcoAxis", "Type two numbers, such as 200150.5, 451020."))
            return
        self.explain(point)

    def explain_centre(self) -> None:
        """Ask for the middle of the map."""
        self.explain(self.desk.canvas.center())

    def copy_text(self) -> None:
        """Put the explanation on the clipboard."""
        if self.place is not None and self.words is not None:
            QGuiApplication.clipboard().setText(as_text(self.place, self.words, user_language()))
            self.notice.show_sentence(translate("EcoAxis", "The explanation is on the clipboard."), "success")

    def keep_place(self) -> None:
        """Add the place to the table."""
        if self.place is not None and self.words is not None:
            self.kept.append((self.place, self.words))
            self._show_places()

    def places_to_clipboard(self) -> None:
        """Put the table of places on the clipboard."""
        self.places.copy_table()
        self.notice.show_sentence(translate("EcoAxis", "The table is on the clipboard."), "success")

    def forget_places(self) -> None:
        """Empty the table."""
        self.kept.clear()
        self._show_places()

    def closeEvent(self, event: Any) -> None:
        """Give the map its tool back."""
        self._put_away()
        super().closeEvent(event)

    def _visibility_changed(self, visible: bool) -> None:
        if visible and not self.tool.is_taken and self.isVisible():
            self._list_grounds()
            self.tool.take()
        elif not self.isVisible():
            self._put_away()

    def _put_away(self) -> None:
        self.tool.give_back()
        self.tool.mark(None)
        self.runner.close()

    def _pick_clicked(self, wanted: bool) -> None:
        if wanted:
            self.tool.take()
        else:
            self.tool.give_back()

    def _tool_taken(self, taken: bool) -> None:
        self.pick.setChecked(taken)

    def _list_grounds(self) -> None:
        chosen = str(self.ground.currentData() or "")
        self._grounds = grounds(self.desk.project, self.desk.kept("zoning"), user_language())
        self.ground.clear()
        for each in self._grounds:
            self.ground.addItem(each.title, each.key)
        self.ground.setCurrentIndex(max(0 if self._grounds else -1, self.ground.findData(chosen)))
        self.ground.setEnabled(bool(self._grounds))
        if not self._grounds:
            self.notice.show_sentence(self._nothing_to_explain(), "info")
        elif self.place is None:
            self.notice.clear()

    def _ground(self) -> Optional[Ground]:
        number = self.ground.currentIndex()
        return self._grounds[number] if 0 <= number < len(self._grounds) else None

    def _ground_chosen(self, *_: int) -> None:
        if self.place is not None:
            self.explain(self.place.point)

    @staticmethod
    def _nothing_to_explain() -> str:
        return translate("EcoAxis", "There is nothing to explain yet: connect data or grade the county first.")

    def _busy(self, busy: bool) -> None:
        if busy:
            self.answer.setText(translate("EcoAxis", "Asking every indicator…"))

    def _failed(self, sentence: str) -> None:
        self.place = None
        self._show_place()
        self.notice.show_sentence(sentence, "error")

    def _explained(self, place: ExplainedPlace) -> None:
        self.place = place
        scheme = ground_scheme(self._asked) if self._asked is not None else None
        self.words = ZoningWords(scheme, user_language())
        self._show_place()

    def _show_place(self) -> None:
        place, words = self.place, self.words
        for name in ("copy", "keep"):
            self.buttons[name].setEnabled(place is not None)
        self._show_rows()
        if place is None or words is None:
            self.sign.clear()
            self.answer.setText(translate("EcoAxis", "Click on the map, type coordinates or take the map’s centre."))
            return
        label, meaning, color = grade_words(words.scheme, place.grade, words.language)
        size = self.fontMetrics().height() * 2
        self.sign.setPixmap(grade_icon(color).pixmap(size, size))
        self.sign.setAccessibleName(label)
        told = disagreement(place, words, words.language)
        if told and place.grade and not place.map_grade:
            label = translate("EcoAxis", "By these rules it would be: {grade}").format(grade=label)
        parts = (label, meaning, self._decided(place, words), place_text(place))
        self.answer.setText("\n".join(part for part in parts if part))
        if told:
            self.notice.show_sentence(told, "warning")
        else:
            self.notice.clear()

    @staticmethod
    def _decided(place: ExplainedPlace, words: ZoningWords) -> str:
        names = dict.fromkeys(words.indicator(row.indicator) for row in place.deciding)
        if names:
            return translate("EcoAxis", "Decided by: {names}").format(names=", ".join(names))
        return (
            translate("EcoAxis", "No rule applies here; land that data cover gets this grade.") if place.grade else ""
        )

    def _show_rows(self) -> None:
        place, words = self.place, self.words
        if place is None or words is None:
            self.rows.show_lines([], row_headers())
            self.detail.clear()
            return
        unbound = sum(row.statement is Statement.NOT_BOUND for row in place.rows)
        self.all_rows.setText(
            translate("EcoAxis", "Show {count} indicators without a &layer too").format(count=unbound)
        )
        self.rows.show_lines(row_lines(place, words, self.all_rows.isChecked()), row_headers())
        if place.rows:
            self.rows.choose(0)

    def _row_chosen(self, number: Any) -> None:
        if self.place is None or self.words is None or number is None:
            self.detail.clear()
            return
        self.detail.setText(row_detail(self.place.rows[number], self.words))

    def _place_chosen(self, number: Any) -> None:
        if number is None or number >= len(self.kept):
            return
        self.place, self.words = self.kept[number]
        self._show_place()
        self.tool.mark(self.place.point, [place.point for place, _ in self.kept])

    def _show_places(self) -> None:
        self.places.show_lines(place_lines(self.kept), place_headers())
        self.places.setVisible(bool(self.kept))
        for name in ("copy_places", "forget"):
            self.buttons[name].setVisible(bool(self.kept))
        self.tool.mark(self.place.point if self.place is not None else None, [place.point for place, _ in self.kept])
