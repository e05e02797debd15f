"""Titles of the columns of measurements: Red List, patterns, resistance, checks, restoration."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def measured_column_titles() -> dict[str, str]:
    """The title of each column that no look of its own has named."""
    return {**_common(), **_red_list(), **_decline(), **_degradation(), **_connectedness()}


def _common() -> dict[str, str]:
    return {
        "fid": translate("EcoAxis", "Feature number"),
        "x": translate("EcoAxis", "x (m)"),
        "y": translate("EcoAxis", "y (m)"),
        "crs": translate("EcoAxis", "Coordinate system"),
        "rank": translate("EcoAxis", "Rank"),
        "check": translate("EcoAxis", "Check"),
        "severity": translate("EcoAxis", "Severity"),
        "count": translate("EcoAxis", "Count"),
        "class": translate("EcoAxis", "Class"),
        "title": translate("EcoAxis", "Name of the class"),
        "codes": translate("EcoAxis", "Codes in the raster"),
        "code": translate("EcoAxis", "Code"),
        "name": translate("EcoAxis", "Name"),
        "id": translate("EcoAxis", "Patch"),
        "status": translate("EcoAxis", "Status"),
        "model": translate("EcoAxis", "Model"),
        "how": translate("EcoAxis", "How it was found"),
        "note": translate("EcoAxis", "Note"),
    }


def _red_list() -> dict[str, str]:
    return {
        "ecosystem": translate("EcoAxis", "Ecosystem"),
        "subcriterion": translate("EcoAxis", "Subcriterion"),
        "category": translate("EcoAxis", "Category"),
        "least": translate("EcoAxis", "Least threatened plausible category"),
        "most": translate("EcoAxis", "Most threatened plausible category"),
        "text": translate("EcoAxis", "Category with bounds"),
        "reason": translate("EcoAxis", "Reason"),
        "year": translate("EcoAxis", "Year"),
        "eoo_km2": translate("EcoAxis", "Extent of occurrence (km²)"),
        "area_km2": translate("EcoAxis", "Area (km²)"),
        "features": translate("EcoAxis", "Features"),
        "area_error_percent": translate("EcoAxis", "Error of areas in this CRS (%)"),
        "row": translate("EcoAxis", "Row of the grid"),
        "column": translate("EcoAxis", "Column of the grid"),
        "extent_km2": translate("EcoAxis", "Occupied in the cell (km²)"),
        "cell_share": translate("EcoAxis", "Share of the cell"),
        "cumulative_share": translate("EcoAxis", "Cumulative share of the ecosystem"),
        "kept_cumulative": translate("EcoAxis", "Counts by the 99 % rule"),
        "kept_per_cell": translate("EcoAxis", "Counts by the 1 % rule"),
        "offset_x": translate("EcoAxis", "Shift of the grid: x (m)"),
        "offset_y": translate("EcoAxis", "Shift of the grid: y (m)"),
        "all": translate("EcoAxis", "Cells occupied"),
        "cumulative": translate("EcoAxis", "Cells by the 99 % rule"),
        "per_cell": translate("EcoAxis", "Cells by the 1 % rule"),
        "aoo": translate("EcoAxis", "AOO (cells)"),
        "minimum": translate("EcoAxis", "Least over placements"),
        "mean": translate("EcoAxis", "Mean over placements"),
        "maximum": translate("EcoAxis", "Most over placements"),
        "minimum_offset_x": translate("EcoAxis", "Shift of the least: x (m)"),
        "minimum_offset_y": translate("EcoAxis", "Shift of the least: y (m)"),
        "maximum_offset_x": translate("EcoAxis", "Shift of the most: x (m)"),
        "maximum_offset_y": translate("EcoAxis", "Shift of the most: y (m)"),
        "placements": translate("EcoAxis", "Placements of the grid"),
        "step_m": translate("EcoAxis", "Step of the placements (m)"),
        "cell_size_m": translate("EcoAxis", "Cell size (m)"),
        "near_boundary": translate("EcoAxis", "Near a threshold"),
    }


def _decline() -> dict[str, str]:
    return {
        "se_km2": translate("EcoAxis", "Standard error of the area (km²)"),
        "adjusted_km2": translate("EcoAxis", "Adjusted area (km²)"),
        "from_year": translate("EcoAxis", "Since year"),
        "loss_km2": translate("EcoAxis", "Loss (km²)"),
        "decline_percent": translate("EcoAxis", "Decline (%)"),
        "se_decline": translate("EcoAxis", "Standard error of the decline (%)"),
        "ard": translate("EcoAxis", "Absolute rate of decline (km² a year)"),
        "prd": translate("EcoAxis", "Proportional rate of decline (% a year)"),
        "se_prd": translate("EcoAxis", "Standard error of the proportional rate"),
        "arc": translate("EcoAxis", "Annual rate of change (% a year)"),
        "best": translate("EcoAxis", "Best estimate (%)"),
        "lower": translate("EcoAxis", "Lower bound (%)"),
        "upper": translate("EcoAxis", "Upper bound (%)"),
        "se": translate("EcoAxis", "Standard error"),
        "model_best": translate("EcoAxis", "Model of the best estimate"),
        "model_lower": translate("EcoAxis", "Model of the lower bound"),
        "model_upper": translate("EcoAxis", "Model of the upper bound"),
        "start": translate("EcoAxis", "First year"),
        "end": translate("EcoAxis", "Last year"),
        "start_km2": translate("EcoAxis", "Area in the first year (km²)"),
        "end_km2": translate("EcoAxis", "Area in the last year (km²)"),
        "how_start": translate("EcoAxis", "How the first area was found"),
        "how_end": translate("EcoAxis", "How the last area was found"),
        "window_lower": translate("EcoAxis", "Lowest over all windows (%)"),
        "window_upper": translate("EcoAxis", "Highest over all windows (%)"),
    }


def _degradation() -> dict[str, str]:
    return {
        "severity_best": translate("EcoAxis", "Severity, best estimate (%)"),
        "severity_lower": translate("EcoAxis", "Severity, lower bound (%)"),
        "severity_upper": translate("EcoAxis", "Severity, upper bound (%)"),
        "extent_best": translate("EcoAxis", "Extent, best estimate (%)"),
        "extent_lower": translate("EcoAxis", "Extent, lower bound (%)"),
        "extent_upper": translate("EcoAxis", "Extent, upper bound (%)"),
        "a": translate("EcoAxis", "Continuing decline (a)"),
        "b": translate("EcoAxis", "Threatening process (b)"),
        "locations": translate("EcoAxis", "Threat-defined locations"),
        "prone": translate("EcoAxis", "Prone to sudden collapse"),
        "distribution_km2": translate("EcoAxis", "Distribution (km²)"),
        "measured_km2": translate("EcoAxis", "Measured (km²)"),
        "collapsed_at_start_km2": translate("EcoAxis", "Collapsed at the start (km²)"),
        "no_data_km2": translate("EcoAxis", "Without data (km²)"),
        "mean_severity": translate("EcoAxis", "Mean severity (%)"),
        "mean_lower": translate("EcoAxis", "Mean severity, lower bound (%)"),
        "mean_upper": translate("EcoAxis", "Mean severity, upper bound (%)"),
    }


def _connectedness() -> dict[str, str]:
    return {
        "feature": translate("EcoAxis", "Kind of ground"),
        "resistance": translate("EcoAxis", "Resistance"),
        "share_of_foreground": translate("EcoAxis", "Share of the habitat"),
        "share_of_data": translate("EcoAxis", "Share of all data"),
        "parts": translate("EcoAxis", "Parts"),
        "widened": translate("EcoAxis", "Widened from a line (1 = yes)"),
        "excess": translate("EcoAxis", "Longer than the dispersal distance by"),
        "joins": translate("EcoAxis", "Joins"),
        "pc_percent": translate("EcoAxis", "PC (%)"),
        "set": translate("EcoAxis", "Set"),
        "method": translate("EcoAxis", "Method"),
        "size": translate("EcoAxis", "Candidates in the set"),
        "candidates": translate("EcoAxis", "Candidates"),
        "linearised_ec": translate("EcoAxis", "Linearised EC"),
        "gap_percent": translate("EcoAxis", "Distance to the optimum (%)"),
    }
