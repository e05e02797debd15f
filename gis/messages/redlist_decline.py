"""Sentences of ``measuredecline``."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        **_maps(),
        **_tables(),
        "decline.dates_not_ascending": translate(
            "Messages",
            "The year {second} does not come after {first}: a rate of decline needs two dates in their order.",
        ),
        "decline.same_date": translate(
            "Messages", "“{ecosystem}” has two areas for the year {year}: keep one area a date."
        ),
        "decline.dates_reversed": translate(
            "Messages", "The dates of “{ecosystem}” go back from {first} to {second}: give them in their order."
        ),
        "decline.negative_area": translate(
            "Messages", "The area of “{ecosystem}” in {year} is {area} km²: an area is a number of at least 0."
        ),
        "decline.negative_error": translate(
            "Messages",
            "The standard error of “{ecosystem}” in {year} is {se} km²: an error is a number of at least 0.",
        ),
        "decline.never_there": translate(
            "Messages",
            "“{ecosystem}” has the area 0 at every date, so nothing could decline: give a date at which it was.",
        ),
        "decline.few_dates": translate(
            "Messages", "A decline needs areas at two dates or more, but there is only one of: {ecosystems}."
        ),
        "decline.one_date": translate(
            "Messages",
            "“{ecosystem}” has {count} dated area after 1800, so A1, A2a and A2b cannot be measured (data deficient):"
            " give a second date.",
        ),
        "decline.only_linear": translate(
            "Messages",
            "An area of “{ecosystem}” is 0, which only the linear model can reach: the others are left out there.",
        ),
        "decline.whose_history": translate(
            "Messages",
            "One area around 1750 was given for {count} ecosystems: put the areas of 1750 into the table of areas.",
        ),
    }


def _maps() -> dict[str, str]:
    return {
        "decline.no_input": translate("Messages", "There is nothing to measure: give dated maps or a table of areas."),
        "decline.input_unreadable": translate(
            "Messages", "Not all of the maps can be opened ({inputs}): check their paths."
        ),
        "decline.bad_year": translate("Messages", "“{text}” is not a year: write whole numbers, such as 1990,2020."),
        "decline.years_not_maps": translate(
            "Messages", "{years} years were given for {maps} maps: give one year a map, separated by commas."
        ),
        "decline.same_map_date": translate(
            "Messages", "Two maps have the year {year}: a decline is measured between different dates."
        ),
        "decline.map_dates_reversed": translate(
            "Messages", "The years go back from {first} to {second}: give the maps with the oldest first."
        ),
        "decline.not_a_map": translate("Messages", "“{name}” is neither a raster nor polygons: choose another layer."),
        "decline.maps_apart": translate(
            "Messages", "The maps “{first}” and “{second}” have no ground in common: check their extents and CRS."
        ),
        "decline.nothing_mapped": translate(
            "Messages", "No map holds any of the ecosystems asked for ({values}): check the values or the field."
        ),
        "decline.name_not_used": translate(
            "Messages", "The name “{name}” was not used, because the maps hold {count} ecosystems."
        ),
        "decline.absent_unknown": translate(
            "Messages",
            "The map of {year} does not show “{ecosystem}”: its area is taken as unknown at that date."
            " If the map is complete, choose that such ecosystems have area 0.",
        ),
        "decline.absent_zero": translate(
            "Messages", "The map of {year} does not show “{ecosystem}”: its area is taken as 0 there, as asked for."
        ),
        "redlist.geographic_raster": translate(
            "Messages",
            "The raster “{file}” counts in degrees ({crs}), so its cells differ in area:"
            " reproject it to an equal-area or national CRS in metres.",
        ),
        "redlist.raster_distorts": translate(
            "Messages",
            "Areas in the CRS of the raster “{file}” ({crs}) are wrong by {percent} %:"
            " reproject it to an equal-area or national CRS.",
        ),
        "redlist.crs_not_equal_area": translate(
            "Messages",
            "The CRS {crs} does not keep areas where the maps lie: choose an equal-area one, such as ESRI:54034.",
        ),
        "redlist.no_field": translate(
            "Messages", "The layer “{dataset}” has no field “{column}”: its fields are {fields}."
        ),
    }


def _tables() -> dict[str, str]:
    return {
        "decline.table_column": translate(
            "Messages", "The table “{file}” has no column “{column}”; it has: {columns}."
        ),
        "decline.table_number": translate(
            "Messages", "“{file}”, row {row}: “{value}” in the column “{column}” is not a number."
        ),
        "decline.table_empty": translate("Messages", "“{file}”, row {row}: the column “{column}” is empty."),
        "decline.table_year": translate(
            "Messages", "“{file}”, row {row}: the year {value} is not a whole number."
        ),
        "decline.empty_table": translate("Messages", "The table of areas is empty: give areas at two dates or more."),
        "decline.negative_count": translate(
            "Messages", "“{file}”, row {row}: the count {count} is below 0; samples are counted from 0."
        ),
        "decline.class_without_area": translate(
            "Messages",
            "The area of the class “{name}” in {year} is not known: give it in the column area_km2 of the"
            " confusion matrix.",
        ),
        "decline.few_samples": translate(
            "Messages", "The class “{name}” of {year} has fewer than two samples, too few to tell an error."
        ),
        "decline.confusion_year": translate(
            "Messages", "The confusion matrix of {year} belongs to no map: its year must be that of a map."
        ),
    }
