"""The house stands as docs/architecture.md draws it: imports run one way, floors keep to what they may know."""
from __future__ import annotations

import ast
import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLOORS = ("core", "gis", "algorithms", "ui")
"""From the lowest; a floor imports itself and what lies below, ``plugin.py`` imports all."""
LINE_LIMIT = 500
OPTIONAL = {"scipy", "networkx", "numba"}
CORE_MAY_IMPORT = {"numpy"} | OPTIONAL
FORBIDDEN_EVERYWHERE = {"subprocess", "xml", "random", "pickle", "shelve", "PyQt5", "PyQt6", "pandas", "shapely"}
KINDS = {"type", "geometryType", "wkbType", "dataType"}
UI_NEVER_COMPUTES_WITH = {"numpy", "scipy", "networkx", "numba", "osgeo"}


def sources() -> list[pathlib.Path]:
    paths = [ROOT / "__init__.py", ROOT / "plugin.py"]
    for floor in FLOORS:
        paths += sorted((ROOT / floor).rglob("*.py"))
    return paths


def module_of(path: pathlib.Path) -> tuple[str, ...]:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def package_of(path: pathlib.Path) -> tuple[str, ...]:
    return path.relative_to(ROOT).parts[:-1]


def imports(path: pathlib.Path) -> tuple[set[str], set[tuple[str, ...]]]:
    """Top-level names of absolute imports, and dotted targets of relative ones, as the file writes them anywhere."""
    absolute: set[str] = set()
    relative: set[tuple[str, ...]] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            absolute |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if node.level == 0:
                absolute.add((node.module or "").split(".")[0])
                continue
            package = package_of(path)
            assert node.level - 1 <= len(package), f"{path} reaches above the plugin"
            base = package[: len(package) - (node.level - 1)]
            base += tuple((node.module or "").split(".")) if node.module else ()
            for alias in node.names:
                target = (*base, alias.name)
                whole = ROOT.joinpath(*target)
                is_module = whole.with_suffix(".py").is_file() or (whole / "__init__.py").is_file()
                relative.add(target if is_module else base)
    return absolute, relative


def test_imports_run_one_way():
    wrong = []
    for path in sources():
        floor = module_of(path)[0] if module_of(path) else ""
        if floor not in FLOORS:
            continue
        for target in imports(path)[1]:
            if target and target[0] in FLOORS and FLOORS.index(target[0]) > FLOORS.index(floor):
                wrong.append(f"{path.relative_to(ROOT)} imports {'.'.join(target)}")
            if target and target[0] == "plugin":
                wrong.append(f"{path.relative_to(ROOT)} imports plugin")
    assert wrong == []


def test_imports_inside_the_plugin_are_relative():
    own = {*FLOORS, "ecoaxis", "plugin"}
    assert [str(path.relative_to(ROOT)) for path in sources() if imports(path)[0] & own] == []


@pytest.mark.skipif(sys.version_info < (3, 10), reason="Python 3.9 cannot name its own modules")
def test_core_knows_neither_qgis_nor_gdal_nor_qt():
    wrong = {
        str(path.relative_to(ROOT)): sorted(foreign)
        for path in sources()
        if module_of(path)[:1] == ("core",)
        for foreign in [imports(path)[0] - set(sys.stdlib_module_names) - CORE_MAY_IMPORT]
        if foreign
    }
    assert wrong == {}


def test_optional_packages_are_imported_inside_functions():
    wrong = []
    for path in sources():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and node.level == 0 else []
            wrong += [
                f"{path.relative_to(ROOT)}: {name}" for name in names if name.split(".")[0] in OPTIONAL
            ]
    assert wrong == []


def test_the_interface_computes_nothing():
    wrong = [
        str(path.relative_to(ROOT))
        for path in sources()
        if module_of(path)[:1] == ("ui",) and imports(path)[0] & UI_NEVER_COMPUTES_WITH
    ]
    assert wrong == []


def test_nothing_that_the_security_scan_refuses_or_qgis_lacks():
    wrong = {
        str(path.relative_to(ROOT)): sorted(imports(path)[0] & FORBIDDEN_EVERYWHERE)
        for path in sources()
        if imports(path)[0] & FORBIDDEN_EVERYWHERE
    }
    assert wrong == {}


def test_no_file_is_too_long():
    paths = sources() + sorted((ROOT / "tests").rglob("*.py")) + sorted((ROOT / "tools").rglob("*.py"))
    long = {
        str(path.relative_to(ROOT)): lines
        for path in paths
        for lines in [len(path.read_text(encoding="utf-8").splitlines())]
        if lines > LINE_LIMIT
    }
    assert long == {}


def test_plugin_is_wiring_only():
    assert len((ROOT / "plugin.py").read_text(encoding="utf-8").splitlines()) <= 120


def test_no_two_files_import_each_other():
    graph = {module_of(path): imports(path)[1] - {module_of(path)} for path in sources()}
    assert sorted(".".join(start) for start in graph if _reaches_itself(start, graph)) == []


def _reaches_itself(start: tuple[str, ...], graph: dict[tuple[str, ...], set[tuple[str, ...]]]) -> bool:
    seen: set[tuple[str, ...]] = set()
    waiting = list(graph[start])
    while waiting:
        module = waiting.pop()
        if module == start:
            return True
        if module not in seen:
            seen.add(module)
            waiting += graph.get(module, ())
    return False


def test_every_file_reads_annotations_later():
    """Python 3.9 cannot evaluate ``X | Y`` in a signature, so that no signature may be evaluated."""
    wrong = [
        str(path.relative_to(ROOT))
        for path in sources()
        if path.read_text(encoding="utf-8").strip()
        and any(isinstance(node, (ast.FunctionDef, ast.ClassDef)) for node in ast.walk(_tree(path)))
        and not any(
            isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in _tree(path).body
        )
    ]
    assert wrong == []


def _tree(path: pathlib.Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))


def test_no_assert_and_no_broad_except_is_shipped():
    wrong = []
    for path in sources():
        for node in ast.walk(_tree(path)):
            broad = isinstance(node, ast.ExceptHandler) and (
                node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException")
            )
            if isinstance(node, ast.Assert) or broad:
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def test_types_of_geometries_are_compared_by_name():
    """From QGIS 3.30 on they are no numbers: ``geometry.type() == 2`` is never true."""
    wrong = []
    for path in sources():
        for node in ast.walk(_tree(path)):
            sides = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
            asked = any(isinstance(side, ast.Call) and getattr(side.func, "attr", "") in KINDS for side in sides)
            if asked and any(isinstance(side, ast.Constant) and isinstance(side.value, int) for side in sides):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def test_no_union_of_types_is_worked_out_while_running():
    """Python 3.9 knows ``X | Y`` of types only where it is not evaluated: in annotations."""
    wrong = []
    for path in sources():
        nodes = list(ast.walk(_tree(path)))
        annotated = {
            id(part)
            for node in nodes
            for given in (getattr(node, "annotation", None), getattr(node, "returns", None))
            if given is not None
            for part in ast.walk(given)
        }
        wrong += [
            f"{path.relative_to(ROOT)}:{node.lineno}"
            for node in nodes
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) and id(node) not in annotated
            and any(_is_type(side) for side in (node.left, node.right))
        ]  # fmt: skip
    assert wrong == []


def _is_type(node: ast.expr) -> bool:
    named = node.value if isinstance(node, ast.Subscript) else node
    names = {"int", "float", "str", "bytes", "bool", "object", "list", "tuple", "dict", "set", "Callable"}
    return (isinstance(node, ast.Constant) and node.value is None) or getattr(named, "id", "") in names
