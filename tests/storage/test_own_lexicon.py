"""A project's own lexicon and its imported gazetteers, kept, undone, and in the history."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from model.extraction.version import VERSION
from model.lexicon_entry import EntryKind, OwnEntry
from storage import gazetteers, own_lexicon
from storage.gazetteers import Imported
from storage.history import verify_history
from storage.lexicon_version import reading_version
from storage.project import Project
from storage.project_extractor import ProjectExtractors
from tests.old_projects.make import FALCONS, GAZELLES

PLACE = OwnEntry(
    "e2", EntryKind.PLACE, "تل الغزلان", ("تل غزلان",), "village", "SY", "دير الزور", 34.9, 40.6
)


def imported(project: Project) -> Imported:
    return gazetteers.add(
        project,
        [GAZELLES],
        name="قائمة",
        licence="CC BY 4.0",
        file="places.csv",
        sha256="f" * 64,
        left_out={"no_name": 3},
    )


def done(project: Project) -> list[tuple[str, str, object]]:
    rows = project.connection.execute("SELECT what, reviewer, detail FROM history ORDER BY number")
    return [(what, who, json.loads(detail)) for what, who, detail in rows][1:]


def test_entries_are_kept_as_they_were_given(project: Project) -> None:
    for entry in (PLACE, FALCONS):
        own_lexicon.keep(project, entry)
    assert own_lexicon.entries(project) == (FALCONS, PLACE)


def test_every_change_of_an_entry_is_in_the_history(project: Project) -> None:
    own_lexicon.keep(project, FALCONS)
    own_lexicon.keep(project, FALCONS)
    own_lexicon.keep(project, replace(FALCONS, sort="2"))
    own_lexicon.remove(project, FALCONS.id)
    whats = [(what, who) for what, who, _ in done(project)]
    assert whats == [
        ("lexicon entry added", "رنا"),
        ("lexicon entry changed", "رنا"),
        ("lexicon entry removed", "رنا"),
    ]
    changed = done(project)[1][2]
    assert isinstance(changed, dict)
    assert (changed["before"]["sort"], changed["after"]["sort"]) == ("3", "2")
    assert verify_history(project) is None
    with pytest.raises(KeyError):
        own_lexicon.remove(project, FALCONS.id)


def test_a_gazetteer_is_kept_with_its_licence_and_can_be_removed(project: Project) -> None:
    made = imported(project)
    assert gazetteers.imported(project) == (made,)
    assert (made.licence, made.sha256, made.places) == ("CC BY 4.0", "f" * 64, 1)
    assert tuple(gazetteers.spots(project)) == (GAZELLES,)
    gazetteers.remove(project, made.id)
    assert gazetteers.imported(project) == ()
    assert tuple(gazetteers.spots(project)) == ()
    assert [what for what, _, _ in done(project)] == ["gazetteer imported", "gazetteer removed"]
    with pytest.raises(KeyError):
        gazetteers.remove(project, made.id)


def test_the_version_tells_by_which_lexicon_was_read(project: Project) -> None:
    assert reading_version(project) == VERSION
    own_lexicon.keep(project, FALCONS)
    taught = reading_version(project)
    made = imported(project)
    assert len({VERSION, taught, reading_version(project)}) == 3
    assert ProjectExtractors().extractor(project).version == reading_version(project)
    gazetteers.remove(project, made.id)
    assert reading_version(project) == taught
    own_lexicon.remove(project, FALCONS.id)
    assert reading_version(project) == VERSION


def test_the_extractor_knows_what_was_added_and_forgets_what_was_removed(project: Project) -> None:
    extractors = ProjectExtractors()
    assert extractors.extractor(project).gazetteer.find("تل الغزلان") == ()
    imported(project)
    assert extractors.extractor(project).gazetteer.find("تل الغزلان") == (GAZELLES,)
    own_lexicon.keep(project, PLACE)
    (own,) = extractors.extractor(project).gazetteer.find("تل الغزلان")
    assert (own.own, own.admin1) == (True, "دير الزور")
    assert extractors.extractor(project) is extractors.extractor(project)
    assert extractors.without_own(project).gazetteer.find("تل الغزلان") == (GAZELLES,)
    own_lexicon.remove(project, PLACE.id)
    assert extractors.extractor(project).gazetteer.find("تل الغزلان") == (GAZELLES,)
