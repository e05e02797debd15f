"""Makes pictures of windows small enough for a guide: not wider than a page, and of 256 colours."""
from __future__ import annotations

import pathlib

import numpy as np
from osgeo import gdal

WIDEST = 1100
COLOURS = 256
FINE = 6
"""Bits of a channel by which the nearest colour is looked up."""

gdal.UseExceptions()


def make_small(path: pathlib.Path) -> None:
    """Replace the picture at ``path``."""
    whole = gdal.Open(str(path))
    size = {}
    if whole.RasterXSize > WIDEST:
        size = {"width": WIDEST, "height": round(whole.RasterYSize * WIDEST / whole.RasterXSize)}
    sized = gdal.Translate("", whole, format="MEM", bandList=[1, 2, 3], resampleAlg="cubic", **size)
    table = gdal.ColorTable()
    gdal.ComputeMedianCutPCT(*(sized.GetRasterBand(band) for band in (1, 2, 3)), COLOURS, table)
    pixels = np.moveaxis(sized.ReadAsArray(), 0, -1)
    colours = np.array([table.GetColorEntry(number)[:3] for number in range(table.GetCount())])
    found = gdal.GetDriverByName("MEM").Create("", sized.RasterXSize, sized.RasterYSize, 1)
    found.GetRasterBand(1).SetColorTable(table)
    found.GetRasterBand(1).WriteArray(_nearest(pixels, colours))
    whole = None
    gdal.GetDriverByName("PNG").CreateCopy(str(path), found, options=["ZLEVEL=9"])
    path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)


def _nearest(pixels: np.ndarray, colours: np.ndarray) -> np.ndarray:
    """The number of the colour that is nearest to each pixel."""
    steps = np.arange(1 << FINE) * (1 << (8 - FINE)) + (1 << (7 - FINE))
    boxes = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), axis=-1).reshape(-1, 3)
    squares = (colours**2).sum(axis=1)
    numbers = np.concatenate([
        np.argmin(squares - 2 * part @ colours.T, axis=1) for part in np.array_split(boxes, 16)
    ]).astype(np.uint8)  # fmt: skip
    red, green, blue = (pixels[..., band].astype(np.int64) >> (8 - FINE) for band in range(3))
    return numbers[(red << (2 * FINE)) | (green << FINE) | blue]
