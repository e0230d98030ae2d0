"""The graph of sources in words: nodes, edges, the whole."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from model.reconciliation.source_graph import Edge, EdgeKind, Node, NodeKind, SourceGraph

translate = QCoreApplication.translate


def isolated(text: str) -> str:
    """A text that keeps its own direction among others."""
    return f"\u2068{text}\u2069" if text else ""


def listed(names: Iterable[str]) -> str:
    """Names one after another, each in its own direction."""
    return translate("SourceGraph", ", ").join(isolated(name) for name in names)


def kind_word(node: Node) -> str:
    """What a node is, in a word or two."""
    return {
        NodeKind.OUTLET: translate("SourceGraph", "reports it"),
        NodeKind.ORIGINAL: translate("SourceGraph", "is quoted"),
        NodeKind.UNNAMED: translate("SourceGraph", "quoted without a name"),
    }[node.kind]


def edge_word(edge: Edge, graph: SourceGraph) -> str:
    """Who does what to whom."""
    pattern = {
        EdgeKind.QUOTES: translate("SourceGraph", "%1 quotes %2"),
        EdgeKind.COPY: translate("SourceGraph", "%1 holds the text of %2"),
        EdgeKind.VERDICT: translate("SourceGraph", "You hold %1 and %2 for one source"),
    }[edge.kind]
    one, other = (isolated(graph.node(key).name) for key in (edge.one, edge.other))
    words = pattern.replace("%1", one).replace("%2", other)
    if edge.likeness is None:
        return words
    percent = QLocale().toString(round(edge.likeness * 100)) + QLocale().percent()
    alike = translate("SourceGraph", "%1 of the words are the same").replace("%1", percent)
    return f"{words} ({alike})"


def node_words(node: Node, graph: SourceGraph) -> str:
    """All that the graph says of a node, a line for each thing."""
    lines = [f"{isolated(node.name)}: {kind_word(node)}"]
    if node.groups:
        numbers = listed(QLocale().toString(g + 1) for g in node.groups)
        lines.append(translate("SourceGraph", "Independent source: %1").replace("%1", numbers))
    for edge in graph.edges:
        if node.key in (edge.one, edge.other):
            lines.append(edge_word(edge, graph))
            lines += [f"«{q.evidence.quote}»" for q in edge.quotes if edge.one == node.key]
    return "\n".join(lines)
