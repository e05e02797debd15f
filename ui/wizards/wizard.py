"""The frame of all wizards: never modal, left and resumed at any page, going back loses nothing."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget, QWizard

from ...gis.paths import resource
from ..desk import Desk
from ..widgets.return_button import ReturnButton
from .page import FORMER, GuidedPage

translate = QCoreApplication.translate

PAGE = "page"
FURTHEST = "furthest"


class GuidedWizard(QWizard):
    """A wizard whose ``state`` (texts, numbers, lists and objects of them) is kept in the project.

    A subclass sets ``NAME``, the name of its window, and adds its pages with ``add``; then it calls ``begin``.
    """

    NAME = ""
    ICON = "ecoaxis.svg"

    def __init__(self, desk: Desk, title: str, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.desk = desk
        self.state: dict[str, Any] = {}
        self.pages: list[GuidedPage] = []
        self._current: Optional[GuidedPage] = None
        self._return: Optional[ReturnButton] = None
        self._fresh = True
        self.setObjectName(f"wizard_{self.NAME}")
        self.setWindowFlags(Qt.WindowType.Window)
        self.setModal(False)
        self.setWindowTitle(title)
        self.setWindowIcon(QIcon(resource("icons", self.ICON)))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.IndependentPages, True)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage, True)
        self.setOption(QWizard.WizardOption.NoDefaultButton, False)
        self.setOption(QWizard.WizardOption.HaveCustomButton1, True)
        self.setOption(QWizard.WizardOption.HaveCustomButton2, True)
        self.setButtonText(QWizard.WizardButton.BackButton, translate("EcoAxis", "< &Back"))
        self.setButtonText(QWizard.WizardButton.NextButton, translate("EcoAxis", "&Next >"))
        self.setButtonText(QWizard.WizardButton.CancelButton, translate("EcoAxis", "Close"))
        self.button(QWizard.WizardButton.CancelButton).setToolTip(
            translate("EcoAxis", "Everything is kept: you can go on later.")
        )
        self.setButtonText(QWizard.WizardButton.FinishButton, translate("EcoAxis", "&Finish"))
        self.setButtonText(QWizard.WizardButton.CustomButton1, translate("EcoAxis", "Start over"))
        self.setButtonText(QWizard.WizardButton.CustomButton2, translate("EcoAxis", "Look at the &map"))
        self.button(QWizard.WizardButton.CustomButton1).clicked.connect(self.start_over)
        self.button(QWizard.WizardButton.CustomButton2).clicked.connect(self.look_at_map)
        self.steps = QListWidget(self)
        self.steps.setObjectName("wizard_steps")
        self.steps.setAccessibleName(translate("EcoAxis", "Steps"))
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.itemClicked.connect(self._step_chosen)
        self.steps.itemActivated.connect(self._step_chosen)
        self.setSideWidget(self.steps)
        self.currentIdChanged.connect(self._page_changed)
        line = self.fontMetrics().height()
        self.setMinimumSize(line * 34, line * 22)
        screen = self.screen().availableSize()
        self.resize(min(line * 60, screen.width() - line * 2), min(line * 38, screen.height() - line * 3))

    def add(self, page: GuidedPage) -> None:
        """Add a page at the end."""
        self.pages.append(page)
        self.addPage(page)

    def begin(self) -> None:
        """Take up the state that the project keeps, at the page where it was left. Call it once all pages are there."""
        for number, page in enumerate(self.pages):
            item = QListWidgetItem(f"{number + 1}  {page.title()}")
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.steps.addItem(item)
        widest = max((self.steps.sizeHintForColumn(0), self.fontMetrics().height() * 7))
        self.steps.setFixedWidth(widest + self.fontMetrics().height())
        self.resume(self.desk.kept(self.NAME))

    def resume(self, state: dict[str, Any], key: str = "") -> None:
        """Go on with ``state`` at the page ``key``, or where it was left, or as far as its entries are complete."""
        wanted = key or str(state.get(PAGE, ""))
        self._current = None
        self.state = dict(state)
        self.restart()
        self.go_to(wanted)

    def go_to(self, key: str) -> bool:
        """Move to the page ``key``, forwards only over complete pages; whether it was reached."""
        places = {page.KEY: number for number, page in enumerate(self.pages)}
        target = places.get(key)
        if target is None or self._current is None:
            return False
        while self.pages.index(self._current) > target:
            self.back()
        while self.pages.index(self._current) < target:
            before = self._current
            if not before.isComplete():
                return False
            self.next()
            if self._current is before:
                return False
        return True

    def keep(self) -> None:
        """Keep the state in the project."""
        if self._current is not None:
            self._current.store(self.state)
            self.state[PAGE] = self._current.KEY
        self.desk.keep(self.NAME, self.state)

    def start_over(self) -> None:
        """Empty all pages; the button then brings back what was there."""
        former = self.state.get(FORMER)
        if former is None:
            self.keep()
            state: dict[str, Any] = {FORMER: dict(self.state)}
        else:
            state = dict(former)
        self.resume(state, "" if former is not None else self.pages[0].KEY)
        self.keep()
        self._name_start_over()

    def look_at_map(self) -> None:
        """Put the window aside as it is; a button on the map brings it back."""
        if self._return is None:
            self._return = ReturnButton(self.desk.canvas, self.windowTitle())
            self._return.clicked.connect(self._come_back)
        self.hide()

    def leave_project(self) -> None:
        """Show what the project that is open now keeps."""
        self.resume(self.desk.kept(self.NAME))

    def reject(self) -> None:
        """Close; the state is kept. Qt would forget the page: its own ``reject`` begins anew when shown again."""
        self._put_away()
        self.hide()

    def accept(self) -> None:
        """Close at the end; the state is kept."""
        self._put_away()
        super().accept()

    def showEvent(self, event) -> None:
        """Enter the page again, since the project may have changed meanwhile."""
        super().showEvent(event)
        put_aside = self._take_return_button()
        if self._current is not None and not event.spontaneous() and not put_aside and not self._fresh:
            self._current.enter(self.state)
        self._fresh = False

    def _come_back(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()

    def _take_return_button(self) -> bool:
        if self._return is None:
            return False
        self._return.put_away()
        self._return = None
        return True

    def _put_away(self) -> None:
        self._take_return_button()
        if self._current is not None:
            self._current.leave()
        self.keep()

    def _page_changed(self, _: int) -> None:
        page = self.currentPage()
        if page is self._current or page not in self.pages:
            return
        if self._current is not None:
            self._current.leave()
            self._current.store(self.state)
        self._current = page
        number = self.pages.index(page)
        self.state[FURTHEST] = max(number, int(self.state.get(FURTHEST, 0)))
        self.state[PAGE] = page.KEY
        page.enter(self.state)
        if self.isVisible():
            self.desk.keep(self.NAME, self.state)
        self._show_steps(number)

    def _show_steps(self, current: int) -> None:
        reached = int(self.state.get(FURTHEST, 0))
        for number in range(self.steps.count()):
            item = self.steps.item(number)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags if number <= reached else Qt.ItemFlag.NoItemFlags)
        self.steps.setCurrentRow(current)
        self._name_start_over()

    def _name_start_over(self) -> None:
        undo = self.state.get(FORMER) is not None
        text = translate("EcoAxis", "Undo start over") if undo else translate("EcoAxis", "Start over")
        self.setButtonText(QWizard.WizardButton.CustomButton1, text)

    def _step_chosen(self, item: QListWidgetItem) -> None:
        self.go_to(self.pages[item.data(Qt.ItemDataRole.UserRole)].KEY)
