"""Labels made elsewhere in a project: proposals beside those of the rules, reviewed where asked."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from model.account import Origin, Status
from model.labelled.targets import NOTHING, Target
from model.proposals import ProposedAccount, Salience
from model.readings import with_run
from model.review import accept, reject
from model.values import Count, Name, Place
from storage import articles, history, label_choices, queue, reviews, runs
from storage.annotations.report import sentences
from storage.annotations.taking import AnnotationReport, Taking, import_annotations, look
from storage.import_log import Result
from storage.project import Project
from storage.shipped import load_extractor
from tests.storage.making import BY, article, candidate, default_codebook

HERE = Path(__file__).parent / "made_elsewhere"
TEXT = "قصف على بلدة تل الرمان 🚨\n\nقُتل 4 مدنيين في تل الرمان يوم الأربعاء، بحسب ناشطين.\n"


def doccano(path: Path, text: str, *labels: tuple[str, str], **more: object) -> Path:
    """A file in which these words are labelled so; the first place of each counts."""
    spans = [[text.index(q), text.index(q) + len(q), label] for label, q in labels]
    line = json.dumps({"text": text, "label": spans, **more}, ensure_ascii=False)
    path.write_text(f"{line}\n", "utf-8")
    return path


def take(project: Project, *paths: Path, **more: object) -> AnnotationReport:
    mapped = label_choices.chosen(project, look(paths).labels)
    taking = replace(Taking(mapped), **more)  # type: ignore[arg-type]
    return import_annotations(project, paths, taking, extractor=load_extractor())


def imported(project: Project, article_id: str) -> list[ProposedAccount]:
    run = runs.latest(project, article_id)
    return [a for a in run.accounts if a.origin] if run else []


def only_id(project: Project) -> str:
    (row,) = queue.page(project, queue.QueueQuery(), None, 9)
    return row.id


def test_labels_are_proposals_beside_those_of_the_rules(project: Project) -> None:
    report = take(project, HERE / "brat", HERE / "label-studio.json")
    assert [o.result for o in report.outcomes] == [Result.ADDED, Result.KNOWN, Result.ADDED]
    first = report.outcomes[0].article_id or ""
    run = runs.latest(project, first)
    assert run is not None
    assert run.extractor == load_extractor().version
    brat = [a for a in imported(project, first) if "brat" in next(iter(a.fields.values()))[0].rule]
    shelling = next(a for a in brat if "killed" in a.fields)
    assert shelling.fields["killed"][0].value == Count(3, 3, who="civilian")
    assert shelling.fields["killed"][0].confidence == 1.0
    assert shelling.fields["killed"][0].evidence[0].quote == "قُتل ثلاثة مدنيين"
    assert shelling.fields["initiator"][0].value == Name("كتيبة النخيل")
    review = with_run(reviews.load(project, first), run)
    shown = {k for a in review.accounts for k in a.proposed_keys}
    assert {a.key for a in run.accounts} == shown
    assert len(review.accounts) < len(run.accounts)  # what is the same stands in one
    assert not any(a.claims for a in reviews.load(project, first).accounts)


def test_an_article_that_is_there_gets_the_labels_in_spite_of_other_line_ends(
    project: Project, tmp_path: Path
) -> None:
    articles.add_many(project, [article(TEXT)])
    other = "  " + TEXT.replace("\n\n", "\r\n \r\n\r\n").replace("تل الرمان", "تـل الرمان", 1)
    report = take(project, doccano(tmp_path / "x.jsonl", other, ("place", "تـل الرمان")))
    assert (report.aligned, report.outcomes[0].result) == (1, Result.KNOWN)
    (account,) = imported(project, only_id(project))
    (place,) = account.fields["place"]
    assert place.evidence[0].quote == "تل الرمان"
    assert TEXT[place.evidence[0].span.start :].startswith("تل الرمان 🚨")
    assert isinstance(place.value, Place)


def test_decisions_on_what_the_rules_read_stay(project: Project, tmp_path: Path) -> None:
    articles.add_many(project, [article(TEXT)])
    key = article(TEXT).id
    account = ProposedAccount(
        "a1", Salience.MAIN, None, {"target": (candidate(Name("ناشط"), "ناشطين", TEXT),)}
    )
    run = runs.store(project, key, [account], load_extractor().version, None)
    review = with_run(reviews.load(project, key), run)
    field = default_codebook().field("target")
    review = accept(review, review.accounts[0].id, run.proposals[0], field, BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    file = doccano(tmp_path / "x.jsonl", TEXT, ("killed", "4 مدنيين"), ("target", "ناشطين"))
    report = take(project, file, as_reviewed=True)
    assert (report.reviewed, report.left) == (0, 1)
    after = reviews.load(project, key)
    assert after == replace(review, status=Status.REVIEWED)
    again = runs.latest(project, key)
    assert again is not None
    shown = with_run(after, again)
    assert [len(a.proposed_keys) for a in shown.accounts] == [2]


@pytest.mark.parametrize("begun", ["rejected", "typing"])
def test_what_somebody_began_is_left_to_them(project: Project, tmp_path: Path, begun: str) -> None:
    articles.add_many(project, [article(TEXT)])
    key = article(TEXT).id
    account = ProposedAccount(
        "a1", Salience.MAIN, None, {"target": (candidate(Name("ناشط"), "ناشطين", TEXT),)}
    )
    run = runs.store(project, key, [account], load_extractor().version, None)
    review = with_run(reviews.load(project, key), run)
    review = reject(review, review.accounts[0].id, run.proposals[0], BY)
    if begun == "rejected":
        reviews.save(project, review, run, status=Status.IN_PROGRESS)
    else:
        reviews.save_draft(project, key, "{}")
    before = reviews.load(project, key)
    file = doccano(tmp_path / "x.jsonl", TEXT, ("killed", "4 مدنيين"))
    report = take(project, file, as_reviewed=True)
    assert (report.reviewed, report.left, report.proposed) == (0, 1, 1)
    assert reviews.load(project, key) == before


def test_what_people_labelled_is_reviewed_in_their_names_where_that_is_asked(
    project: Project,
) -> None:
    report = take(project, HERE / "inception" / "rana.xmi", as_reviewed=True)
    assert report.reviewed == 1
    key = report.outcomes[0].article_id or ""
    review = reviews.load(project, key)
    claims = [c for a in review.accounts for c in a.claims]
    assert review.status is Status.REVIEWED
    assert {c.stamp.reviewer for c in claims} == {"rana"}
    assert {c.origin for c in claims} == {Origin.ACCEPTED}
    assert all(c.proposal_id for c in claims)
    answer = next(a for a in review.accounts if a.follows)
    assert [c.value for c in answer.claims] == [Name("لواء السنديان")]
    told = history.entries_of(project, key, 9)
    assert [e.what for e in told[:2]] == ["annotations taken as reviewed", "review saved"]
    assert told[0].detail["annotator"] == "rana"
    assert {e.reviewer for e in told} == {project.reviewer}


def test_nothing_is_reviewed_of_what_a_model_labelled(project: Project, tmp_path: Path) -> None:
    result = {
        "id": "a",
        "type": "labels",
        "from_name": "label",
        "value": {"start": 8, "end": 12, "text": "بلدة", "labels": ["place"]},
    }
    task = {"data": {"text": TEXT}, "predictions": [{"score": 0.4, "result": [result]}]}
    file = tmp_path / "x.json"
    file.write_text(json.dumps([task]), "utf-8")
    report = take(project, file, as_reviewed=True)
    assert (report.reviewed, report.proposed) == (0, 1)
    (account,) = imported(project, only_id(project))
    assert account.fields["place"][0].confidence == 0.4


def test_labels_that_are_no_field_are_counted_and_kept(project: Project, tmp_path: Path) -> None:
    file = doccano(tmp_path / "x.jsonl", TEXT, ("weather", "الأربعاء"), ("place", "تل الرمان"))
    report = take(project, file)
    assert report.unmapped == {"weather": 1}
    kept = list(project.db["proposals"].rows_where("field = 'label:weather'"))
    assert [json.loads(row["value"]) for row in kept] == ["الأربعاء"]
    row = queue.row(project, only_id(project))
    run = runs.latest(project, only_id(project))
    assert row is not None
    assert run is not None
    assert row.proposals == len(run.proposals) - 1
    assert "weather" in " ".join(w.en for w in sentences(report))


def test_the_same_file_again_changes_nothing(project: Project, tmp_path: Path) -> None:
    file = doccano(tmp_path / "x.jsonl", TEXT, ("place", "تل الرمان"))
    take(project, file)
    before = runs.latest(project, only_id(project))
    take(project, file)
    assert runs.latest(project, only_id(project)) == before
    # A new export under another name names the same accounts and the same proposals.
    take(project, doccano(tmp_path / "y.jsonl", TEXT, ("place", "تل الرمان")))
    after = runs.latest(project, only_id(project))
    assert before is not None
    assert after is not None
    assert {p.id for p in after.proposals} == {p.id for p in before.proposals}


def test_what_was_chosen_of_labels_is_remembered(project: Project) -> None:
    labels = ["ORG", "LOC", "weather", "kind=Armed clash", "killed-civilian"]
    guessed = label_choices.chosen(project, labels)
    assert guessed == {
        "LOC": Target("place"),
        "kind=Armed clash": Target("event_type", "armed_clash"),
        "killed-civilian": Target("killed", "civilian"),
    }
    label_choices.remember(project, labels, {**guessed, "ORG": Target("target"), "LOC": NOTHING})
    again = label_choices.chosen(project, ["LOC", "ORG", "DATE"])
    assert again == {"ORG": Target("target"), "LOC": NOTHING, "DATE": Target("date")}


def test_it_stops_between_batches_and_what_was_taken_stays(
    project: Project, tmp_path: Path
) -> None:
    for number in range(3):
        doccano(tmp_path / f"{number}.jsonl", f"{TEXT}{number}", ("place", "تل الرمان"))
    taking = Taking({"place": Target("place")}, proposals=False)
    report = import_annotations(
        project, [tmp_path], taking, extractor=load_extractor(), progress=lambda s: s.done < 2
    )
    assert report.cancelled
    assert len(report.outcomes) == 2
    assert project.db["articles"].count == 2


@pytest.mark.parametrize("label", ["killed-civilian", "killed"])
def test_a_label_may_name_the_group_that_is_counted(
    project: Project, tmp_path: Path, label: str
) -> None:
    take(project, doccano(tmp_path / "x.jsonl", TEXT, (label, "4")))
    (account,) = imported(project, only_id(project))
    assert account.fields["killed"][0].value == Count(4, 4, who="civilian")
