from __future__ import annotations

from model.reconciliation.independence import Basis, Verdict, independence
from model.reconciliation.source_graph import EdgeKind, NodeKind, SourceGraph, source_graph
from tests.model.reconciliation.sourced import basis, told


def graph_of(found: Basis) -> SourceGraph:
    return source_graph(found, independence(found))


def test_edges_lead_from_who_repeats_to_who_is_repeated() -> None:
    graph = graph_of(
        basis(
            told("a", "صحيفة", "وكالة كذا"), told("b", "كذا", "المرصد"), told("c", "موقع", "المرصد")
        )
    )
    assert {(n.name, n.kind) for n in graph.nodes} == {
        ("صحيفة", NodeKind.OUTLET),
        ("كذا", NodeKind.OUTLET),
        ("موقع", NodeKind.OUTLET),
        ("المرصد", NodeKind.ORIGINAL),
    }
    assert [(e.one, e.other, e.kind) for e in graph.edges] == [
        ("صحيفة", "كذا", EdgeKind.QUOTES),
        ("كذا", "المرصد", EdgeKind.QUOTES),
        ("موقع", "المرصد", EdgeKind.QUOTES),
    ]
    assert graph.columns[0] == ("صحيفة",)
    assert set(graph.columns[1]) == {"كذا", "موقع"}
    assert graph.columns[2] == ("المرصد",)
    quoted = graph.edges[0].quotes[0]
    assert (quoted.account, quoted.article_id) == ("a", "article-a")
    assert quoted.evidence.quote == "وكالة كذا"


def test_sources_without_a_name_are_each_outlets_own() -> None:
    graph = graph_of(basis(told("a", "صحيفة", "مصادر محلية"), told("b", "قناة", "مصادر محلية")))
    assert [n.kind for n in graph.nodes].count(NodeKind.UNNAMED) == 2
    assert len(graph.edges) == 2


def test_copies_and_the_researchers_word_are_edges_too() -> None:
    accounts = told("a", "صحيفة"), told("b", "قناة"), told("c", "موقع")
    graph = graph_of(
        basis(
            *accounts,
            copies={("article-b", "article-a"): 0.9},
            verdicts={("a", "c"): Verdict(True)},
        )
    )
    copy, held = graph.edges
    assert (copy.one, copy.other, copy.likeness) == ("قناة", "صحيفة", 0.9)
    assert held.kind is EdgeKind.VERDICT
    assert graph.node("موقع").groups == graph.node("صحيفة").groups


def test_a_ring_is_drawn_all_the_same() -> None:
    graph = graph_of(basis(told("a", "x", "y"), told("b", "y", "x"), told("c", "z", "z")))
    assert sorted(key for column in graph.columns for key in column) == ["x", "y", "z"]
    assert graph_of(basis()).columns == ((),)


def test_neighbours_stand_beside_one_another() -> None:
    graph = graph_of(
        basis(
            told("a", "o1", "s2"),
            told("b", "o2", "s1"),
            told("c", "o3", "s2"),
            told("d", "o4", "s1"),
        )
    )
    outlets, originals = graph.columns
    first = originals[0]
    quoting = [e.one for e in graph.edges if e.other == first]
    assert set(outlets[:2]) == set(quoting)


def test_who_repeats_nobody_and_is_repeated_by_nobody_stands_with_those_who_report() -> None:
    graph = graph_of(basis(told("a", "صحيفة", "المرصد"), told("b", "موقع")))
    assert set(graph.columns[0]) == {"صحيفة", "موقع"}
