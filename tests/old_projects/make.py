"""Makes the project of today's version that later versions have to open: run once at a release.

``.venv/bin/python -m tests.old_projects.make`` writes ``version-N.tawthiq.gz`` beside itself; one
that is there is never made again.
"""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

from model import review as edits
from model.account import Status
from model.extraction.gazetteer import Spot
from model.lexicon_entry import EntryKind, OwnEntry
from model.readings import with_run
from model.values import Count
from storage import (
    articles,
    gazetteers,
    graphic,
    own_lexicon,
    reviews,
    runs,
    saved_filters,
    standing,
)
from storage.opening import VERSION
from storage.project import Project
from storage.queue import Order, QueueQuery
from storage.saved_filters import LeftOff, SavedFilter
from tests.storage.making import BY, DAY, article, default_codebook, reading

HERE = Path(__file__).resolve().parent
FALCONS = OwnEntry("e1", EntryKind.ACTOR, "رهط العنقاء", ("الرهطيون",), "3", "SY")
GAZELLES = Spot("تل الغزلان", (), "", "town", "SY", "", 34.9, 40.6, curated=False)

NOTED = SavedFilter(
    "المهمة", QueueQuery("قصف", frozenset({Status.NEW}), "وكالة", Order.PRIORITY, True, DAY, DAY)
)


def fill(project: Project) -> None:
    """One article reviewed with two accounts, one that waits, a draft, and what was taught."""
    book = default_codebook()
    articles.add_many(project, [article(), article("بلا حادثة", title="زيارة")])
    run = runs.store(project, article().id, reading(), "rules/1", DAY)
    review = with_run(reviews.load(project, article().id), run)
    for account in review.accounts:
        review = edits.accept_all(review, account.id, book.fields, run, BY)
    killed = Count(2, None, None, "civilian")
    review = edits.enter(review, review.accounts[0].id, book.field("killed"), killed, BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    reviews.save_draft(project, article("بلا حادثة").id, "مسودة")
    standing.set_flag(project, article().id, flagged=True)
    standing.set_note(project, article().id, "ملاحظة")
    graphic.mark(project, article().id, graphic=True)
    saved_filters.keep_filter(project, NOTED)
    saved_filters.keep_place(project, LeftOff(NOTED.query, article().id, "a2", "place"))
    own_lexicon.keep(project, FALCONS)
    gazetteers.add(
        project,
        [GAZELLES],
        name="قائمة",
        licence="CC BY 4.0",
        file="places.csv",
        sha256="0" * 64,
        left_out={"twice": 1},
    )


def main() -> None:
    target = HERE / f"version-{VERSION}.tawthiq.gz"
    if target.exists():
        raise SystemExit(f"{target.name} is there already and is never made again")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.tawthiq"
        with Project.create(path, default_codebook(), "رنا") as project:
            fill(project)
            project.connection.execute("VACUUM")
        target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))


if __name__ == "__main__":
    main()
