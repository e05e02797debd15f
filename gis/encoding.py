"""The encoding of Shapefile attributes, told from the bytes of the .dbf when nothing states it."""
from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from typing import Optional

UTF8 = "UTF-8"
CP949 = "CP949"
_SAMPLE_BYTES = 4_000_000
_EUC_KR_NAMES = ("euckr", "ksc5601", "ksc56011987", "ksx1001", "ms949", "uhc", "windows949", "949", "cp949", "korean")
_MOST_CUT = 2
_REPLACEMENT = "�"


def gdal_encoding(name: str) -> str:
    """``name`` as GDAL knows it; every spelling of EUC-KR becomes its superset CP949."""
    plain = name.lower().replace("-", "").replace("_", "").replace(" ", "")
    if plain in _EUC_KR_NAMES:
        return CP949
    return UTF8 if plain in ("utf8", "utf8sig") else name


def sidecar_encoding(path: str) -> Optional[str]:
    """What the .cpg beside ``path`` (.shp or .dbf) states; None without one."""
    stem = os.path.splitext(path)[0]
    for suffix in (".cpg", ".CPG", ".Cpg"):
        if os.path.isfile(stem + suffix):
            with open(stem + suffix, encoding="ascii", errors="replace") as stream:
                return stream.read().strip() or None
    return None


def unstated_encoding(path: str) -> Optional[str]:
    """The encoding that the bytes of a Shapefile tell where nothing states it, or what states it is wrong.

    None where the .cpg may be believed and where the bytes tell nothing.
    """
    stated = sidecar_encoding(path)
    told = detect_dbf_encoding(path)
    if stated is None:
        return told
    contradicted = gdal_encoding(stated) in (UTF8, CP949) and gdal_encoding(stated) != told
    return told if contradicted else None


def dbf_path(path: str) -> Optional[str]:
    """The .dbf beside ``path`` (.shp or .dbf); None when there is none."""
    stem = os.path.splitext(path)[0]
    return next((stem + suffix for suffix in (".dbf", ".DBF", ".Dbf") if os.path.isfile(stem + suffix)), None)


def dbf_texts(path: str) -> list[bytes]:
    """Field names and text values of the first megabytes of a .dbf, as raw bytes without padding.

    A damaged file gives what can be read of it. Layout: dBASE III+ table file format.
    """
    with open(path, "rb") as stream:
        data = stream.read(_SAMPLE_BYTES)
    if len(data) < 32:
        return []
    header, width = struct.unpack("<HH", data[8:12])
    texts: list[bytes] = []
    columns: list[tuple[int, int]] = []
    position, offset = 32, 1
    while position + 32 <= min(header, len(data)) and data[position] != 0x0D:
        descriptor = data[position : position + 32]
        texts.append(descriptor[:11].split(b"\0", 1)[0])
        if descriptor[11:12] == b"C":
            columns.append((offset, descriptor[16] + 256 * descriptor[17]))
            offset += descriptor[16] + 256 * descriptor[17]
        else:
            offset += descriptor[16]
        position += 32
    if width > 0:
        for start in range(header, len(data) - width + 1, width):
            texts.extend(
                data[start + place : start + place + length].rstrip(b" \0") for place, length in columns
            )
    return texts


def detect_encoding(texts: Iterable[bytes]) -> Optional[str]:
    """``UTF-8`` or ``CP949``, whichever reads the texts; None when all are ASCII or neither reads them.

    A last character cut by the column's width is forgiven. Hangul in CP949 is practically never valid UTF-8, so UTF-8
    is tried first.
    """
    foreign = {text for text in texts if not text.isascii()}
    if not foreign:
        return None
    if all(_reads(text, "utf-8", 3) for text in foreign):
        return UTF8
    return CP949 if all(_reads(text, "cp949", 1) for text in foreign) else None


def detect_dbf_encoding(path: str) -> Optional[str]:
    """The encoding of the .dbf beside ``path``, told by its bytes; None when unknown, plain ASCII or no .dbf."""
    table = dbf_path(path)
    return detect_encoding(dbf_texts(table)) if table is not None else None


def preview(texts: Iterable[bytes], encoding: str, count: int) -> list[str]:
    """The first ``count`` of ``texts`` read in ``encoding``; what cannot be read is a replacement mark."""
    known = {UTF8: "utf-8", CP949: "cp949"}.get(gdal_encoding(encoding), encoding)
    shown = []
    for text in texts:
        if len(shown) == count:
            break
        try:
            shown.append(text.decode(known, "replace").rstrip(_REPLACEMENT) or _REPLACEMENT)
        except LookupError:
            return []
    return shown


def looks_garbled(text: str) -> bool:
    """Whether ``text`` was read in a wrong encoding: replacement marks, or CP949 or UTF-8 read as Latin-1.

    A last letter that the column's width cut is forgiven.
    """
    whole = text.rstrip(_REPLACEMENT)
    if _REPLACEMENT in whole or len(text) - len(whole) > _MOST_CUT or (text and not whole):
        return True
    text = whole
    if text.isascii() or any("\uac00" <= letter <= "\ud7a3" for letter in text):
        return False
    if any("\x80" <= letter <= "\x9f" for letter in text):
        return True
    for narrow in ("latin-1", "cp1252"):
        try:
            data = text.encode(narrow)
        except UnicodeEncodeError:
            continue
        for wide in ("utf-8", "cp949"):
            if _hangul_share(data, wide) > 0.5:
                return True
    return False


def _hangul_share(data: bytes, encoding: str) -> float:
    try:
        letters = [letter for letter in data.decode(encoding) if not letter.isascii()]
    except UnicodeDecodeError:
        return 0.0
    return sum("\uac00" <= letter <= "\ud7a3" for letter in letters) / len(letters) if letters else 0.0


def _reads(text: bytes, encoding: str, cut: int) -> bool:
    try:
        text.decode(encoding)
    except UnicodeDecodeError as fault:
        return fault.start >= len(text) - cut and fault.reason in (
            "unexpected end of data",
            "incomplete multibyte sequence",
        )
    return True
