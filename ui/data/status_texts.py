"""What the status of a dataset is called, what it means, and what the buttons of its fixes say."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...core.schemes.dataset import Dataset
from ...gis.binding_fixes import Fix, FixKind
from ...gis.binding_status import DatasetStatus, State
from ...gis.language import user_language
from ...gis.layer_look import RASTER, SAMPLE
from ...gis.messages import describe

translate = QCoreApplication.translate

TOLD = 4


def state_names() -> dict[State, str]:
    """A word or two for each state."""
    return {
        State.READY: translate("EcoAxis", "Ready"),
        State.NOT_LOOKED: translate("EcoAxis", "Being looked at…"),
        State.REPLACED: translate("EcoAxis", "Not needed"),
        State.VALUES_UNKNOWN: translate("EcoAxis", "Unknown values"),
        State.NO_FEATURES: translate("EcoAxis", "Empty layer"),
        State.FIELD_UNCLEAR: translate("EcoAxis", "Field unclear"),
        State.NEEDS_ENCODING: translate("EcoAxis", "Needs encoding"),
        State.NEEDS_CRS: translate("EcoAxis", "Needs CRS"),
        State.UNREADABLE: translate("EcoAxis", "Cannot be read"),
        State.LAYER_GONE: translate("EcoAxis", "Layer gone"),
        State.MISSING: translate("EcoAxis", "Missing"),
    }


def field_title(dataset: Dataset | None, name: str) -> str:
    """The name of a canonical field in the user's language."""
    known = dataset.field(name) if dataset is not None else None
    return name if known is None else known.title.get(user_language(), name)


def explanation(status: DatasetStatus, dataset: Dataset | None) -> str:
    """One or two sentences on how a dataset stands and what to do."""
    if status.state is State.READY and status.look is not None:
        return _ready(status)
    if status.state is State.FIELD_UNCLEAR:
        names = ", ".join(field_title(dataset, name) for name in status.unclear)
        return translate(
            "EcoAxis", "Choose the field of the layer that holds: {fields}. Until then the rules cannot read the layer."
        ).format(fields=names)
    if status.state is State.VALUES_UNKNOWN:
        texts = [text for texts in status.unknown.values() for text in texts]
        shown = ", ".join(texts[:TOLD]) + (" …" if len(texts) > TOLD else "")
        return translate(
            "EcoAxis",
            "{count} values are not in the code list: {values}. Say what they mean, or rules will not see them.",
        ).format(count=len(texts), values=shown)
    if status.state is State.UNREADABLE and status.fault is not None:
        return describe(status.fault)
    return _explanations().get(status.state, "")


def _ready(status: DatasetStatus) -> str:
    look = status.look
    if look.kind == RASTER:
        return translate("EcoAxis", "The raster can be used as it is.")
    count = QLocale().toString(look.feature_count)
    if look.feature_count > look.sampled:
        return translate(
            "EcoAxis", "The layer can be used as it is: {count} features; values of the first {sample} were looked at."
        ).format(count=count, sample=QLocale().toString(SAMPLE))
    return translate("EcoAxis", "The layer can be used as it is: {count} features.").format(count=count)


def _explanations() -> dict[State, str]:
    return {
        State.NOT_LOOKED: translate("EcoAxis", "The layer is being looked at in the background."),
        State.REPLACED: translate("EcoAxis", "Other connected data answer the same rules."),
        State.NO_FEATURES: translate(
            "EcoAxis", "The layer (with its filter) has no features: that counts as “nothing there”. Is that right?"
        ),
        State.NEEDS_ENCODING: translate(
            "EcoAxis", "The texts are garbled: choose the encoding in which Hangul can be read."
        ),
        State.NEEDS_CRS: translate(
            "EcoAxis",
            "The layer does not say its coordinate system. Choose the proposed one, and check on the map that it fits.",
        ),
        State.LAYER_GONE: translate(
            "EcoAxis", "The file or layer is no longer there: choose another one, or put it back in its place."
        ),
        State.MISSING: translate("EcoAxis", "No layer yet: drag one here, choose one below, or let EcoAxis find it."),
    }


def fix_text(fix: Fix, dataset: Dataset | None) -> str:
    """What the button of a fix says."""
    if fix.kind is FixKind.CRS and fix.best:
        return translate("EcoAxis", "Set {crs} (proposed)").format(crs=fix.value)
    if fix.kind is FixKind.CRS:
        return translate("EcoAxis", "Set {crs}").format(crs=fix.value)
    if fix.kind is FixKind.ENCODING:
        return translate("EcoAxis", "Read as {encoding}").format(encoding=fix.value)
    if fix.kind is FixKind.FIELD:
        return translate("EcoAxis", "Use field “{field}” as “{title}”").format(
            field=fix.value, title=field_title(dataset, fix.field)
        )
    return translate("EcoAxis", "Map all values as proposed ({count})").format(count=fix.count)
