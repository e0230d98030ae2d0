"""The register of sources: outlets and those whom they quote, as the project sees them.

What nobody has entered anything of is in the register all the same, as soon as an article comes
from it or an account quotes it; its kind and scale are then what is known of the world, or what its
name says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from model.codebook import Words
from model.spelling import folded
from model.tsv_rows import rows_of

LOWEST_TRUST, HIGHEST_TRUST = 1, 5


class SourceKind(StrEnum):
    """What a source is."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    WEBSITE = "website"
    LOCAL_NETWORK = "local_network"
    MONITOR = "monitor"
    AUTHORITY = "authority"
    ARMED_SIDE = "armed_side"
    SOCIAL_MEDIA = "social_media"
    WITNESS = "witness"
    UNNAMED = "unnamed"
    OTHER = "other"


KIND_WORDS: Mapping[SourceKind, Words] = {
    SourceKind.AGENCY: Words("وكالة أنباء", "News agency"),
    SourceKind.NEWSPAPER: Words("صحيفة", "Newspaper"),
    SourceKind.BROADCASTER: Words("قناة أو إذاعة", "Broadcaster"),
    SourceKind.WEBSITE: Words("موقع إخباري", "News site"),
    SourceKind.LOCAL_NETWORK: Words("شبكة محلية", "Local network"),
    SourceKind.MONITOR: Words("جهة رصد أو منظمة", "Monitor or organisation"),
    SourceKind.AUTHORITY: Words("جهة رسمية", "Authority"),
    SourceKind.ARMED_SIDE: Words("طرف مسلح", "Armed side"),
    SourceKind.SOCIAL_MEDIA: Words("حساب على شبكات التواصل", "Social media account"),
    SourceKind.WITNESS: Words("شاهد", "Witness"),
    SourceKind.UNNAMED: Words("مصدر بلا اسم", "Unnamed source"),
    SourceKind.OTHER: Words("غير ذلك", "Other"),
}

_BY_FIRST_WORD = {
    "وكاله": SourceKind.AGENCY,
    "صحيفه": SourceKind.NEWSPAPER,
    "جريده": SourceKind.NEWSPAPER,
    "مجله": SourceKind.NEWSPAPER,
    "قناه": SourceKind.BROADCASTER,
    "تلفزيون": SourceKind.BROADCASTER,
    "اذاعه": SourceKind.BROADCASTER,
    "راديو": SourceKind.BROADCASTER,
    "موقع": SourceKind.WEBSITE,
    "شبكه": SourceKind.LOCAL_NETWORK,
    "مرصد": SourceKind.MONITOR,
    "المرصد": SourceKind.MONITOR,
    "منظمه": SourceKind.MONITOR,
    "مركز": SourceKind.MONITOR,
    "وزاره": SourceKind.AUTHORITY,
    "قياده": SourceKind.AUTHORITY,
    "شرطه": SourceKind.AUTHORITY,
    "محافظ": SourceKind.AUTHORITY,
    "مديريه": SourceKind.AUTHORITY,
    "السلطات": SourceKind.AUTHORITY,
    "الحكومه": SourceKind.AUTHORITY,
    "حساب": SourceKind.SOCIAL_MEDIA,
    "صفحه": SourceKind.SOCIAL_MEDIA,
    "شاهد": SourceKind.WITNESS,
}


@dataclass(frozen=True, slots=True)
class Source:
    """One source: its usual name, all the names it goes by, and what the project holds of it.

    ``scale`` is a code of the codebook's field ``source_scale``, empty where it is not known;
    ``trust`` 1 (none) to 5, None where nobody said. ``kept`` says that a researcher entered it.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: SourceKind = SourceKind.OTHER
    scale: str = ""
    leaning: str = ""
    trust: int | None = None
    note: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """How often a name stands for a source: of articles, of their accounts, quoted in accounts."""

    articles: int = 0
    accounts: int = 0
    quoted: int = 0

    def __add__(self, other: Mentions) -> Mentions:
        return Mentions(
            self.articles + other.articles,
            self.accounts + other.accounts,
            self.quoted + other.quoted,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A source of the register with how often it is met."""

    source: Source
    mentions: Mentions = field(default_factory=Mentions)


@dataclass(frozen=True, slots=True)
class KnownKind:
    """What a well-known source is."""

    kind: SourceKind
    scale: str


@dataclass(frozen=True, slots=True)
class World:
    """What is known of names: their key, their usual form, whether they name anybody, the kinds of
    the well-known ones by key."""

    key: Callable[[str], str]
    usual: Callable[[str], str]
    is_named: Callable[[str], bool]
    kinds: Mapping[str, KnownKind]

    def kind_of(self, name: str) -> KnownKind:
        """What a source is, by what is known of it or by its first word."""
        known = self.kinds.get(self.key(name))
        if known is not None:
            return known
        if not self.is_named(name):
            return KnownKind(SourceKind.UNNAMED, "")
        first = folded(name).split()[:1]
        return KnownKind(_BY_FIRST_WORD.get(first[0] if first else "", SourceKind.OTHER), "")


def parse_kinds(text: str, name: str, key: Callable[[str], str]) -> dict[str, KnownKind]:
    """The table of well-known sources by key. Raises ValueError naming the file and the reason."""
    found: dict[str, KnownKind] = {}
    for kind, scale, names in rows_of(text, name, 3):
        if kind not in list(SourceKind):
            raise ValueError(f"{name}: no kind {kind!r}")
        known = KnownKind(SourceKind(kind), scale)
        found |= {key(each.strip()): known for each in names.split("|")}
    return found


def register(
    kept: Iterable[Source], mentions: Mapping[str, Mentions], world: World
) -> tuple[Entry, ...]:
    """All sources that were entered or are met, the names of one under one, by name.

    ``mentions`` are by name as it stands in articles and claims.
    """
    by_key = {world.key(name): source for source in kept for name in source.names}
    met: dict[str, list[str]] = {}
    sources: dict[str, Source] = {s.id: s for s in by_key.values()}
    counts: dict[str, Mentions] = {}
    for name, count in mentions.items():
        key = world.key(name)
        source = by_key.get(key) or _found(key, name, world)
        sources.setdefault(source.id, source)
        met.setdefault(source.id, []).append(name)
        counts[source.id] = counts.get(source.id, Mentions()) + count
    entries = (
        Entry(_with_names(s, met.get(s.id, ())), counts.get(s.id, Mentions()))
        for s in sources.values()
    )
    return tuple(sorted(entries, key=lambda e: (folded(e.source.name), e.source.id)))


def _found(key: str, name: str, world: World) -> Source:
    """A source that is met and that nobody has entered; its id is its key."""
    usual = world.usual(name)
    known = world.kind_of(name)
    return Source(f"{MET}{key}", usual, (usual,), known.kind, known.scale)


MET = "met:"
"""Before the key in the id of a source that nobody has entered."""


def _with_names(source: Source, names: Sequence[str]) -> Source:
    """The source with the names that it is met under."""
    return replace(source, names=_once((*source.names, *names)))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for n in (" ".join(n.split()) for n in names) if n))


def tidied(source: Source) -> Source:
    """As it is kept: without needless spaces, the usual name first among its names."""
    name = " ".join(source.name.split())
    return replace(
        source,
        name=name,
        names=_once((name, *source.names)),
        leaning=source.leaning.strip(),
        note=source.note.strip(),
        kept=True,
    )


def merged(one: Source, others: Sequence[Source]) -> Source:
    """The sources as one: the first counts, and where it says nothing, the next that does."""
    every = (one, *others)
    notes = dict.fromkeys(s.note for s in every if s.note)
    leanings = dict.fromkeys(s.leaning for s in every if s.leaning)
    kinds = [s.kind for s in every if s.kind is not SourceKind.OTHER]
    return tidied(
        replace(
            one,
            names=tuple(n for s in every for n in s.names),
            kind=kinds[0] if kinds else SourceKind.OTHER,
            scale=next((s.scale for s in every if s.scale), ""),
            trust=next((s.trust for s in every if s.trust is not None), None),
            leaning="؛ ".join(leanings),
            note="\n".join(notes),
        )
    )


def clash(
    source: Source, entries: Iterable[Entry], key: Callable[[str], str]
) -> tuple[str, Source] | None:
    """A name that another source goes by, entered by a researcher; and that source."""
    ours = {key(name): name for name in source.names}
    for entry in entries:
        if entry.source.id != source.id and entry.source.kept:
            for name in entry.source.names:
                if key(name) in ours:
                    return ours[key(name)], entry.source
    return None
