"""Packages: what stands in them, that it hangs together, and what does not stand in them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from model.dataset_description import Contributor, Description, Licence, Role
from model.export_choice import ExportChoice, Filters, Labels, Part, Redaction, What
from storage import descriptions
from storage.errors import ExportOverProject, ExportStopped, UnwritableExport
from storage.packages.writing import write_package
from storage.project import Project
from tests.storage.outgoing.conftest import HARD, reviewed

__all__ = ["reviewed"]

SAID = Description(
    title="حوادث القورية",
    summary="ما رُوي عنها.",
    version="2.1",
    licence=Licence.OWN,
    licence_words="للباحثين وحدهم",
    homepage="https://example.org/data",
    contributors=(Contributor("مركز", Role.PUBLISHER), Contributor("سلمى")),
)


def files(path: Path) -> dict[str, bytes]:
    if path.is_dir():
        return {
            f.relative_to(path).as_posix(): f.read_bytes() for f in path.rglob("*") if f.is_file()
        }
    with zipfile.ZipFile(path) as made:
        return {name: made.read(name) for name in made.namelist()}


def packed(project: Project, choice: ExportChoice, **said: Any) -> dict[str, bytes]:
    path = project.path.with_name("out.zip")
    write_package(project, choice, path, **said)
    return files(path)


def resources(made: dict[str, bytes]) -> dict[str, Any]:
    return {r["name"]: r for r in json.loads(made["datapackage.json"])["resources"]}


def rows(made: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made[f"data/{name}.csv"].decode(), newline="")))


def test_every_file_is_as_its_checksums_say(reviewed: Project) -> None:
    made = packed(reviewed, ExportChoice())
    lines = [line.split("  ") for line in made["SHA256SUMS"].decode().splitlines()]
    sums = {name: digest for digest, name in lines}
    assert sums.keys() == made.keys() - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256(made[name]).hexdigest() == digest
    for resource in resources(made).values():
        assert resource["hash"] == f"sha256:{sums[resource['path']]}"
        assert resource["bytes"] == len(made[resource["path"]])
    croissant = json.loads(made["croissant.json"])
    assert {f["contentUrl"]: f["sha256"] for f in croissant["distribution"]}.items() <= sums.items()


def test_a_package_that_cannot_take_its_place_leaves_the_former_one(
    reviewed: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write_package(reviewed, ExportChoice(), out)
    before, replaced = files(out), Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target == out and self.parent == tmp_path:
            raise PermissionError(13, "in use")
        return replaced(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(UnwritableExport):
        write_package(reviewed, ExportChoice(filters=Filters(place="x")), out)
    assert files(out) == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".out")] == []


def test_a_description_that_cannot_be_read_counts_as_none(reviewed: Project) -> None:
    descriptions.describe(reviewed, SAID)
    reviewed.connection.execute("UPDATE dataset_description SET description = '{}'")
    assert not descriptions.is_described(reviewed)
    assert "CITATION.cff" in packed(reviewed, ExportChoice())
    descriptions.describe(reviewed, SAID)
    assert descriptions.description(reviewed) == SAID


def test_the_same_project_gives_the_same_package_as_zip_and_as_folder(
    reviewed: Project, tmp_path: Path
) -> None:
    for name in ("one.zip", "two.zip", "folder"):
        counts = write_package(reviewed, ExportChoice(), tmp_path / name)
        assert counts[What.CLAIMS] == 17
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert files(tmp_path / "one.zip") == files(tmp_path / "folder")


def test_tables_have_types_constraints_codes_and_keys(reviewed: Project) -> None:
    found = resources(packed(reviewed, ExportChoice()))
    assert list(found) == [
        "incidents", "articles", "accounts", "claims", "relations", "decisions", "codebook",
    ]  # fmt: skip
    schema = found["incidents"]["schema"]
    assert schema["primaryKey"] == ["incident_id"]
    fields = {f["name"]: f for f in schema["fields"]}
    assert fields["incident_id"]["constraints"] == {"required": True, "unique": True}
    types = [fields[n]["type"] for n in ("date_start", "place_lat", "killed_civilian_min")]
    assert types == ["date", "number", "integer"]
    assert fields["place_lat"]["constraints"] == {"minimum": -90, "maximum": 90}
    option = reviewed.codebook.field("event_type").options[0]
    codes = [o.code for o in reviewed.codebook.field("event_type").options]
    assert fields["event_type"]["constraints"]["enum"] == codes
    assert fields["event_type"]["categories"][0] == {
        "value": option.code,
        "label": option.label.en,
        "label_ar": option.label.ar,
    }
    keys = {k["fields"][0]: k["reference"] for k in found["relations"]["schema"]["foreignKeys"]}
    assert keys["to_incident_id"] == {"resource": "incidents", "fields": ["incident_id"]}
    assert keys["account_id"] == {"resource": "accounts", "fields": ["account_id"]}


def test_what_the_rows_do_not_keep_to_is_no_constraint(reviewed: Project) -> None:
    connection = reviewed.connection
    connection.execute("UPDATE incident_values SET value = '\"gone\"' WHERE field = 'event_type'")
    connection.execute(
        "UPDATE incident_values SET value = json_set(value, '$.lat', 91.5) WHERE field = 'place'"
    )
    # No article was published then, so claims name articles that did not go out.
    choice = ExportChoice(filters=Filters(since=date(2022, 1, 5)))
    connection.execute("UPDATE articles SET published = '2021-01-01'")
    found = resources(packed(reviewed, choice))
    fields = {f["name"]: f for f in found["incidents"]["schema"]["fields"]}
    assert "gone" in fields["event_type"]["constraints"]["enum"]
    assert "constraints" not in fields["place_lat"]
    keys = [k["fields"] for k in found["claims"]["schema"]["foreignKeys"]]
    assert keys == [["account_id"], ["incident_id"]]


def test_cells_in_words_are_described_in_words(reviewed: Project) -> None:
    made = packed(reviewed, ExportChoice(headings=Labels.AR, codes=Labels.AR))
    schema = resources(made)["relations"]["schema"]
    names = [f["name"] for f in schema["fields"]]
    assert names == list(rows(made, "relations")[0])
    assert all(k["fields"][0] in names for k in schema["foreignKeys"])
    there = resources(made)["incidents"]["schema"]
    assert schema["foreignKeys"][0]["reference"]["fields"] == there["primaryKey"]
    croissant = json.loads(made["croissant.json"])
    ids = {f["@id"] for r in croissant["recordSet"] for f in r["field"]}
    assert "relations/to_incident_id" in ids
    assert not [i for i in ids if " " in i]
    led = [f["references"]["field"]["@id"] for r in croissant["recordSet"] for f in r["field"]
           if "references" in f]  # fmt: skip
    assert set(led) <= ids
    relation = next(f for f in schema["fields"] if "categories" in f)
    assert rows(made, "relations")[0][relation["name"]] in relation["constraints"]["enum"]


def test_what_was_said_of_the_dataset_stands_on_its_front(reviewed: Project) -> None:
    made = packed(reviewed, ExportChoice(), description=SAID)
    said = json.loads(made["datapackage.json"])
    assert (said["title"], said["version"], said["name"]) == (
        SAID.title,
        "2.1",
        f"dataset-{said['id'][9:17]}",
    )
    assert said["licenses"] == [{"name": "other", "title": "للباحثين وحدهم"}]
    assert [c["roles"] for c in said["contributors"]] == [["publisher"], ["creator"]]
    year = said["created"][:4]
    cited = f"سلمى ({year}). حوادث القورية. Version 2.1. https://example.org/data."
    assert said["citation"] == cited
    assert json.loads(made["croissant.json"])["citeAs"] == cited
    for language in ("ar", "en"):
        text = made[f"README.{language}.md"].decode()
        assert all(w in text for w in (SAID.title, SAID.summary, cited, "للباحثين وحدهم"))
        assert "$" not in text
    assert b'name: "\xd8\xb3' in made["CITATION.cff"]
    assert "للباحثين وحدهم" in made["LICENCE.txt"].decode()


def test_a_description_is_kept_in_the_project(reviewed: Project) -> None:
    assert descriptions.description(reviewed).contributors == (Contributor("رنا"),)
    descriptions.describe(reviewed, SAID)
    rows_before = reviewed.connection.execute("SELECT count(*) FROM history").fetchone()
    descriptions.describe(reviewed, SAID)
    assert reviewed.connection.execute("SELECT count(*) FROM history").fetchone() == rows_before
    assert descriptions.description(reviewed) == SAID
    assert json.loads(packed(reviewed, ExportChoice())["datapackage.json"])["version"] == "2.1"


def test_what_is_left_out_stands_nowhere_in_the_package(reviewed: Project) -> None:
    words = [HARD, "قصف بصواريخ", "رنا", "قصف على بلدة", "جريدة"]
    said = b"\n".join(packed(reviewed, ExportChoice()).values()).decode()
    assert all(w.replace('"', '""') in said for w in words)
    choice = ExportChoice(
        filters=Filters(by=frozenset({"رنا"}), place="دير الزور"),
        redaction=Redaction(frozenset({"place"}), frozenset(Part)),
    )
    made = packed(reviewed, choice, description=replace(SAID, contributors=(Contributor("رنا"),)))
    assert "CITATION.cff" not in made
    codebook = made.pop("codebook.toml").decode()
    said = b"\n".join(made.values()).decode()
    hidden = [*words, "دير الزور", "34.9"]
    assert [w for w in hidden if w.replace('"', '""') in said.replace("البرنامج", "")] == []
    assert [w for w in hidden if w in codebook and w not in reviewed.codebook.source] == []
    told = json.loads(made["provenance.json"])
    assert (told["filters"]["by"], told["filters"]["place"]) == (True, True)
    assert "place" in told["left_out"]["fields"]
    assert "who reviewed" in made["README.en.md"].decode()


def test_formulas_are_harmless(reviewed: Project) -> None:
    reviewed.connection.execute("UPDATE articles SET title = '=1+1'")
    assert rows(packed(reviewed, ExportChoice()), "articles")[0]["article_title"] == "'=1+1"


@pytest.mark.parametrize("name", ["out.zip", "out"])
def test_a_stopped_package_leaves_what_was_there(
    reviewed: Project, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    told: list[tuple[int, int | None]] = []

    def stop(done: int, total: int | None) -> bool:
        told.append((done, total))
        return done < 20

    with pytest.raises(ExportStopped):
        write_package(reviewed, ExportChoice(), folder / name, progress=stop)
    assert list(folder.iterdir()) == []
    assert told[-1] == (20, 32)
    write_package(reviewed, ExportChoice(), folder / name)
    before = files(folder / name)
    with pytest.raises(ExportStopped):
        write_package(reviewed, ExportChoice(What.ACCOUNTS), folder / name, progress=stop)
    assert files(folder / name) == before


def test_no_folder_of_something_else_is_replaced(reviewed: Project, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "work.txt").write_text("mine")
    with pytest.raises(UnwritableExport):
        write_package(reviewed, ExportChoice(), folder)
    assert [f.name for f in folder.iterdir()] == ["work.txt"]
    package = tmp_path / "package"
    write_package(reviewed, ExportChoice(), package)
    write_package(reviewed, ExportChoice(), package)
    (package / "data" / "mine.csv").write_text("mine")
    with pytest.raises(UnwritableExport, match="something else"):
        write_package(reviewed, ExportChoice(), package)
    assert (package / "data" / "mine.csv").read_text() == "mine"
    other = tmp_path / "other.zip"
    reviewed.path.rename(other)
    with pytest.raises(ExportOverProject):
        write_package(reviewed, ExportChoice(), other)
