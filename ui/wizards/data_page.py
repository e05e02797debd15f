"""The page of a wizard on which data are connected: what the chosen scheme needs comes first."""
from __future__ import annotations

import functools
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...gis.binding_status import USABLE, stops_a_run, unanswered_rules
from ..data.connect_data import ConnectDataWidget
from ..desk import Desk
from .page import GuidedPage, State

translate = QCoreApplication.translate


class DataPage(GuidedPage):
    """Works on the project's binding itself; nothing of it is in the wizard's state but the chosen dataset.

    Missing data do not stop the wizard: the rules that need them are then answered “unknown”, and the page says so.
    """

    KEY = "data"

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(
            desk,
            translate("EcoAxis", "Connect the data"),
            translate(
                "EcoAxis",
                "Which of your layers is used as which dataset. Where data are missing, the answer is “unknown”.",
            ),
            parent,
        )

    @functools.cached_property
    def data(self) -> ConnectDataWidget:
        """“Connect data”, made when the page is first entered: the wizard opens without it."""
        data = ConnectDataWidget(self.desk, parent=self)
        data.changed.connect(self._data_changed)
        self.body.addWidget(data, 1)
        return data

    def restore(self, state: State) -> None:
        """Show what the scheme of ``state`` needs."""
        scheme = str(state.get("scheme") or "")
        if scheme:
            self.data.set_scheme(scheme)
        if state.get("dataset"):
            self.data.choose(str(state["dataset"]))
        self._show_unanswered()

    def store(self, state: State) -> None:
        """Remember the dataset that is shown."""
        state["dataset"] = self.data.detail.key

    def faults(self) -> list[str]:
        """Bound data at which the run would stop; a sentence where nothing at all can be used."""
        session = self.data.session
        stopping = [
            session.dataset_title(key)
            for key, fields in session.needed.items()
            if key in session.entries and stops_a_run(session.status(key), fields)
        ]
        if stopping:
            return [
                translate(
                    "EcoAxis", "Decide about these data, or unbind them with the Delete key: {names}."
                ).format(names=", ".join(stopping))
            ]
        if self._usable():
            return []
        return [
            translate(
                "EcoAxis",
                "None of the needed data are connected. Press “Find automatically”, or drag a layer onto a dataset.",
            )
        ]

    def _usable(self) -> set[str]:
        session = self.data.session
        keys = session.needed or session.entries
        return {key for key in keys if session.status(key).state in USABLE}

    def _data_changed(self) -> None:
        self._show_unanswered()
        self.changed()

    def _show_unanswered(self) -> None:
        scheme = self.data.session.scheme
        rules = unanswered_rules(scheme, self._usable()) if scheme is not None else []
        text = translate(
            "EcoAxis", "{count} of {all} rules cannot be judged with these data; their answer will be “unknown”."
        )
        self.data.set_remark(text.format(count=len(rules), all=len(scheme.rules)) if rules else "")
