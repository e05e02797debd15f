"""Stand-ins for the modules of QGIS and GDAL over the real PyQt6, since no QGIS with Qt 6 can be installed here.

``qgis.PyQt`` hands on PyQt6 with what QGIS adds to it (classes that Qt 6 moved to QtGui stay in QtWidgets as well).
Classes of ``qgis.gui`` derive from the Qt class of the same kind; everything else is loose: it answers any call with
something empty. So what fails on these stand-ins fails because of Qt 6 and not because of QGIS.
"""
from __future__ import annotations

import importlib
import sys
import tempfile
import types
from typing import Any

from PyQt6 import QtCore, QtGui, QtWidgets, sip

MOVED_TO_QTGUI = ("QAction", "QActionGroup", "QShortcut", "QFileSystemModel", "QUndoStack", "QUndoCommand")
QT_MODULES = (
    "QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport", "QtNetwork", "QtXml", "QtTest", "uic",
)  # fmt: skip
BASES = (
    ("DockWidget", QtWidgets.QDockWidget),
    ("DoubleSpinBox", QtWidgets.QDoubleSpinBox),
    ("SpinBox", QtWidgets.QSpinBox),
    ("ComboBox", QtWidgets.QComboBox),
    ("LineEdit", QtWidgets.QLineEdit),
    ("ToolButton", QtWidgets.QToolButton),
    ("Button", QtWidgets.QPushButton),
    ("GroupBox", QtWidgets.QGroupBox),
    ("Dialog", QtWidgets.QDialog),
    ("MapCanvas", QtWidgets.QGraphicsView),
    ("TreeView", QtWidgets.QTreeView),
    ("TableView", QtWidgets.QTableView),
    ("ProxyModel", QtCore.QSortFilterProxyModel),
    ("Bar", QtWidgets.QWidget),
    ("Panel", QtWidgets.QWidget),
    ("Widget", QtWidgets.QWidget),
)
"""Base of a class of ``qgis.gui`` by the end of its name; the first that fits."""
OBJECTS = ("QgsTask", "QgsProcessingAlgRunnerTask", "QgsProcessingFeedback", "QgsFeedback", "QgsProject", "QgsMapLayer")


class Loose(str):
    """Empty in every respect: text, number, list, condition; its attributes and results are the same."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return QtGui.QIcon if name.lower().endswith("icon") else Loose()

    def __call__(self, *_: Any, **__: Any) -> Loose:
        return Loose()

    def __index__(self) -> int:
        return 0

    __int__ = __index__

    def __float__(self) -> float:
        return 0.0

    def __or__(self, _: Any) -> Loose:
        return Loose()

    __and__ = __ror__ = __rand__ = __sub__ = __add__ = __or__


class LooseType(sip.wrappertype):
    """Of classes whose attributes are loose where they have no such attribute themselves."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Loose()


class _Members:
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Loose()


class Signal:
    """Connects to nothing."""

    def connect(self, *_: Any) -> None:
        """Nothing happens."""

    disconnect = emit = connect


class Project(QtCore.QObject):
    """A project without layers that keeps entries."""

    _own: Project | None = None

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], Any] = {}

    @classmethod
    def instance(cls) -> Project:
        """The one that is open."""
        if cls._own is None:
            cls._own = cls()
        return cls._own

    def readEntry(self, scope: str, key: str, default: str = "") -> tuple[str, bool]:
        """The text of an entry."""
        return self.entries.get((scope, key), default), (scope, key) in self.entries

    def writeEntry(self, scope: str, key: str, value: Any) -> bool:
        """Keep the text of an entry."""
        self.entries[scope, key] = value
        return True

    def mapLayers(self) -> dict[str, Any]:
        """No layers."""
        return {}

    def mapLayer(self, _: str) -> None:
        """No layer."""

    def __getattr__(self, name: str) -> Any:
        return Loose()


class Settings:
    """Nothing is set."""

    def __init__(self, *_: Any) -> None:
        self.kept: dict[str, Any] = {}

    def value(self, key: str, default: Any = None, type: Any = None) -> Any:  # noqa: A002 - the name that QGIS uses
        """What was set, or the default."""
        return self.kept.get(key, default)

    def setValue(self, key: str, value: Any) -> None:
        """Set."""
        self.kept[key] = value

    def __getattr__(self, name: str) -> Any:
        return Loose()


class Application(_Members):
    """As much of ``QgsApplication`` as is asked for icons, folders and the language."""

    folder = tempfile.mkdtemp(prefix="ecoaxis-qt6-")

    @staticmethod
    def getThemeIcon(*_: Any) -> QtGui.QIcon:
        """An empty icon."""
        return QtGui.QIcon()

    @staticmethod
    def locale() -> str:
        """Korean."""
        return "ko"

    @classmethod
    def qgisSettingsDirPath(cls) -> str:
        """A folder of its own."""
        return cls.folder + "/"


class _Module(types.ModuleType):
    """A module that makes a stand-in of any class that is asked of it."""

    given: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = self.given[name] if name in self.given else _class(name, self.__name__)
        setattr(self, name, made)
        return made


def _class(name: str, module: str) -> type:
    base: type = sip.simplewrapper
    if module == "qgis.gui":
        base = next((found for end, found in BASES if name.endswith(end)), QtCore.QObject)
        if name.endswith(("Factory", "RubberBand", "Utils", "Symbol")):
            base = object
    elif name in OBJECTS or name.endswith(("Task", "Feedback")):
        base = QtCore.QObject
    if base in (sip.simplewrapper, object):
        return type(name, (_Loosely,), {"__module__": module})
    return LooseType(name, (_Members, base), {"__module__": module, "__init__": _made_like(base)})


class _LooselyType(type):
    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Loose()


class _Loosely(_Members, metaclass=_LooselyType):
    def __init__(self, *_: Any, **__: Any) -> None:
        super().__init__()


def _made_like(base: type) -> Any:
    """``__init__`` that hands on a parent alone: QGIS's own arguments mean nothing to the Qt class."""

    def __init__(self: Any, *values: Any, **named: Any) -> None:
        wanted = QtWidgets.QWidget if issubclass(base, QtWidgets.QWidget) else QtCore.QObject
        given = [each for each in (*values, named.get("parent")) if isinstance(each, wanted)]
        base.__init__(self, *given[:1])

    return __init__


class _Version(_LooselyType):
    QGIS_VERSION_INT = 40_000
    QGIS_VERSION = "4.0.0"


def install() -> None:
    """Put the stand-ins into ``sys.modules``; to be called once, before any module of the plugin is imported."""
    for name in MOVED_TO_QTGUI:
        if not hasattr(QtWidgets, name) and hasattr(QtGui, name):
            setattr(QtWidgets, name, getattr(QtGui, name))
    package = types.ModuleType("qgis")
    qt = types.ModuleType("qgis.PyQt")
    package.__path__, qt.__path__ = [], []
    sys.modules.update({"qgis": package, "qgis.PyQt": qt, "qgis.PyQt.sip": sip})
    qt.sip = sip
    for name in QT_MODULES:
        module = importlib.import_module(f"PyQt6.{name}")
        sys.modules[f"qgis.PyQt.{name}"] = module
        setattr(qt, name, module)
    core = _Module("qgis.core")
    core.given = {
        "QgsProject": Project,
        "QgsSettings": Settings,
        "QgsApplication": Application(),
        "Qgis": _Version("Qgis", (), {}),
        "NULL": None,
        "QgsProcessingException": type("QgsProcessingException", (Exception,), {}),
    }
    for name, module in {"core": core, "gui": _Module("qgis.gui"), "utils": _Module("qgis.utils")}.items():
        sys.modules[f"qgis.{name}"] = module
        setattr(package, name, module)
    sys.modules["processing"] = sys.modules["qgis.processing"] = _Module("processing")
    osgeo = types.ModuleType("osgeo")
    osgeo.__path__ = []
    sys.modules["osgeo"] = osgeo
    for name in ("gdal", "ogr", "osr", "gdal_array"):
        module = _Module(f"osgeo.{name}")
        module.VersionInfo = lambda *_: "3110000"
        sys.modules[f"osgeo.{name}"] = module
        setattr(osgeo, name, module)
