"""Reading without side files is a matter of one thread: another may be writing a result with its tables."""
from __future__ import annotations

import threading

from ecoaxis.gis.side_files import OPTION, no_side_files
from osgeo import gdal


def told_elsewhere():
    found = []
    other = threading.Thread(target=lambda: found.append(gdal.GetConfigOption(OPTION)))
    other.start()
    other.join()
    return found[0]


def test_another_thread_keeps_its_side_files(qgis_app):
    before = gdal.GetConfigOption(OPTION)
    with no_side_files():
        assert gdal.GetConfigOption(OPTION) == "NO"
        assert told_elsewhere() == before
        with no_side_files():
            assert gdal.GetConfigOption(OPTION) == "NO"
        assert gdal.GetConfigOption(OPTION) == "NO"
    assert gdal.GetConfigOption(OPTION) == before


def test_an_old_gdal_gets_back_what_it_had(qgis_app, monkeypatch):
    """Blocks of two threads that overlap: the last that ends restores what the first one found."""
    monkeypatch.delattr(gdal, "SetThreadLocalConfigOption")
    before = gdal.GetConfigOption(OPTION)
    first, second = no_side_files(), no_side_files()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gdal.GetConfigOption(OPTION) == "NO"
    second.__exit__(None, None, None)
    assert gdal.GetConfigOption(OPTION) == before
