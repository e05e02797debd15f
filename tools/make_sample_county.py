"""Make the fictitious county Gaon-gun (가온군): `/usr/bin/python3 tools/make_sample_county.py [FOLDER]`.

Without a folder it goes to resources/sample. The seed is fixed and dates are left out, so that the same versions of
numpy, scipy and GDAL give the same files again.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Optional

import numpy as np
from sample_county import maps, nature, network, planning, redlist, sea, sites, write
from sample_county.cover import make_cover
from sample_county.drainage import make_drainage
from sample_county.grid import SIZE
from sample_county.settlement import make_settlement
from sample_county.terrain import Terrain, make_terrain
from scipy import ndimage

ROOT = Path(__file__).resolve().parent.parent
FILES = {
    "biotope_map": "biotope_gaon.gpkg",
    "land_cover": "lv3_99710_gaon.shp",
    "forest_type": "imsangdo_99710.shp",
    "ecosystem_nature_map": "eczm_gaon.gpkg",
    "land_use_zone": "LT_C_UQ111_gaon.shp",
    "protected_areas": "protected_areas_gaon.gpkg",
    "legal_items": "legal_items_gaon.gpkg",
    "ecological_axis": "ecological_axis_gaon.gpkg",
    "endangered_species": "endangered_species_gaon.geojson",
    "wetland_grade": "inland_wetland_gaon.gpkg",
    "species_richness": "richness_250m_gaon.tif",
    "elevation": "dem_20m_gaon.tif",
    "slope": "slope_20m_gaon.tif",
    "roads": "roads_gaon.gpkg",
    "streams": "streams_gaon.shp",
    "admin_units": "LT_C_ADEMD_gaon.shp",
    "sites": "sites.gpkg",
    "rle_map": f"redlist/{redlist.RED_LIST_MAP}",
}


def _entry(
    key: str,
    layer: Optional[str] = None,
    encoding: Optional[str] = None,
    crs: Optional[str] = None,
    fields: Optional[dict] = None,
    condition: Optional[str] = None,
    provider: str = "ogr",
) -> dict:
    return {
        "source": FILES[key],
        "layer": layer,
        "provider": provider,
        "encoding": encoding,
        "crs": crs,
        "fields": fields or {},
        "filter": condition,
        "band": 1,
    }


def binding(items: set) -> dict:
    """The binding of the sample; `items` are the legal items that occur in its two layers of legal areas."""
    datasets = {
        "biotope_map": _entry(
            "biotope_map",
            "비오톱유형평가도",
            fields={
                "type_code": "유형코드",
                "type_name": "중분류",
                "major_class": "대분류",
                "middle_class": "중분류",
                "small_class": "소분류",
                "type_grade": "유형등급",
                "individual_grade": "개별등급",
            },
        ),
        "land_cover": _entry(
            "land_cover",
            encoding="CP949",
            condition="\"L3_CODE\" <> '721'",
            fields={name: name for name in ("L1_CODE", "L2_CODE", "L3_CODE")},
        ),
        "built_up": _entry("land_cover", encoding="CP949", condition="\"L1_CODE\" = '100'"),
        "forest_type": _entry(
            "forest_type",
            encoding="CP949",
            fields={
                "FRTP_CD": "FRTP_CD",
                "KOFTR_GROUP_CD": "KOFTR_GROU",
                "DMCLS_CD": "DMCLS_CD",
                "AGCLS_CD": "AGCLS_CD",
                "DNST_CD": "DNST_CD",
                "FROR_CD": "FROR_CD",
                "STORUNST_CD": "STORUNST_C",
            },
        ),
        "ecosystem_nature_map": _entry(
            "ecosystem_nature_map",
            "tbl_opn_eczm",
            fields={
                name: name
                for name in ("eczm_grad", "vtn_evl_grad", "tpgrph_evl_grad", "smld_evl_grad", "amplt_evl_grad")
            },
        ),
        "land_use_zone": _entry(
            "land_use_zone", encoding="CP949", crs="EPSG:5186", fields={"ucode": "UCODE", "uname": "UNAME"}
        ),
        "protected_areas": _entry("protected_areas", "보호지역", fields={"kind": "구분", "name": "명칭"}),
        "ecological_axis": _entry("ecological_axis", "광역생태축", fields={"zone": "구분", "name": "생태축명"}),
        "endangered_species": _entry("endangered_species", fields={"species": "국명", "class": "등급"}),
        "wetland_grade": _entry("wetland_grade", "내륙습지", fields={"grade": "습지등급"}),
        "aquatic_health": _entry("streams", encoding="CP949", fields={"grade": "건강성등급"}),
        "rle_map": _entry("rle_map", redlist.RED_LIST_LAYER, fields={"category": "category"}),
        "species_richness": _entry("species_richness", provider="gdal"),
        "elevation": _entry("elevation", provider="gdal"),
        "slope": _entry("slope", provider="gdal"),
        "roads": _entry("roads", "도로중심선", fields={"name": "도로명", "road_class": "도로구분"}),
        "streams": _entry("streams", encoding="CP949", fields={"name": "RIV_NAME"}),
        "admin_units": _entry("admin_units", encoding="CP949", fields={"name": "EMD_KOR_NM", "code": "EMD_CD"}),
    }
    catalogue = json.loads((ROOT / "resources" / "catalogue" / "legal_areas.json").read_text(encoding="utf-8"))
    for area in catalogue:
        item = area["title"]["ko"]
        if item in items:
            layer = "protected_areas" if item in nature.PROTECTED_KIND else "legal_items"
            name = "보호지역" if layer == "protected_areas" else "법정관리지역"
            datasets[area["key"]] = _entry(layer, name, condition=f"\"법정항목\" = '{item}'")
    return {"version": 1, "datasets": datasets}


def write_rasters(folder: Path, terrain: Terrain) -> None:
    """Elevation (m, -9999 = sea) and slope (degrees, 255 = sea) at 20 m."""
    position = (np.arange(600) + 0.5) * SIZE / 600 - 0.5
    rows, columns = np.meshgrid(position, position, indexing="ij")

    def sample(grid: np.ndarray, order: int) -> np.ndarray:
        return ndimage.map_coordinates(grid.astype(np.float32), [rows, columns], order=order, mode="nearest")

    land = sample(terrain.land, 1) >= 0.5
    height = np.round(sample(ndimage.gaussian_filter(terrain.elevation, 1.0), 1))
    write.raster(folder / FILES["elevation"], np.where(land, height, -9999).astype(np.int16), -9999, "표고(m)")
    slope = np.round(sample(ndimage.gaussian_filter(terrain.slope, 1.5), 1))
    write.raster(folder / FILES["slope"], np.where(land, slope, 255).astype(np.uint8), 255, "경사도(도)")


def make(folder: Path) -> dict:
    """Write the whole sample to a folder and give the number of features of each file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES.values():
        for old in folder.glob(Path(name).stem + ".*"):
            old.unlink()
    path = {key: folder / name for key, name in FILES.items()}
    terrain = make_terrain()
    drainage = make_drainage(terrain)
    settlement = make_settlement(terrain, drainage)
    cover = make_cover(terrain, drainage, settlement)
    biotope = maps.make_biotope_map(cover)
    protected = nature.protected_masks(terrain, drainage, cover)
    legal = nature.legal_masks(terrain, drainage, cover, protected)
    axes = nature.axis_masks(terrain, drainage, cover)
    estate = sites.around(cover.estate, 1300.0)
    species = nature.make_species(terrain, drainage, cover, estate)
    grade = nature.nature_map_grade(terrain, cover, species, protected)
    units = planning.unit_grid(terrain, settlement)
    counts = {
        "biotope_map": maps.write_biotope_map(path["biotope_map"], biotope),
        "land_cover": maps.write_land_cover(path["land_cover"], cover, terrain),
        "forest_type": maps.write_forest_type(path["forest_type"], cover, terrain),
        "ecosystem_nature_map": nature.write_nature_map(path["ecosystem_nature_map"], terrain, cover, grade, species),
        "land_use_zone": planning.write_zones(
            path["land_use_zone"], planning.zone_grid(terrain, cover, settlement, protected)
        ),
        "ecological_axis": nature.write_axes(path["ecological_axis"], axes),
        "wetland_grade": nature.write_wetlands(path["wetland_grade"], biotope),
        "roads": planning.write_roads(path["roads"], terrain, settlement),
        "streams": planning.write_streams(path["streams"], drainage, cover),
        "admin_units": planning.write_units(path["admin_units"], terrain, settlement, units),
    }
    nature_areas = [area for area in protected if area[0] in nature.PROTECTED_KIND]
    other_areas = [area for area in protected if area[0] not in nature.PROTECTED_KIND] + legal
    counts["protected_areas"] = nature.write_masks(path["protected_areas"], "보호지역", nature_areas)
    counts["legal_items"] = nature.write_masks(path["legal_items"], "법정관리지역", other_areas)
    fields = [(name, "text", 0) for name in ("국명", "학명", "등급")] + [("조사연도", "integer", 0)]
    counts["endangered_species"] = write.vector(
        path["endangered_species"],
        "endangered_species",
        "point",
        fields,
        ((write.point(x, y), values) for *values, x, y in species),
        crs=4326,
    )
    write_rasters(folder, terrain)
    write.raster(path["species_richness"], nature.richness(terrain, cover, biotope), 0, "종풍부도")
    axis = np.any([mask for _, _, mask in axes], axis=0)
    rows, alternatives = sites.make_sites(
        terrain, cover, biotope, grade, nature_areas, axis, sites.near_species(species)
    )
    counts["sites"], counts["alternatives"] = sites.write_sites(path["sites"], rows, alternatives)
    counts.update(redlist.write_redlist(path["rle_map"].parent, path["biotope_map"]))
    items = {item for item, _, _ in nature_areas + other_areas}
    bound = binding(items)
    text = json.dumps(bound, ensure_ascii=False, indent=1)
    (folder / "binding.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    counts.update(make_connected(folder, bound))
    return counts


def make_connected(folder: Path, bound: dict) -> dict:
    """Write what is made from the finished maps in ``folder``: the axis network and the sea."""
    tables = ROOT / "resources" / "connectivity"
    counts = network.write_network(folder / "connectivity", folder, bound, tables)
    counts.update(sea.write_sea(folder / "sea", folder / FILES["elevation"]))
    return counts


def main() -> None:
    """Write the sample and print what it holds."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "sample"
    start = time.perf_counter()
    for key, count in make(folder).items():
        sys.stdout.write(f"{key:24} {count:6}\n")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    sys.stdout.write(f"{size / 1e6:.2f} MB in {time.perf_counter() - start:.0f} s\n")


if __name__ == "__main__":
    main()
