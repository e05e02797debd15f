"""Sentences about the files of schemes and of the catalogue."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {**_files(), **_settings(), **_rules(), **_catalogue()}


def _files() -> dict[str, str]:
    return {
        "table.no_file": translate("Messages", "“{file}” does not exist: put the file into the folder “{folder}”."),
        "table.unreadable": translate("Messages", "“{file}” cannot be read ({reason}): check that you may open it."),
        "table.encoding": translate(
            "Messages", "“{file}” is neither UTF-8 nor CP949 text: save it as “CSV UTF-8” or as plain UTF-8 text."
        ),
        "table.empty": translate("Messages", "“{file}” is empty: its first row must be {columns}."),
        "table.separator": translate(
            "Messages", "“{file}” is not separated by commas: save it so. Its first row must be {columns}."
        ),
        "table.missing_column": translate(
            "Messages", "“{file}”, row 1: the column “{column}” is missing: add it. Columns: {known}."
        ),
        "table.unknown_column": translate(
            "Messages", "“{file}”, row 1: the column “{column}” is unknown: rename or remove it. Columns: {known}."
        ),
        "table.repeated_column": translate(
            "Messages", "“{file}”, row 1: the column “{column}” stands there twice: remove one."
        ),
        "table.too_many_cells": translate(
            "Messages",
            "“{file}”, row {row}: {found} cells, but the header has {expected}: quote texts that hold commas.",
        ),
        "table.too_few_cells": translate(
            "Messages", "“{file}”, row {row}: {found} cells, but the header has {expected}: add the missing cells."
        ),
        "table.csv_malformed": translate(
            "Messages",
            "“{file}”, row {row} (line {line}): the double quotes are not balanced ({reason}):"
            " enclose the cell in quotes and double those inside.",
        ),
        "table.json_malformed": translate(
            "Messages", "“{file}”, line {line}, column {position}: malformed JSON ({reason}): correct it there."
        ),
        "table.json_repeated_key": translate("Messages", "“{file}”: the key “{key}” is given twice: remove one."),
        "table.json_constant": translate("Messages", "“{file}”: {word} is no number: write a number instead."),
        "table.json_no_object": translate(
            "Messages", "“{file}” holds no JSON object: it must begin with {{ and end with }}."
        ),
        "table.json_too_deep": translate("Messages", "“{file}” is nested too deeply to be read: simplify it."),
    }


def _settings() -> dict[str, str]:
    return {
        "scheme.no_folder": translate("Messages", "There is no folder “{file}”: choose the folder of a scheme."),
        "scheme.unknown_kind": translate(
            "Messages", "“{file}”: the kind “{value}” is unknown: write one of {known}."
        ),
        "scheme.redlist_kind": translate(
            "Messages",
            "The scheme “{name}” holds Red List thresholds and judges no land: choose one of kind zoning or screening.",
        ),
        "scheme.missing_key": translate("Messages", "“{file}”: “{column}” is missing or empty: add it."),
        "scheme.bad_legal_basis": translate(
            "Messages",
            "“{file}”: “legal_basis” must be a list of texts, or of objects with “title” and “date”: correct it.",
        ),
        "scheme.no_grades": translate("Messages", "“{file}”: “grades” must list at least one grade: add the scale."),
        "scheme.grade_no_object": translate(
            "Messages", "“{file}”: {column} must be an object with “value”, “label” and “color”: correct it."
        ),
        "scheme.bad_grade_value": translate(
            "Messages", "“{file}”: {column} is {value}, but a grade is a whole number from 1 to {largest}: correct it."
        ),
        "scheme.repeated_grade": translate(
            "Messages", "“{file}”: {column}: the grade {value} is on the scale twice: remove one."
        ),
        "scheme.bad_color": translate(
            "Messages", "“{file}”: {column} is “{value}”, but a colour is written like #1a7837: correct it."
        ),
        "scheme.not_on_scale": translate(
            "Messages", "“{file}”: “{column}” is {value}, which is not on the scale ({scale}): give one of its grades."
        ),
        "scheme.strictest_inside": translate(
            "Messages", "“{file}”: “strictest” is {value}, but it must be the lowest or the highest grade: correct it."
        ),
        "scheme.unknown_combine": translate(
            "Messages", "“{file}”: “combine” is “{value}”: write “strictest” or “weighted”."
        ),
        "scheme.weight_unknown_indicator": translate(
            "Messages", "“{file}”: a weight is given for “{indicator}”, an indicator of no rule: correct the name."
        ),
        "scheme.weight_missing": translate(
            "Messages", "“{file}”: the indicator “{indicator}” has no weight: add it to “weights”."
        ),
        "scheme.weight_not_positive": translate(
            "Messages", "“{file}”: the weight of “{indicator}” is {value}, but it must be a number above 0: correct it."
        ),
        "scheme.break_not_a_number": translate(
            "Messages", "“{file}”: “breaks” holds what is no number ({value}): write numbers."
        ),
        "scheme.breaks_not_ascending": translate(
            "Messages", "“{file}”: “breaks” ({value}) must ascend without repeats: put them in order."
        ),
        "scheme.wrong_number_of_breaks": translate(
            "Messages",
            "“{file}”: “breaks” has {found} numbers, but the scale needs {expected}, one fewer than grades.",
        ),
        "scheme.no_rules": translate("Messages", "“{file}” has no rules: add at least one row below the header."),
    }


def _rules() -> dict[str, str]:
    return {
        "scheme.empty_cell": translate("Messages", "“{file}”, row {row}: “{column}” is empty: fill it in."),
        "scheme.bad_certainty": translate(
            "Messages",
            "“{file}”, row {row}: the certainty “{value}” is unknown: write published, reported or assumed.",
        ),
        "scheme.unknown_kind_of_rule": translate(
            "Messages", "“{file}”, row {row}: the kind “{value}” is unknown: write one of {known}."
        ),
        "scheme.grade_not_an_integer": translate(
            "Messages", "“{file}”, row {row}: the grade “{value}” is no whole number: write one of the scale ({scale})."
        ),
        "scheme.grade_not_on_scale": translate(
            "Messages", "“{file}”, row {row}: the grade {value} is not on the scale ({scale}): write one of its grades."
        ),
        "scheme.missing_value": translate(
            "Messages", "“{file}”, row {row}: a rule of kind “{kind}” needs a value: fill in “value”."
        ),
        "scheme.value_for_presence": translate(
            "Messages", "“{file}”, row {row}: a rule of kind “presence” takes no value: remove “{value}”."
        ),
        "scheme.empty_alternative": translate(
            "Messages", "“{file}”, row {row}: “{value}” has an empty alternative: write codes as a|b|c."
        ),
        "scheme.malformed_range": translate(
            "Messages",
            "“{file}”, row {row}: “{value}” is no range: write lo..hi with lo below hi; either end may be empty.",
        ),
        "scheme.percentile_outside": translate(
            "Messages", "“{file}”, row {row}: the percentiles “{value}” must lie between 0 and 100: correct them."
        ),
        "scheme.negative_distance": translate(
            "Messages", "“{file}”, row {row}: the distance “{value}” lies below 0 m: correct it."
        ),
        "scheme.duplicate_row": translate("Messages", "“{file}”, row {row} repeats row {other}: remove one of them."),
        "scheme.missing_field": translate(
            "Messages",
            "“{file}”, row {row}: a rule of kind “{kind}” on “{dataset}” needs a field: write one of {known}.",
        ),
        "scheme.duplicate_rule": translate(
            "Messages", "“{file}”, row {row}: the rule “{value}” stands in row {other} already: give it another id."
        ),
        "scheme.malformed_dataset": translate(
            "Messages", "“{file}”, row {row}: “{value}” names no dataset at one place: write keys as a, a|b or a|b&c."
        ),
        "scheme.unknown_measure": translate(
            "Messages", "“{file}”, row {row}: the measure “{value}” is unknown: write one of {known}."
        ),
        "scheme.unknown_consequence": translate(
            "Messages", "“{file}”, row {row}: the consequence “{value}” is unknown: write one of {known}."
        ),
        "scheme.malformed_threshold": translate(
            "Messages", "“{file}”, row {row}: the threshold “{value}” is neither a number nor a range lo..hi."
        ),
        "scheme.share_outside": translate(
            "Messages", "“{file}”, row {row}: the share “{value}” must lie between 0 and 1: write 0.3 for 30 %."
        ),
        "scheme.negative_threshold": translate(
            "Messages", "“{file}”, row {row}: the threshold “{value}” of “{measure}” lies below 0: correct it."
        ),
    }


def _catalogue() -> dict[str, str]:
    return {
        "catalogue.empty": translate(
            "Messages", "The catalogue folder “{file}” holds no datasets: install the plugin again."
        ),
        "catalogue.missing": translate(
            "Messages", "“{file}”, dataset “{dataset}”: “{column}” is missing or empty: add it."
        ),
        "catalogue.unknown_word": translate(
            "Messages", "“{file}”, dataset “{dataset}”: “{column}” is “{value}”: write {known}."
        ),
        "catalogue.unknown_list": translate(
            "Messages", "“{file}”, dataset “{dataset}”: “{column}” names no code list: add codes/{name}.csv."
        ),
        "catalogue.repeated_key": translate(
            "Messages", "“{file}”: the dataset “{dataset}” is described twice: remove one."
        ),
        "catalogue.repeated_code": translate(
            "Messages", "“{file}”, row {row}: the code “{value}” stands there twice: remove one."
        ),
    }
