"""Text files of patches and links: separators, decimals, headers, ids, and numbers that read back exactly."""
from __future__ import annotations

import struct

import numpy as np
import pytest
from ecoaxis.core.connectivity.graphs.conefor import link_lines, node_lines, number_text, split_rows
from ecoaxis.core.connectivity.graphs.graph import patch_graph
from ecoaxis.core.connectivity.graphs.graph_files import link_rows, patch_rows
from ecoaxis.core.connectivity.graphs.graph_tables import GraphFields, checked_graph, column_of, value_names
from ecoaxis.core.issues import CoreError

NONE = GraphFields()


def codes(found):
    return [issue.code for issue in found.faults]


@pytest.mark.parametrize(
    "line, columns, cells",
    [
        ("a\tb\t1", 3, ["a", "b", "1"]),
        ("a b   1", 3, ["a", "b", "1"]),
        ("a;b;1,5", 3, ["a", "b", "1,5"]),
        ("a,b,1.5", 3, ["a", "b", "1.5"]),
        ("a, b, 1.5", 3, ["a", "b", "1.5"]),
        ("a 1,5", 2, ["a", "1,5"]),
        ("big wood\t1", 2, ["big wood", "1"]),
        ('"big wood" 1', 2, ["big wood", "1"]),
        ('"a,b",2', 2, ["a,b", "2"]),
        ("  a\t1  ", 2, ["a", "1"]),
    ],
)
def test_separators(line, columns, cells):
    assert split_rows(line + "\n" + line, columns, "f").cells == [cells, cells]


def test_lines_are_numbered_as_an_editor_does():
    assert split_rows("\n\na 1\r\n\r\nb 2\r\n", 2, "f").numbers == [3, 5]


def test_a_few_lines_with_spaces_in_a_file_with_tabs():
    assert split_rows("a\t1\nb\t2\nc\t3\nd 4\n", 2, "f").cells[-1] == ["d", "4"]


def test_decimal_commas_are_told_from_thousands():
    rows = patch_rows("a 1,5\nb 2,125\n", "f", NONE)
    assert rows.attributes == [1.5, 2.125]
    with pytest.raises(CoreError, match=r"graph\.ambiguous_comma"):
        patch_rows("a 1,500\nb 2,125\n", "f", NONE)


def test_ids_compare_as_numbers_do():
    assert patch_rows("3.0 1\n 4 1\n007 1\n", "f", NONE).ids == ["3", "4", "007"]


def test_headers_in_any_order_and_case():
    rows = patch_rows("AREA,Name,Id\n1,x,a\n2,y,b\n", "f", NONE)
    assert (rows.ids, rows.attributes, rows.rows) == (["a", "b"], [1, 2], [2, 3])
    rows = patch_rows("size,wood\n1,a\n", "f", GraphFields("Wood", "SIZE"))
    assert rows.ids == ["a"]
    links = link_rows("source,target,probability,distance\na,b,0.5,7\n", "f", NONE)
    assert links.values == [7]
    assert link_rows("source,target,probability,distance\na,b,0.5,7\n", "f", NONE, True).values == [0.5]


def test_ids_that_are_called_like_columns_make_no_header():
    assert link_rows("node1 node2 5\n", "f", NONE).ends == [("node1", "node2")]
    assert patch_rows("id 5\np 6\n", "f", NONE).ids == ["id", "p"]


def test_node_types():
    rows = patch_rows("a 1 1\nb 2 0\nc 3\n", "f", NONE)
    assert rows.existing == [True, False, True]
    assert codes(patch_rows("a 1 forest\n", "f", NONE)) == ["graph.bad_node_type"]


@pytest.mark.parametrize("value", ["x", "", "nan", "inf", "1e999", "1_000", "0x10", "--1"])
def test_what_is_no_number(value):
    rows = patch_rows(f"a\t1\nb\t{value}\tq\n", "f", GraphFields())
    assert "graph.no_number" in codes(rows)


def test_column_names():
    assert column_of(["a", " ID "], "", ("id",)) == 1
    assert column_of(["a", "b"], "B", ("a",)) == 1
    assert column_of(["a", "b"], "c", ("a",)) is None
    assert value_names(True)[0] == "probability" and value_names(False)[0] == "distance"


def test_numbers_read_back_exactly():
    random = np.random.default_rng(3)
    values = [struct.unpack("<d", random.bytes(8))[0] for _ in range(2000)]
    finite = [abs(value) for value in values if np.isfinite(value)] + [0.0, 5e-324, 1e15, 1e22, 123456789.125]
    names = [f"p{number}" for number in range(len(finite))]
    graph = patch_graph(names, finite, [(names[0], names[1])], [1 / 3])
    read = patch_rows("\n".join(node_lines(graph)), "f", NONE)
    assert read.attributes == finite and not read.faults
    assert link_rows("\n".join(link_lines(graph)), "f", NONE).values == [1 / 3]
    assert number_text(3.0) == "3" and number_text(0.1) == "0.1"


def test_ids_with_spaces_are_not_written():
    with pytest.raises(CoreError, match=r"graph\.id_with_space"):
        node_lines(patch_graph(["a b"], [1], [], []))


def test_faults_of_cells_and_of_the_graph_come_together():
    patches = patch_rows("a 1\nb x\nb 2\n", "n", NONE)
    links = link_rows("a a 1\na b y\n\tq 2\n", "l", NONE)
    with pytest.raises(CoreError) as caught:
        checked_graph(patches, links, "n", "l")
    found = {issue.code for issue in caught.value.issues}
    assert {"graph.no_number", "graph.id_twice", "graph.self_link"} <= found
    rows = {(issue.code, issue.where.file, issue.where.row) for issue in caught.value.issues}
    assert ("graph.id_twice", "n", 3) in rows and ("graph.no_number", "l", 2) in rows
