"""What comes of an import of records: once each, whole or not at all, with a report."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from model.account import Status
from model.incoming.layout import Layout
from model.values import Count
from storage import articles, history, import_log, queue, reviews
from storage.incoming import importing
from storage.incoming.choices import look, remember
from storage.incoming.importing import IMPORTED, import_records
from storage.incoming.report import RecordReport, RecordResult, report_rows
from storage.incoming.report_file import write_report
from storage.project import Project
from storage.queue import QueueQuery
from storage.reconciliation import account_facts, text_copies
from storage.refusals import ImportRefused
from tests.storage.making import scratch

HEAD = ("event_id_cnty", "event_date", "time_precision", "sub_event_type", "actor1", "country",
        "location", "latitude", "longitude", "geo_precision", "source", "notes", "fatalities",
        "timestamp")  # fmt: skip


@pytest.fixture
def project() -> Iterator[Project]:
    with scratch() as made:
        yield made


def row(key: str, **cells: str) -> list[str]:
    usual = dict(
        zip(
            HEAD,
            ("", "2022-01-05", "1", "Air/drone strike", "Example Force", "Syria", "Douma", "33.57",
             "36.40", "1", "Town Radio", f"Something happened: {key}.", "2", "1"),
            strict=True,
        )
    )  # fmt: skip
    return list((usual | {"event_id_cnty": key} | cells).values())


def write(path: Path, rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows([HEAD, *rows])
    return path


def take(project: Project, path: Path) -> RecordReport:
    return import_records(project, path, look(project, path).layout)


def counts(report: RecordReport) -> tuple[int, ...]:
    """Added, the same, changed, refused."""
    return tuple(report.counts[result] for result in RecordResult)


def test_a_record_is_an_incident_of_its_own_that_is_reviewed(
    project: Project, tmp_path: Path
) -> None:
    take(project, write(tmp_path / "a.csv", [row("X1"), row("X2")]))

    statuses = dict(project.connection.execute("SELECT status, articles FROM status_counts"))
    assert statuses["reviewed"] == 2
    assert statuses["new"] == 0
    assert queue.next_after(project, QueueQuery(), None) is None
    (incidents,) = project.connection.execute(
        "SELECT count(*) FROM incidents WHERE n_accounts = 1 AND first_day = '2022-01-05'"
    ).fetchone()
    assert incidents == 2
    held = project.connection.execute("SELECT * FROM incidents_wide").fetchall()
    assert len(held) == 2
    assert account_facts.fill(project)
    (compared,) = project.connection.execute("SELECT count(*) FROM account_facts").fetchone()
    assert compared == 2


def test_history_says_it_in_one_row(project: Project, tmp_path: Path) -> None:
    rows = [row(f"X{n}") for n in range(importing.BATCH + 3)]
    take(project, write(tmp_path / "a.csv", rows))

    said = project.connection.execute("SELECT what, detail FROM history").fetchall()
    assert [what for what, _ in said][1:] == [IMPORTED]
    assert '"file":"a.csv"' in said[-1][1]
    assert history.verify_history(project) is None


def test_columns_and_text_are_kept(project: Project, tmp_path: Path) -> None:
    take(project, write(tmp_path / "a.csv", [row("X1")]))

    columns, article = project.connection.execute(
        "SELECT columns, a.id FROM dataset_records JOIN articles AS a ON a.number = article"
    ).fetchone()
    assert columns.startswith('{"event_id_cnty":"X1","event_date":"2022-01-05"')
    kept = articles.read(project, article)
    assert kept.text.startswith("Something happened: X1.\n\nevent_id_cnty: X1\nevent_date: ")
    assert (kept.source, kept.is_record) == ("Town Radio", True)


def test_the_same_file_again_changes_nothing(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [row("X1"), row("X2")])
    take(project, path)
    before = project.connection.execute("SELECT count(*) FROM history").fetchone()

    assert counts(take(project, path)) == (0, 2, 0, 0)
    assert project.connection.execute("SELECT count(*) FROM history").fetchone() == before


def test_a_newer_release_says_what_changed_and_overwrites_nothing(
    project: Project, tmp_path: Path
) -> None:
    take(project, write(tmp_path / "a.csv", [row("X1"), row("X2")]))
    newer = [row("X1", fatalities="4", timestamp="9"), row("X2", timestamp="9"), row("X3")]

    report = take(project, write(tmp_path / "b.csv", newer))

    assert counts(report) == (1, 1, 1, 0)
    (changed,) = report.outcomes
    assert (changed.row, changed.key, changed.incident) == (2, "X1", 1)
    (one,) = changed.differences
    assert (one.heading, one.before, one.now) == ("fatalities", "2", "4")
    (article,) = project.connection.execute(
        "SELECT a.id FROM dataset_records JOIN articles AS a ON a.number = article WHERE key = 'X1'"
    ).fetchone()
    claims = reviews.load(project, article).accounts[0].claims_of("killed")
    assert [c.value for c in claims] == [Count(2, 2, None, "unknown")]


def test_a_release_with_other_columns_is_held_against_those_of_both(
    project: Project, tmp_path: Path
) -> None:
    take(project, write(tmp_path / "a.csv", [row("X1")]))
    other = tmp_path / "b.csv"
    with other.open("w", newline="") as file:
        csv.writer(file).writerows(
            [[h.upper() for h in HEAD[:-2]] + ["FATALITIES"], row("X1")[:-1]]
        )

    assert counts(take(project, other)) == (0, 1, 0, 0)


def test_bad_rows_are_refused_one_by_one(project: Project, tmp_path: Path) -> None:
    rows = [
        row("X1"),
        row(""),
        [*row("X2"), "one cell more"],
        row("2.01501E+11"),
        row("X1"),
        row("X1", fatalities="7"),
        row("X3", notes="x" * 200_001),
        ["X4"],
        row("X5"),
    ]

    report = take(project, write(tmp_path / "a.csv", rows))

    assert counts(report) == (2, 1, 0, 6)
    assert [o.row for o in report.outcomes] == [3, 4, 5, 7, 8, 9]
    assert all(o.words for o in report.outcomes)


def test_what_was_not_read_is_counted_with_its_rows(project: Project, tmp_path: Path) -> None:
    rows = [
        row("X1", event_date="some day", latitude="133"),
        row("X2", event_date="never", fatalities="many"),
        row("X3", country="Nowhereland", sub_event_type="Dancing", geo_precision="9"),
    ]

    report = take(project, write(tmp_path / "a.csv", rows))

    told = {(u.heading, u.why.value): rows for u, rows in report.left_out.items()}
    assert told == {
        ("event_date", "no_day"): [2, 3],
        ("latitude", "no_point"): [2],
        ("fatalities", "no_number"): [3],
        ("country", "no_country"): [4],
        ("sub_event_type", "no_option"): [4],
        ("geo_precision", "no_precision"): [4],
    }
    assert next(r for r in report_rows(report, "en") if r[4] == "event_date")[1] == "2 3"


def test_a_stopped_import_leaves_whole_records(project: Project, tmp_path: Path) -> None:
    rows = [row(f"X{n}") for n in range(importing.BATCH * 2)]
    path = write(tmp_path / "a.csv", rows)

    report = import_records(project, path, look(project, path).layout, progress=lambda _: False)

    assert report.cancelled
    assert counts(report)[0] == importing.BATCH
    for table in ("dataset_records", "articles", "accounts", "incidents"):
        (number,) = project.connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert number == importing.BATCH
    assert counts(take(project, path)) == (importing.BATCH, importing.BATCH, 0, 0)


def test_a_batch_that_fails_is_not_there(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.csv", [row("X1"), row("X2")])
    chosen = look(project, path).layout

    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("storage.incoming.keeping.incident_diff.write", fail)
    with pytest.raises(OSError, match="disk"):
        import_records(project, path, chosen)

    for table in ("dataset_records", "articles", "accounts", "claims", "incidents"):
        assert project.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_trying_without_doing(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [row("X1"), row("")])

    report = import_records(project, path, look(project, path).layout, dry_run=True)

    assert counts(report) == (1, 0, 0, 1)
    assert project.connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_other_encodings(project: Project, tmp_path: Path, encoding: str) -> None:
    words = "قصفت طائرة بيتاً في البلدة فقتل رجلان، كما قال أهلها للإذاعة المحلية."
    path = write(
        tmp_path / "a.csv", [row(f"X{n}", notes=f"{words} {n}") for n in range(9)], encoding
    )

    assert counts(take(project, path)) == (9, 0, 0, 0)
    (language,) = project.connection.execute("SELECT DISTINCT language FROM articles").fetchone()
    assert language == "ar"


def test_records_copy_nobody_and_wait_for_no_reader(project: Project, tmp_path: Path) -> None:
    take(project, write(tmp_path / "a.csv", [row("X1"), row("X2")]))

    assert not text_copies.are_missing(project)


def test_a_formula_is_words_and_harmless_in_the_report(project: Project, tmp_path: Path) -> None:
    take(project, write(tmp_path / "a.csv", [row("X1", actor1="=1+1")]))
    report = take(project, write(tmp_path / "b.csv", [row("X1", actor1="=cmd()")]))

    write_report(report, tmp_path / "report.tsv", "en")
    assert "'=1+1\t'=cmd()" in (tmp_path / "report.tsv").read_text("utf-8")


def test_a_choice_is_remembered_whatever_the_capitals(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("Nummer,Tag,Ort\nA1,2022-01-05,Douma\n", "utf-8")
    seen = look(project, path)
    assert seen.guess is None
    columns = {"Nummer": ("key",), "Tag": ("date",), "Ort": ("place",)}
    remember(project, seen.headings, Layout("Team", columns, "mdy"))

    path.write_text("ORT,nummer,TAG\nDouma,A1,05/01/2022\n", "utf-8")
    again = look(project, path)

    assert again.remembered
    assert again.layout == Layout(
        "Team", {"nummer": ("key",), "TAG": ("date",), "ORT": ("place",)}, "mdy"
    )
    import_records(project, path, again.layout)
    (value,) = project.connection.execute(
        "SELECT value FROM claims WHERE field = 'date'"
    ).fetchone()
    assert value == '{"end":"2022-05-01","precision":1,"start":"2022-05-01"}'


def test_files_that_are_no_tables(project: Project, tmp_path: Path) -> None:
    for name, content in (("a.csv", b""), ("b.xlsx", b"PK no"), ("c.json", b"3"), ("d.pdf", b"%")):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(ImportRefused):
            look(project, path)


def test_an_article_of_the_same_text_is_not_touched(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [row("X1")])
    with scratch() as other:
        take(other, path)
        (same,) = other.connection.execute("SELECT id FROM articles").fetchone()
        article = articles.read(other, same)
    articles.add_many(project, [article])

    report = take(project, path)

    assert counts(report) == (0, 0, 0, 1)
    assert reviews.load(project, article.id).status is Status.NEW


def test_the_log_of_imports_tells_of_every_record(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [row("X1"), row("X2", event_date="never"), row("")])
    take(project, path)
    take(project, write(tmp_path / "b.csv", [row("X1", fatalities="4")]))

    second, first = import_log.imports(project)
    assert (first.added, first.refused, first.ended) == (2, 1, True)
    assert second.known == 1
    assert import_log.unfinished(project) is None
    told = import_log.outcomes(project, first.number)
    assert [(o.line, o.result.value) for o in told] == [(2, "added"), (3, "added"), (4, "refused")]
    assert told[1].words is not None
    assert "event_date" in told[1].words.en
    (changed,) = import_log.outcomes(project, second.number)
    assert changed.article_id == told[0].article_id
    assert changed.words is not None
    assert "fatalities: 2 → 4" in changed.words.en
