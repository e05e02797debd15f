"""Make the QGIS project of the sample county: `/usr/bin/python3 tools/make_sample_project.py`.

It becomes resources/sample/gaon.qgz. Paths are relative, layer ids are fixed, names of users and dates are left out;
the project opens on QGIS 3.22 and later.
"""

from __future__ import annotations

import json
import os
import re
import sys
import zipfile
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsHillshadeRenderer,
    QgsLayerTreeGroup,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRendererCategory,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont, QPainter

FONTS = ["NanumGothic", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "DejaVu Sans"]
"""Fonts with Hangul of Linux, Windows and macOS: QGIS takes the first that there is and warns if there is none."""
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sample"
NAME = "gaon.qgz"

BIOTOPES = (
    ("U01", "단독주택지", "#f6c6a8"),
    ("U02", "공동주택지", "#ee9f7a"),
    ("U03", "혼합주거지", "#e8836b"),
    ("U04", "상업업무지", "#d9534f"),
    ("U05", "공업지", "#a98bc0"),
    ("U07", "공공용도지", "#d6a3c8"),
    ("U08", "교통시설지", "#9b9b9b"),
    ("U10", "유휴지", "#d9cdb5"),
    ("U11", "나지", "#c8b08a"),
    ("U12", "특수지역", "#6f6f7a"),
    ("A01", "농경지", "#f4eeb0"),
    ("A02", "사육지", "#cfa75f"),
    ("A03", "수목재배지", "#cbd98a"),
    ("G02", "공공휴양녹지", "#a8dc86"),
    ("G04", "상업시설녹지", "#b9e08f"),
    ("G05", "환경개선녹지", "#97cf86"),
    ("G06", "묘지", "#cddba0"),
    ("G07", "역사문화유적지", "#b08f5a"),
    ("F01", "자생침엽수림", "#2f7d4f"),
    ("F02", "참나무류 우점림", "#5ba84f"),
    ("F03", "참나무류 순림", "#418f3c"),
    ("F04", "습윤지성 낙엽활엽수림", "#1f6b3a"),
    ("F05", "기타 산림", "#79b36a"),
    ("F07", "산림 훼손지", "#b3a06c"),
    ("F08", "특이 생육기반지", "#8f8f86"),
    ("P01", "복원산림", "#9ccb7c"),
    ("P02", "임업산림", "#7fae5e"),
    ("R01", "저수로", "#4f97d6"),
    ("R02", "둔치 및 하중도", "#a7d7b5"),
    ("R03", "제방사면", "#c5d59a"),
    ("L01", "저수지", "#3b82c8"),
    ("L02", "호소식생지", "#6fc1a4"),
    ("L03", "제내지 습지", "#57b3a0"),
    ("L04", "농경습지", "#86cdbb"),
    ("M01", "산지천", "#67b1e0"),
    ("M02", "산지습원", "#2ea391"),
    ("C01", "해안사구", "#f2d98c"),
    ("C02", "사빈(모래해변)", "#fbeab3"),
    ("C03", "갯벌", "#b8b2a0"),
    ("C04", "염습지", "#8fb59a"),
    ("C05", "해안절벽·암반", "#7f7770"),
    ("C07", "염전", "#dfe6ea"),
    ("C08", "방조제·호안", "#8a8f96"),
)
COVERS = (
    ("110", "주거지역", "#fee6c2"),
    ("120", "공업지역", "#dfc1c8"),
    ("130", "상업지역", "#c08484"),
    ("140", "문화·체육·휴양지역", "#ed83b8"),
    ("150", "교통지역", "#df8e4f"),
    ("160", "공공시설지역", "#c78bbd"),
    ("210", "논", "#fff7a8"),
    ("220", "밭", "#f7e16e"),
    ("230", "시설재배지", "#dfc98a"),
    ("240", "과수원", "#b7ce6a"),
    ("250", "기타재배지", "#b9a955"),
    ("310", "활엽수림", "#51a04a"),
    ("320", "침엽수림", "#2a6b3c"),
    ("330", "혼효림", "#7ab651"),
    ("420", "인공초지", "#c4e28a"),
    ("510", "내륙습지", "#8a9fd2"),
    ("520", "연안습지", "#b0a4c8"),
    ("610", "자연나지", "#efe0bf"),
    ("620", "인공나지", "#c9b59a"),
    ("710", "내륙수", "#3f8fd2"),
    ("720", "해양수", "#cfe3f5"),
)
ZONES = (
    ("UQA121", "제1종일반주거지역", "#fff1a6"),
    ("UQA122", "제2종일반주거지역", "#ffe066"),
    ("UQA130", "준주거지역", "#fbc15e"),
    ("UQA220", "일반상업지역", "#f28a8a"),
    ("UQA320", "일반공업지역", "#b79bd8"),
    ("UQA410", "보전녹지지역", "#78b878"),
    ("UQA420", "생산녹지지역", "#a9d39a"),
    ("UQA430", "자연녹지지역", "#cfe8c0"),
    ("UQB100", "계획관리지역", "#f3e3c8"),
    ("UQB200", "생산관리지역", "#e5e8b4"),
    ("UQB300", "보전관리지역", "#c8dcb0"),
    ("UQC001", "농림지역", "#dcefcf"),
    ("UQD001", "자연환경보전지역", "#8fc6c0"),
)


def fill(color: str, outline: str = "#ffffff", width: float = 0.06, style: str = "solid") -> QgsFillSymbol:
    """A fill with a thin outline (mm)."""
    return QgsFillSymbol.createSimple(
        {
            "color": color,
            "style": style,
            "outline_color": outline,
            "outline_width": str(width),
            "outline_width_unit": "MM",
        }
    )


def outline(color: str, width: float, line: str = "solid") -> QgsFillSymbol:
    """An outline without a fill."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": color, "outline_width": str(width), "outline_style": line}
    )


def categories(layer: QgsVectorLayer, field: str, classes: tuple, edge: str = "#ffffff", width: float = 0.06) -> None:
    """Style a polygon layer by (value, label, colour)."""
    found = [QgsRendererCategory(value, fill(color, edge, width), label) for value, label, color in classes]
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, found))


def label(
    layer: QgsVectorLayer,
    expression: str,
    size: float,
    color: str = "#222222",
    is_expression: bool = False,
    placement: Optional[object] = None,
) -> None:
    """Labels with a white buffer."""
    text = QgsTextFormat()
    text.setFont(QFont(FONTS[0]))
    text.setFamilies(FONTS)
    text.setSize(size)
    text.setColor(QColor(color))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.7)
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = is_expression
    settings.setFormat(text)
    if placement is not None:
        settings.placement = placement
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


class Builder:
    """Opens the layers as the binding states them and puts them into groups."""

    def __init__(self) -> None:
        self.project = QgsProject.instance()
        self.binding = json.loads((FOLDER / "binding.json").read_text(encoding="utf-8"))["datasets"]
        self.crs = QgsCoordinateReferenceSystem("EPSG:5186")
        self.project.setCrs(self.crs)

    def vector(
        self,
        key: str,
        title: str,
        layer: Optional[str] = None,
        source: Optional[str] = None,
        condition: Optional[str] = None,
    ) -> QgsVectorLayer:
        """A bound vector layer, or another layer of a file of the sample."""
        entry = self.binding.get(key, {})
        path = str(FOLDER / (source or entry["source"]))
        name = layer or entry.get("layer")
        found = QgsVectorLayer(path + (f"|layername={name}" if name else ""), title, "ogr")
        if not found.isValid():
            raise SystemExit(f"{path} cannot be opened; run tools/make_sample_county.py first")
        if entry.get("encoding"):
            found.setProviderEncoding(entry["encoding"])
        if entry.get("crs"):
            found.setCrs(QgsCoordinateReferenceSystem(entry["crs"]))
        if condition:
            found.setSubsetString(condition)
        return found

    def add(
        self, group: QgsLayerTreeGroup, layer: QgsMapLayer, shown: bool, opacity: float = 1.0, blend: bool = False
    ) -> None:
        """Put a layer at the end of a group."""
        layer.setOpacity(opacity)
        if blend:
            layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
        self.project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(shown)
        node.setExpanded(False)

    def group(self, title: str, shown: bool = True) -> QgsLayerTreeGroup:
        """A new group at the end."""
        group = self.project.layerTreeRoot().addGroup(title)
        group.setItemVisibilityChecked(shown)
        return group


def add_projects(make: Builder) -> None:
    """Development sites and alternatives."""
    group = make.group("개발사업")
    sites = make.vector("sites", "개발사업지(3곳)", "sites", "sites.gpkg")
    sites.setRenderer(QgsSingleSymbolRenderer(outline("#d7191c", 0.8)))
    label(sites, "site", 10, "#b30000")
    make.add(group, sites, True)
    choices = make.vector("alternatives", "사업 대안(햇빛발전단지)", "alternatives", "sites.gpkg")
    choices.setRenderer(QgsSingleSymbolRenderer(outline("#7b3294", 0.7, "dash")))
    label(choices, '"site" || \' \' || "alternative"', 9, "#5e2a75", True)
    make.add(group, choices, True)


def add_base(make: Builder) -> None:
    """Borders, roads and streams."""
    group = make.group("기본도")
    units = make.vector("admin_units", "읍면 경계")
    units.setRenderer(QgsSingleSymbolRenderer(outline("#444444", 0.5, "dash dot")))
    label(units, "EMD_KOR_NM", 11, "#333333")
    make.add(group, units, True)
    roads = make.vector("roads", "도로")
    widths = (("국도", "국도", "#c0392b", 0.9), ("지방도", "지방도", "#e08e0b", 0.7), ("군도", "군도", "#7d7d7d", 0.4))
    roads.setRenderer(
        QgsCategorizedSymbolRenderer(
            "도로구분",
            [
                QgsRendererCategory(value, QgsLineSymbol.createSimple({"color": color, "width": str(width)}), text)
                for value, text, color, width in widths
            ],
        )
    )
    make.add(group, roads, True)
    streams = make.vector("streams", "하천")
    streams.setRenderer(
        QgsCategorizedSymbolRenderer(
            "RIV_RANK",
            [
                QgsRendererCategory(value, QgsLineSymbol.createSimple({"color": "#2b7bba", "width": str(width)}), value)
                for value, width in (("지방하천", 0.7), ("소하천", 0.3))
            ],
        )
    )
    label(
        streams,
        'CASE WHEN "BSN_AREA" > 5 THEN "RIV_NAME" END',
        8,
        "#1c5d99",
        True,
        QgsPalLayerSettings.Placement.Curved,
    )
    make.add(group, streams, True)


def add_nature(make: Builder) -> None:
    """Species, protected areas, axes, wetlands."""
    group = make.group("보호지역·생태축·멸종위기종")
    species = make.vector("endangered_species", "멸종위기 야생생물")
    species.setRenderer(
        QgsCategorizedSymbolRenderer(
            "등급",
            [
                QgsRendererCategory(
                    rank,
                    QgsMarkerSymbol.createSimple(
                        {"name": "circle", "color": color, "size": "2.4", "outline_color": "#ffffff"}
                    ),
                    f"멸종위기 {rank}",
                )
                for rank, color in (("Ⅰ급", "#d7191c"), ("Ⅱ급", "#fd8d3c"))
            ],
        )
    )
    make.add(group, species, False)
    areas = make.vector("protected_areas", "보호지역")
    colors = (
        ("군립공원", "#1b7837"),
        ("생태·경관보전지역", "#5aae61"),
        ("습지보호지역", "#2166ac"),
        ("상수원보호구역", "#4393c3"),
        ("산림보호구역", "#a6761d"),
        ("산림유전자원보호구역", "#8c510a"),
        ("야생생물 보호구역", "#762a83"),
        ("특정도서", "#c51b7d"),
        ("천연기념물", "#b2182b"),
    )
    areas.setRenderer(
        QgsCategorizedSymbolRenderer(
            "구분",
            [
                QgsRendererCategory(
                    kind,
                    QgsFillSymbol.createSimple(
                        {"style": "b_diagonal", "color": color, "outline_color": color, "outline_width": "0.5"}
                    ),
                    kind,
                )
                for kind, color in colors
            ],
        )
    )
    make.add(group, areas, True)
    axis = make.vector("ecological_axis", "광역생태축")
    categories(axis, "구분", (("핵심", "핵심", "#238b45"), ("완충", "완충", "#a1d99b")), "#ffffff", 0.1)
    make.add(group, axis, False, 0.6)
    wet = make.vector("wetland_grade", "내륙습지")
    categories(wet, "습지등급", (("상", "상", "#08519c"), ("중", "중", "#4292c6"), ("하", "하", "#9ecae1")))
    make.add(group, wet, False)
    legal = make.vector("legal_river_zone", "법정관리지역(농업·산지·하천)")
    legal.setRenderer(QgsSingleSymbolRenderer(outline("#8c6d31", 0.3)))
    make.add(group, legal, False)


def add_maps(make: Builder) -> None:
    """The maps that cover the whole county."""
    group = make.group("비오톱지도")
    biotope = make.vector("biotope_map", "비오톱유형도(중분류)")
    categories(biotope, "유형코드", BIOTOPES)
    make.add(group, biotope, True)
    grades = make.vector("biotope_map", "비오톱유형평가도")
    categories(
        grades,
        "유형등급",
        (
            ("1등급", "1등급", "#1a7a3c"),
            ("2등급", "2등급", "#7fc46b"),
            ("3등급", "3등급", "#f4ee9d"),
            ("4등급", "4등급", "#f2b65e"),
            ("5등급", "5등급", "#c9c3bd"),
            ("평가제외", "평가제외", "#77777f"),
        ),
    )
    make.add(group, grades, False)
    single = make.vector("biotope_map", "개별비오톱평가도")
    categories(
        single,
        "개별등급",
        (
            ("1등급", "1등급", "#14693a"),
            ("2등급", "2등급", "#8ecb78"),
            ("3등급", "3등급", "#efe9cf"),
            ("평가제외", "평가제외", "#77777f"),
        ),
    )
    make.add(group, single, False)
    group = make.group("생태·자연도와 임상도", False)
    nature = make.vector("ecosystem_nature_map", "생태·자연도")
    categories(
        nature,
        "eczm_grad",
        (
            ("1등급", "1등급", "#2e8b57"),
            ("2등급", "2등급", "#b5dd83"),
            ("3등급", "3등급", "#fdf6c9"),
            ("별도관리지역", "별도관리지역", "#8fb8de"),
        ),
    )
    make.add(group, nature, True)
    forest = make.vector("forest_type", "임상도")
    categories(
        forest,
        "FRTP_CD",
        (
            ("1", "침엽수림", "#2a6b3c"),
            ("2", "활엽수림", "#61a84f"),
            ("3", "혼효림", "#9cc65e"),
            ("0", "비산림", "#f3efe2"),
        ),
    )
    make.add(group, forest, False)
    group = make.group("토지이용", False)
    cover = make.vector("land_cover", "토지피복지도(세분류)")
    categories(cover, "L2_CODE", COVERS)
    make.add(group, cover, True)
    zones = make.vector("land_use_zone", "용도지역")
    categories(zones, "UCODE", ZONES, "#888888", 0.15)
    make.add(group, zones, False)


def add_relief(make: Builder) -> None:
    """Shaded relief, elevation, slope, richness."""
    group = make.group("지형과 격자자료")
    path = str(FOLDER / make.binding["elevation"]["source"])
    shade = QgsRasterLayer(path, "음영기복도")
    shade.setRenderer(QgsHillshadeRenderer(shade.dataProvider(), 1, 315.0, 45.0))
    make.add(group, shade, False)
    ramps = (
        (
            "elevation",
            "표고(m)",
            ((0, "#d4e7c5"), (60, "#bcd89a"), (150, "#e6dda0"), (300, "#c9a56b"), (560, "#8a6243")),
        ),
        ("slope", "경사도(도)", ((0, "#f7fbf0"), (10, "#fee391"), (20, "#fe9929"), (30, "#cc4c02"), (50, "#662506"))),
        ("species_richness", "종풍부도(250 m)", ((10, "#fff7ec"), (40, "#c7e9b4"), (70, "#41b6c4"), (110, "#225ea8"))),
    )
    for key, title, stops in ramps:
        layer = QgsRasterLayer(str(FOLDER / make.binding[key]["source"]), title)
        ramp = QgsColorRampShader(stops[0][0], stops[-1][0])
        ramp.setColorRampItemList(
            [QgsColorRampShader.ColorRampItem(value, QColor(color), str(value)) for value, color in stops]
        )
        shader = QgsRasterShader()
        shader.setRasterShaderFunction(ramp)
        layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
        make.add(group, layer, key == "elevation")


def without_traces(path: Path) -> None:
    """Write the project again with fixed layer ids and dates and without the user's name."""
    with zipfile.ZipFile(path) as packed:
        inner = next(name for name in packed.namelist() if name.endswith(".qgs"))
        text = packed.read(inner).decode("utf-8")
    ids = re.findall(r'<layer-tree-layer [^>]*\bid="([^"]+)"', text)
    for number, layer_id in enumerate(dict.fromkeys(ids), start=1):
        text = text.replace(layer_id, f"gaon_layer_{number:02d}")
    block = re.compile(r"    <maplayer .*?</maplayer>\n", re.DOTALL)
    ordered = iter(sorted(block.findall(text), key=lambda part: re.search(r"<id>(.*?)</id>", part).group(1)))
    text = block.sub(lambda _: next(ordered), text)
    text = re.sub(r"Annotations_[0-9a-f_]{36}", "gaon_annotations", text)
    text = re.sub(r" *<layer-setting [^>]*/>\n", "", text)
    text = re.sub(r' (saveUser|saveUserFull)="[^"]*"', r' \1=""', text)
    text = re.sub(r' saveDateTime="[^"]*"', ' saveDateTime="2026-01-01T00:00:00"', text)
    text = re.sub(r"<(author|creation)>[^<]*</\1>", r"<\1></\1>", text)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        entry = zipfile.ZipInfo("gaon.qgs", (2026, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        packed.writestr(entry, text)


def main() -> None:
    """Build and save the project."""
    application = QgsApplication([], False)
    application.initQgis()
    make = Builder()
    make.project.setTitle("가온군 표본자료(가상)")
    make.project.setFileName(str(FOLDER / NAME))
    for step in (add_projects, add_base, add_nature, add_maps, add_relief):
        step(make)
    make.project.setBackgroundColor(QColor("#dcebf7"))
    view = QgsRectangle(114000, 356000, 126000, 368000)
    make.project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(view, make.crs))
    make.project.writeEntry("ecoaxis", "binding", (FOLDER / "binding.json").read_text(encoding="utf-8"))
    if not make.project.write():
        raise SystemExit(make.project.error())
    make.project.clear()
    without_traces(FOLDER / NAME)
    sys.stdout.write(f"{FOLDER / NAME}\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    if os.environ.get("QT_HASH_SEED") != "0":
        # Qt writes attributes in the order of its hashes, which only a fixed seed at the start makes repeatable.
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "QT_HASH_SEED": "0"})
    main()
