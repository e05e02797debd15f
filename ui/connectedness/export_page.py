"""Last page: report, tables, and the graph for other programs."""
from __future__ import annotations

import os
from typing import Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QPushButton

from ...core.issues import CoreError
from ...gis.connectivity.study.packages import missing_for_exchange
from ...gis.layer_saving import file_name
from ...gis.messages import describe_all
from ...gis.output import check_writable
from ..running.sequence import RunSequence, Step
from ..widgets.notice import Notice
from ..widgets.opened_files import open_file
from ..widgets.run_panel import RunPanel
from ..wizards.page import GuidedPage, State
from ..wizards.run_page import FOLDER
from .choices import PROBABILITY, STUDY

translate = QCoreApplication.translate

OWNER = "connectedness_export"
GRAPHML, GEOJSON, CONEFOR, CSV, XLSX = "graphml", "geojson", "conefor", "csv", "xlsx"
TABLES = ("NODES_OUT", "LINKS_OUT", "INDICES", "CURVE")


class ExportPage(GuidedPage):
    """Opens the report that the run made; writes tables and graphs by algorithms."""

    KEY = "export"

    def build(self) -> None:
        self.report_button = QPushButton(translate("EcoAxis", "Open the &report"), self)
        self.report_button.setObjectName("export_report")
        self.report_button.clicked.connect(self.open_report)
        self.folder_button = QPushButton(translate("EcoAxis", "Open the fol&der of the results"), self)
        self.folder_button.setObjectName("export_folder")
        self.folder_button.clicked.connect(self.open_folder)
        head = QHBoxLayout()
        head.addWidget(self.report_button)
        head.addWidget(self.folder_button)
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(QLabel(translate("EcoAxis", "Write also:"), self))
        self.boxes: dict[str, QCheckBox] = {}
        for key, words in (
            (XLSX, translate("EcoAxis", "Tables as a &workbook (XLSX)")),
            (CSV, translate("EcoAxis", "Tables as &CSV")),
            (GRAPHML, translate("EcoAxis", "Graph as Gra&phML")),
            (GEOJSON, translate("EcoAxis", "Graph as Geo&JSON")),
            (CONEFOR, translate("EcoAxis", "Graph as files of C&onefor")),
        ):
            box = QCheckBox(words, self)
            box.setObjectName(f"export_{key}")
            box.toggled.connect(self._show)
            self.boxes[key] = box
            self.body.addWidget(box)
        self.missing = Notice(self)
        self.body.addWidget(self.missing)
        self.place = QgsFileWidget(self)
        self.place.setObjectName("export_place")
        self.place.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.place.fileChanged.connect(self._show)
        form = QFormLayout()
        form.addRow(translate("EcoAxis", "&Into the folder"), self.place)
        self.body.addLayout(form)
        self.write_button = QPushButton(translate("EcoAxis", "Wri&te"), self)
        self.write_button.setObjectName("export_write")
        self.write_button.clicked.connect(self.write)
        row = QHBoxLayout()
        row.addWidget(self.write_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.trouble = Notice(self)
        self.body.addWidget(self.trouble)
        self.panel = RunPanel(self)
        self.panel.setVisible(False)
        self.body.addWidget(self.panel, 1)
        self.body.addStretch(1)

    def restore(self, state: State) -> None:
        kept = state.get(self.KEY, {})
        for key, box in self.boxes.items():
            box.setChecked(bool(kept.get(key, key == XLSX)))
        self.place.setFilePath(str(kept.get("place") or state.get(FOLDER, "")))
        sentence = missing_for_exchange()
        if sentence:
            self.missing.show_sentence(sentence, "info")
        else:
            self.missing.clear()
        for key in (GRAPHML, GEOJSON):
            self.boxes[key].setEnabled(not sentence)
        self._show()

    def store(self, state: State) -> None:
        kept: dict[str, Any] = {key: box.isChecked() for key, box in self.boxes.items()}
        place = self.place.filePath().strip()
        kept["place"] = "" if place == state.get(FOLDER) else place
        state[self.KEY] = kept

    def open_report(self) -> None:
        """Open the reports of all species in the browser."""
        there = [path for path in self._reports() if os.path.isfile(path)]
        if not there:
            self.trouble.show_sentence(
                translate("EcoAxis", "The report is no longer there: calculate again."), "warning"
            )
        for path in there:
            open_file(path)

    def open_folder(self) -> None:
        """Open the folder of the results."""
        folder = str(self.state.get(FOLDER, ""))
        if not open_file(folder):
            told = translate("EcoAxis", "The folder cannot be opened: {folder}. Open it in the file manager.").format(
                folder=folder
            )
            self.trouble.show_sentence(told, "warning")

    def write(self) -> None:
        """Write what is ticked, in the background."""
        folder = self.place.filePath().strip()
        try:
            os.makedirs(folder, exist_ok=True)
            check_writable(os.path.join(folder, "connectedness"))
        except OSError:
            told = translate("EcoAxis", "Nothing can be written in the folder {folder}: choose another one.").format(
                folder=folder
            )
            self.trouble.show_sentence(told, "error")
            return
        except CoreError as fault:
            self.trouble.show_sentence(describe_all(fault.issues), "error")
            return
        steps = [step for each in self.state.get(STUDY, []) for step in self._steps(each, folder)]
        if not steps:
            return
        run = RunSequence(steps, self.desk.project, OWNER)
        run.ended.connect(self._ended)
        self.trouble.clear()
        self.panel.follow(run)
        self.panel.setVisible(True)
        self.desk.start(run)
        self._show()

    def _ended(self) -> None:
        if self.panel.run is not None:
            self.panel.run.release()
        self._show()

    def _reports(self) -> list[str]:
        return [each["files"].get("REPORT_HTML", "") for each in self.state.get(STUDY, [])]

    def _steps(self, told: State, folder: str) -> list[Step]:
        end = file_name(told["key"])
        tables = [told["files"][name] for name in TABLES if told["files"].get(name)]
        steps = []
        if self.boxes[XLSX].isChecked():
            place = os.path.join(folder, f"connectedness_{end}.xlsx")
            parameters: dict[str, Any] = {"LAYERS": tables, "OVERWRITE": True, "OUTPUT": place}
            title = translate("EcoAxis", "Writing the workbook…")
            steps.append(Step(title, "native:exporttospreadsheet", parameters, f"xlsx_{end}"))
        if self.boxes[CSV].isChecked():
            for table in tables:
                name = os.path.splitext(os.path.basename(table))[0]
                place = os.path.join(folder, f"{name}_table.csv")
                title = translate("EcoAxis", "Writing {file}…").format(file=os.path.basename(place))
                steps.append(Step(title, "native:savefeatures", {"INPUT": table, "OUTPUT": place}, name))
        graph = {
            GRAPHML: {"GRAPHML": os.path.join(folder, f"graph_{end}.graphml")},
            GEOJSON: {"GEOJSON": os.path.join(folder, f"graph_{end}.geojson")},
            CONEFOR: {
                "CONEFOR_NODES": os.path.join(folder, f"nodes_{end}.txt"),
                "CONEFOR_LINKS": os.path.join(folder, f"distances_{end}.txt"),
            },
        }
        wanted = {
            name: place
            for key, places in graph.items()
            if self.boxes[key].isChecked() and self.boxes[key].isEnabled()
            for name, place in places.items()
        }
        if wanted:
            parameters = {"NODES": told["files"]["NODES"], "LINKS": told["files"]["LINKS"], **wanted}
            if not told["distance_unit"]:
                parameters["LINK_VALUES"] = PROBABILITY
            title = translate("EcoAxis", "Writing the graph…")
            steps.append(Step(title, "ecoaxis:exportpatchgraph", parameters, f"graph_{end}"))
        return steps

    def _show(self, *_: object) -> None:
        running = self.panel.run is not None and self.panel.run.is_running
        ticked = any(box.isChecked() and box.isEnabled() for box in self.boxes.values())
        there = bool(self.state.get(STUDY))
        self.write_button.setEnabled(there and ticked and not running and bool(self.place.filePath().strip()))
        self.report_button.setEnabled(there)
        self.folder_button.setEnabled(there)
        self.changed()
