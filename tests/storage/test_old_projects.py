"""Every version's project opens in this one with all that was in it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from model.account import Origin, Status, Verdict
from model.export_choice import ExportChoice, What
from storage import (
    articles,
    exporting,
    gazetteers,
    graphic,
    own_lexicon,
    queue,
    reviews,
    runs,
    saved_filters,
)
from storage.history import verify_history
from storage.opening import VERSION
from storage.project import Project
from storage.saved_filters import LeftOff
from tests.old_projects.make import FALCONS, GAZELLES, NOTED
from tests.storage.making import DAY, article, reading

OLD = sorted((Path(__file__).parents[1] / "old_projects").glob("version-*.tawthiq.gz"))


def test_there_is_one_of_every_version() -> None:
    assert [p.name for p in OLD] == [f"version-{n}.tawthiq.gz" for n in range(1, VERSION + 1)]


@pytest.mark.parametrize("packed", OLD, ids=lambda p: p.name)
def test_an_old_project_opens_with_all_that_was_in_it(packed: Path, path: Path) -> None:
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    version = int(packed.name.split("-")[1].split(".")[0])
    with Project.open(path, "سامر") as project:
        assert verify_history(project) is None
        assert project.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert project.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        one, other = queue.page(project, queue.QueueQuery(), None, 9)
        assert articles.read(project, one.id) == article()
        assert queue.matching(project, queue.QueueQuery(text="القوريه")) == 1
        run = runs.latest(project, one.id)
        assert run is not None
        assert (run.accounts, run.published) == (reading(), DAY)
        review = reviews.load(project, one.id)
        assert review.status is Status.REVIEWED
        assert [len(a.claims) for a in review.accounts] == [7, 1]
        assert {d.verdict for d in review.decisions} == {Verdict.ACCEPTED}
        assert review.accounts[0].claims[-1].origin is Origin.MANUAL
        assert reviews.load_draft(project, other.id) == "مسودة"
        assert (one.status, other.status) == (Status.REVIEWED, Status.IN_PROGRESS)
        likely = queue.page(project, queue.QueueQuery(order=queue.Order.PRIORITY), None, 1)
        assert [r.id for r in likely] == [one.id]
        assert one.place == "دير الزور، القورية"
        assert queue.counts(project)[Status.IN_PROGRESS] == 1
        decided = project.connection.execute("SELECT status, reviewer FROM article_decisions")
        assert decided.fetchall() == [("reviewed", "رنا")]
        reviews.save(project, review, run, status=Status.REVIEWED)
        out = path.with_name("out.jsonl")
        exporting.export(project, out, "jsonl", ExportChoice())
        first, second = map(json.loads, out.read_text("utf-8").splitlines())
        for what in What:
            assert exporting.export(project, path.with_name("out.csv"), "csv", ExportChoice(what))
        (relation,) = second["relations"]
        assert (relation["relation"], relation["to"]) == ("retaliation", first["id"])
        assert graphic.is_graphic(project, one.id) == (version > 3)
        if version > 1:
            assert own_lexicon.entries(project) == (FALCONS,)
            assert tuple(gazetteers.spots(project)) == (GAZELLES,)
            assert gazetteers.imported(project)[0].left_out == {"twice": 1}
        if version > 2:
            assert (one.flagged, one.note) == (True, "ملاحظة")
        if version > 3:
            assert saved_filters.all_filters(project) == (NOTED,)
            project.reviewer = "رنا"
            assert saved_filters.place_left(project) == LeftOff(NOTED.query, one.id, "a2", "place")
    copies = list(path.parent.glob("*.version-*"))
    assert len(copies) == (version < VERSION)
