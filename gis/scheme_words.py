"""The words of rule tables in the user's language: columns, kinds, measures, consequences, certainties, changes."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ..core.reporting.sources import source_in
from ..core.schemes.document import SchemeDocument
from ..core.schemes.texts import read_texts
from .expression_words import expression_words
from .language import user_language
from .paths import catalogue
from .rule_rows import certainty_words, consequence_words

translate = QCoreApplication.translate


def scheme_kind_words() -> dict[str, str]:
    """The kinds of schemes."""
    return {
        "screening": translate("EcoAxis", "Screening"),
        "zoning": translate("EcoAxis", "Zoning"),
        "redlist": translate("EcoAxis", "Red List of Ecosystems"),
    }


def rule_kind_words() -> dict[str, str]:
    """How a zoning rule reads its dataset."""
    return {
        "code": translate("EcoAxis", "code"),
        "range": translate("EcoAxis", "range of values"),
        "distance": translate("EcoAxis", "distance (m)"),
        "presence": translate("EcoAxis", "presence"),
        "percentile": translate("EcoAxis", "percentile (%)"),
    }


def measure_words() -> dict[str, str]:
    """What rules of screenings and of the Red List measure."""
    return {
        "presence": translate("EcoAxis", "presence"),
        "area_m2": translate("EcoAxis", "area (m²)"),
        "share": translate("EcoAxis", "share of the site (0 to 1)"),
        "distance_m": translate("EcoAxis", "distance (m)"),
        "length_m": translate("EcoAxis", "length (m)"),
        "value_max": translate("EcoAxis", "largest value"),
        "value_mean": translate("EcoAxis", "mean value"),
        "ec_loss": translate("EcoAxis", "loss of equivalent connectivity (%)"),
        "decline": translate("EcoAxis", "decline (%)"),
        "extent": translate("EcoAxis", "extent (%)"),
        "severity": translate("EcoAxis", "severity (%)"),
        "eoo": translate("EcoAxis", "extent of occurrence (km²)"),
        "aoo": translate("EcoAxis", "area of occupancy (cells)"),
        "locations": translate("EcoAxis", "threat-defined locations"),
        "probability": translate("EcoAxis", "probability of collapse (%)"),
        "horizon": translate("EcoAxis", "horizon (years)"),
    }


def column_words() -> dict[str, str]:
    """Titles of the columns of rule tables."""
    return {
        "criterion": translate("EcoAxis", "Criterion"),
        "indicator": translate("EcoAxis", "Indicator"),
        "dataset": translate("EcoAxis", "Dataset"),
        "field": translate("EcoAxis", "Field"),
        "kind": translate("EcoAxis", "Kind"),
        "value": translate("EcoAxis", "Value"),
        "grade": translate("EcoAxis", "Grade"),
        "certainty": translate("EcoAxis", "Certainty"),
        "source": translate("EcoAxis", "Source"),
        "note_ko": translate("EcoAxis", "Note (Korean)"),
        "note_en": translate("EcoAxis", "Note (English)"),
        "rule": translate("EcoAxis", "Rule"),
        "group": translate("EcoAxis", "Group"),
        "expression": translate("EcoAxis", "Condition"),
        "measure": translate("EcoAxis", "Measure"),
        "threshold": translate("EcoAxis", "Threshold"),
        "consequence": translate("EcoAxis", "Consequence"),
        "message_ko": translate("EcoAxis", "Message (Korean)"),
        "message_en": translate("EcoAxis", "Message (English)"),
        "subcriterion": translate("EcoAxis", "Subcriterion"),
        "category": translate("EcoAxis", "Category"),
        "comparison": translate("EcoAxis", "Comparison"),
        "second_measure": translate("EcoAxis", "Paired measure"),
        "second_comparison": translate("EcoAxis", "Paired comparison"),
        "second_threshold": translate("EcoAxis", "Paired threshold"),
    }


def head_words() -> dict[str, str]:
    """Names of what the head of a scheme says."""
    return {
        "id": translate("EcoAxis", "Id"),
        "version": translate("EcoAxis", "Version"),
        "title.ko": translate("EcoAxis", "Title (Korean)"),
        "title.en": translate("EcoAxis", "Title (English)"),
        "legal_basis": translate("EcoAxis", "Legal basis"),
        "grades": translate("EcoAxis", "Grades"),
        "categories": translate("EcoAxis", "Categories"),
        "combine": translate("EcoAxis", "How grades combine"),
        "strictest": translate("EcoAxis", "Strictest grade"),
        "otherwise": translate("EcoAxis", "Grade where no rule applies"),
        "weights": translate("EcoAxis", "Weights"),
        "breaks": translate("EcoAxis", "Class limits of the mean"),
        "criteria": translate("EcoAxis", "Labels of criteria"),
        "indicators": translate("EcoAxis", "Labels of indicators"),
        "groups": translate("EcoAxis", "Labels of groups"),
        "subcriteria": translate("EcoAxis", "Labels of subcriteria"),
    }


def head_place(place: str) -> str:
    """A place in the head such as ``grades[1].label.ko`` with its name before it."""
    words = head_words()
    if place in words:
        return words[place]
    key = place.split("[")[0].split(".")[0]
    rest = place[len(key) :].lstrip(".")
    return f"{words[key]} {rest}" if key in words else place


def change_words() -> dict[str, str]:
    """What happened to a row between two schemes."""
    return {
        "head": translate("EcoAxis", "Head changed"),
        "added": translate("EcoAxis", "Row added"),
        "removed": translate("EcoAxis", "Row removed"),
        "changed": translate("EcoAxis", "Cell changed"),
        "moved": translate("EcoAxis", "Row moved"),
    }


class CellWords:
    """What cells of one scheme say in the user's language; a raw value that nobody knows stays as it is."""

    def __init__(self, document: SchemeDocument):
        self._language = user_language()
        self._expressions: dict[tuple[str, str], str] = {}
        self._codes: dict[tuple[str, str], dict[str, str]] = {}
        self._fixed: dict[str, Mapping[str, str]] = {
            "kind": rule_kind_words(),
            "measure": measure_words(),
            "second_measure": measure_words(),
            "certainty": {key.value: words for key, words in certainty_words(self._language).items()},
            "consequence": {key.value: words for key, words in consequence_words(self._language).items()},
            "criterion": self._labels(document.entry.get("criteria")),
            "indicator": self._labels(document.entry.get("indicators")),
            "group": self._labels(document.entry.get("groups")),
            "subcriterion": self._labels(document.entry.get("subcriteria"), coded=True),
            "grade": self._listed(document.entry.get("grades"), "value"),
            "category": self._listed(document.entry.get("categories"), "code"),
        }
        self._datasets = {key: one.title[self._language] for key, one in catalogue().datasets.items()}

    def of(self, column: str, raw: str) -> str:
        """The cell ``raw`` of ``column`` in words."""
        if column == "dataset":
            return self.of_datasets(raw)
        if column == "source":
            return source_in(self._language, raw)
        known = self._fixed.get(column)
        return known.get(raw, raw) if known else raw

    def of_row(self, columns: Sequence[str], cells: Sequence[str], column: str) -> str:
        """One cell of a row in words; those of fields and conditions hang on the dataset."""
        raw = cells[columns.index(column)]
        if column not in ("field", "expression", "value"):
            return self.of(column, raw)
        datasets = cells[columns.index("dataset")]
        if column == "value":
            is_code = cells[columns.index("kind")] == "code"
            title = self.codes(datasets, cells[columns.index("field")]).get(raw) if is_code else None
            return f"{raw} ({title})" if title and title != raw else raw
        return self.of_field(datasets, raw) if column == "field" else self.of_expression(datasets, raw)

    def of_datasets(self, raw: str) -> str:
        """The datasets in a cell ``a|b&c`` by their titles."""
        if raw in self._datasets or not ("|" in raw or "&" in raw):
            return self._datasets.get(raw, raw)
        alternatives = []
        for alternative in raw.split("|"):
            keys = [key.strip() for key in alternative.split("&")]
            alternatives.append(" & ".join(self._datasets.get(key, key) for key in keys))
        return " | ".join(alternatives)

    def of_expression(self, datasets: str, expression: str) -> str:
        """A condition in words, fields and codes by their titles."""
        words = self._expressions.get((datasets, expression))
        if words is None:
            keys = [key.strip() for key in datasets.replace("&", "|").split("|")]
            known = [one for one in map(catalogue().get, keys) if one is not None]
            words = expression_words(expression, known, self._language) or expression
            self._expressions[datasets, expression] = words
        return words

    def of_field(self, datasets: str, name: str) -> str:
        """A field of the datasets in a cell by its title."""
        for key in datasets.replace("&", "|").split("|"):
            dataset = catalogue().get(key.strip())
            field = dataset.field(name) if dataset else None
            if field is not None:
                return field.title[self._language]
        return name

    def choices(self, column: str) -> Mapping[str, str]:
        """Raw values that ``column`` may hold with their words; empty for free texts."""
        if column == "dataset":
            return self._datasets
        if column in ("comparison", "second_comparison"):
            return {one: one for one in (">=", "<=", ">", "<")}
        if column == "second_measure":
            return {one: measure_words()[one] for one in ("severity", "locations", "horizon")}
        return self._fixed.get(column, {})

    def measures(self, kind: str) -> dict[str, str]:
        """The measures of a kind of scheme."""
        of_redlist = ("decline", "extent", "eoo", "aoo", "locations", "probability")
        of_sites = (
            "presence", "area_m2", "share", "distance_m", "length_m", "value_max", "value_mean", "ec_loss"
        )  # fmt: skip
        return {one: measure_words()[one] for one in (of_redlist if kind == "redlist" else of_sites)}

    def fields(self, datasets: str) -> dict[str, str]:
        """Fields of the datasets in a cell with their titles."""
        found: dict[str, str] = {}
        for key in datasets.replace("&", "|").split("|"):
            dataset = catalogue().get(key.strip())
            if dataset is not None:
                found.update({field.name: field.title[self._language] for field in dataset.fields})
        return found

    def codes(self, datasets: str, name: str) -> dict[str, str]:
        """The code list of a field with its titles."""
        found = self._codes.get((datasets, name))
        if found is None:
            found = self._codes[datasets, name] = self._read_codes(datasets, name)
        return found

    def _read_codes(self, datasets: str, name: str) -> dict[str, str]:
        for key in datasets.replace("&", "|").split("|"):
            dataset = catalogue().get(key.strip())
            field = dataset.field(name) if dataset else None
            if field is not None and field.codes is not None:
                return {code.code: code.title[self._language] for code in field.codes.codes}
        return {}

    def _labels(self, value: object, coded: bool = False) -> dict[str, str]:
        given = value if isinstance(value, Mapping) else {}
        texts = {str(key): read_texts(one) for key, one in given.items()}
        return {
            key: f"{key} {text[self._language]}" if coded else text[self._language]
            for key, text in texts.items()
            if text
        }

    def _listed(self, value: object, key: str) -> dict[str, str]:
        found = {}
        for one in value if isinstance(value, list) else []:
            label = read_texts(one.get("label")) if isinstance(one, Mapping) else None
            if label and one.get(key) is not None:
                code, text = str(one[key]), label[self._language]
                found[code] = text if code in text else f"{code} {text}"
        return found
