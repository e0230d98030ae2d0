"""Who repeats whom: outlets and the sources that they quote, as a graph to be drawn and read out.

An edge leads from the one who repeats to the one who is repeated. Columns of a drawing follow it:
those who repeat first, those whom all goes back to last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.evidence import Evidence
from model.incident import ReportedAccount
from model.reconciliation.independence import Basis, Independence, TieKind
from model.reconciliation.origins import Origins, SourceNames, attributions

_SWEEPS = 4


class NodeKind(StrEnum):
    """An outlet with an account here, a source that is quoted by name, or one without a name."""

    OUTLET = "outlet"
    ORIGINAL = "original"
    UNNAMED = "unnamed"


class EdgeKind(StrEnum):
    QUOTES = "quotes"
    COPY = "copy"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Node:
    """``accounts`` are the ids of those that the outlet tells; ``groups`` the places of theirs."""

    key: str
    name: str
    kind: NodeKind
    accounts: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words in which an account quotes a source."""

    account: str
    article_id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Edge:
    """``one`` repeats ``other``. ``likeness`` is that of two copies."""

    one: str
    other: str
    kind: EdgeKind
    quotes: tuple[Quoted, ...] = ()
    likeness: float | None = None


@dataclass(frozen=True, slots=True)
class SourceGraph:
    """``columns`` hold the nodes' keys from those who repeat to those who are repeated."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    columns: tuple[tuple[str, ...], ...]

    def node(self, key: str) -> Node:
        return next(n for n in self.nodes if n.key == key)


def source_graph(basis: Basis, found: Independence) -> SourceGraph:
    """The graph of an incident's sources, with what independence found of them."""
    origins = Origins(basis.accounts, basis.names)
    nodes = {n.key: n for n in _nodes(basis, origins, found)}
    edges = (*_quoting(basis, origins), *_copying(basis, origins), *_held(found, origins))
    return SourceGraph(tuple(nodes.values()), edges, _columns(tuple(nodes), edges))


def _nodes(basis: Basis, origins: Origins, found: Independence) -> Iterator[Node]:
    by_outlet: dict[str, list[str]] = defaultdict(list)
    for each in basis.accounts:
        by_outlet[origins.outlets[each.account.id]].append(each.account.id)
    groups = found.by_account()
    for key, accounts in by_outlet.items():
        of_outlet = tuple(sorted({groups[a] for a in accounts}))
        yield Node(key, origins.names[key], NodeKind.OUTLET, tuple(accounts), of_outlet)
    seen = set(by_outlet)
    for reported in basis.accounts:
        for name, _ in attributions(reported):
            key = _key(reported, name, basis.names, origins)
            if key not in seen:
                seen.add(key)
                named = basis.names.is_named(name)
                kind = NodeKind.ORIGINAL if named else NodeKind.UNNAMED
                yield Node(key, origins.names.get(key, name), kind)


def _key(reported: ReportedAccount, name: str, names: SourceNames, origins: Origins) -> str:
    """The key of a quoted source; one without a name is each outlet's own."""
    if names.is_named(name):
        return names.key(name)
    return f"{origins.outlets[reported.account.id]} {names.key(name)} unnamed"


def _quoting(basis: Basis, origins: Origins) -> Iterator[Edge]:
    quotes: dict[tuple[str, str], list[Quoted]] = defaultdict(list)
    for reported in basis.accounts:
        outlet = origins.outlets[reported.account.id]
        for name, claim in attributions(reported):
            key = _key(reported, name, basis.names, origins)
            if key != outlet:
                quotes[outlet, key] += [
                    Quoted(reported.account.id, reported.article_id, e) for e in claim.evidence
                ]
    for (one, other), evidence in quotes.items():
        yield Edge(one, other, EdgeKind.QUOTES, tuple(evidence))


def _copying(basis: Basis, origins: Origins) -> Iterator[Edge]:
    outlets = {a.article_id: origins.outlets[a.account.id] for a in basis.accounts}
    best: dict[tuple[str, str], float] = {}
    for (later, earlier), like in basis.copies.items():
        if later in outlets and earlier in outlets and outlets[later] != outlets[earlier]:
            ends = outlets[later], outlets[earlier]
            best[ends] = max(like, best.get(ends, 0.0))
    for (one, other), like in best.items():
        yield Edge(one, other, EdgeKind.COPY, likeness=like)


def _held(found: Independence, origins: Origins) -> Iterator[Edge]:
    """What the researcher ties by their word, between outlets that nothing else joins."""
    seen: set[tuple[str, str]] = set()
    for group in found.groups:
        for tie in group.ties:
            ends = origins.outlets[tie.one], origins.outlets[tie.other]
            if tie.kind is TieKind.VERDICT and ends[0] != ends[1] and ends not in seen:
                seen.add(ends)
                yield Edge(*ends, EdgeKind.VERDICT)


def _columns(keys: Sequence[str], edges: Sequence[Edge]) -> tuple[tuple[str, ...], ...]:
    """The nodes by how far they are from those who repeat nobody, near what they are joined to."""
    led: dict[str, list[str]] = {key: [] for key in keys}
    for edge in edges:
        if edge.kind is not EdgeKind.VERDICT:
            led[edge.one].append(edge.other)
    depths: dict[str, int] = {}
    for key in keys:
        _depth(key, led, depths, ())
    deepest = max(depths.values(), default=0)
    joined = {key for edge in edges for key in (edge.one, edge.other)}
    depths |= dict.fromkeys((key for key in keys if key not in joined), deepest)
    columns = [[k for k in keys if depths[k] == d] for d in range(deepest, -1, -1)]
    return tuple(tuple(column) for column in _untangled(columns, edges))


def _depth(
    key: str, led: Mapping[str, Sequence[str]], depths: dict[str, int], above: tuple[str, ...]
) -> int:
    if key not in depths:
        below = [o for o in led[key] if o != key and o not in above]
        depths[key] = max((1 + _depth(o, led, depths, (*above, key)) for o in below), default=0)
    return depths[key]


def _untangled(columns: list[list[str]], edges: Sequence[Edge]) -> list[list[str]]:
    """Each column in the order of the middle of its neighbours, swept to and fro."""
    joined: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        joined[edge.one].add(edge.other)
        joined[edge.other].add(edge.one)
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 else columns[::-1]:
            place = {k: at / max(1, len(c) - 1) for c in columns for at, k in enumerate(c)}
            column.sort(key=lambda k: _middle(k, joined[k], place))
    return columns


def _middle(key: str, joined: set[str], place: Mapping[str, float]) -> float:
    if not joined:
        return place[key]
    return sum(place[k] for k in joined) / len(joined)
