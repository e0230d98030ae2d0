from __future__ import annotations

from dataclasses import replace

import pytest

from model.codebook import Codebook
from model.reconciliation.register import Source, SourceKind
from storage import articles
from storage.errors import SourceNameTaken
from storage.history import verify_history
from storage.project import Project
from storage.reconciliation import source_register
from tests.storage.making import article

NETWORK = Source(
    "1", "فرات بوست", ("فرات بوست", "الفرات"), SourceKind.LOCAL_NETWORK, "subnational",
    "محلي", 4, "ملاحظة", True,
)  # fmt: skip


def names_of(project: Project) -> list[str]:
    return [e.source.name for e in source_register.entries(project)]


def test_outlets_are_in_the_register_with_what_the_world_knows(project: Project) -> None:
    made = [article(f"نص {n} كلمات", source=s) for n, s in enumerate(["وكالة رويترز", "رويترز"])]
    articles.add_many(project, made)
    (entry,) = source_register.entries(project)
    assert entry.source.name == "رويترز"
    assert (entry.source.kind, entry.source.scale) == (SourceKind.AGENCY, "international")
    assert entry.mentions.articles == 2


def test_an_entered_source_is_kept_changed_and_taken_back(project: Project) -> None:
    source_register.put(project, [], [NETWORK], "source changed")
    assert source_register.kept(project) == (NETWORK,)
    changed = replace(NETWORK, trust=None, names=("فرات بوست",))
    source_register.put(project, [NETWORK], [changed], "source changed")
    assert source_register.kept(project) == (changed,)
    source_register.put(project, [changed], [], "source changed")
    assert source_register.kept(project) == ()
    assert verify_history(project) is None


def test_merging_moves_the_names_and_undoing_brings_both_back(project: Project) -> None:
    other = Source("2", "تجمع الضفتين", ("تجمع الضفتين",), kept=True)
    source_register.put(project, [], [NETWORK, other], "source changed")
    one = replace(NETWORK, names=(*NETWORK.names, "تجمع الضفتين"))
    source_register.put(project, [NETWORK, other], [one], "sources merged")
    names = source_register.names(project)
    assert names.key("تجمع الضفتين") == names.key("شبكة فرات بوست") == "1"
    assert names.usual("الفرات") == "فرات بوست"
    source_register.put(project, [one], [NETWORK, other], "sources merged")
    assert source_register.kept(project) == (NETWORK, other)
    assert source_register.names(project).key("تجمع الضفتين") == "2"


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("مصادر محلية", False),
        ("مصادر محلية من البلدة", False),
        ("مسؤول أمريكي", False),
        ("مدير المرصد السوري فلان", True),
        ("شبكة الضفتين", True),
    ],
)
def test_whether_words_name_anybody(project: Project, name: str, named: bool) -> None:
    assert source_register.names(project).is_named(name) is named


def test_the_researcher_says_who_is_without_a_name(project: Project) -> None:
    unnamed = Source("1", "مكتب", ("مكتب",), SourceKind.UNNAMED, kept=True)
    spoken = Source("2", "مسؤول أمريكي", ("مسؤول أمريكي",), SourceKind.AUTHORITY, kept=True)
    source_register.put(project, [], [unnamed, spoken], "source changed")
    names = source_register.names(project)
    assert not names.is_named("مكتب")
    assert names.is_named("مسؤول أمريكي")


def test_a_name_that_another_source_goes_by_is_refused(project: Project) -> None:
    source_register.put(project, [], [NETWORK], "source changed")
    other = replace(NETWORK, id="2", name="مرصد", names=("مرصد", "الفرات"))
    with pytest.raises(SourceNameTaken) as caught:
        source_register.put(project, [], [other], "source changed")
    assert "فرات بوست" in caught.value.words.ar
    assert source_register.kept(project) == (NETWORK,)


def test_the_shipped_kinds_use_the_codebooks_scales(codebook: Codebook) -> None:
    codes = {o.code for o in codebook.field("source_scale").options} | {""}
    assert {k.scale for k in source_register.load_kinds().values()} <= codes
    assert len(source_register.load_kinds()) > 120
