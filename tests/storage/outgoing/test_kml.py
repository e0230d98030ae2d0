from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from model.export_choice import ExportChoice, Labels, What
from storage.exporting import export
from storage.project import Project
from tests.storage.outgoing.conftest import HARD

KML = "{http://www.opengis.net/kml/2.2}"


def placemarks(path: Path) -> list[ElementTree.Element]:
    return list(ElementTree.parse(path).iter(f"{KML}Placemark"))


def test_a_placemark_has_its_name_day_kind_and_point(reviewed: Project, tmp_path: Path) -> None:
    path = tmp_path / "out.kml"
    choice = ExportChoice(headings=Labels.AR, codes=Labels.AR)
    assert export(reviewed, path, "kml", choice) == 2
    first, second = placemarks(path)
    label = reviewed.codebook.field("event_type").option("shelling_artillery_missile")
    assert label is not None
    assert first.findtext(f"{KML}name") == f"{label.label.ar} – القورية – 2022-01-05"
    assert first.findtext(f"{KML}TimeStamp/{KML}when") == "2022-01-05"
    assert first.findtext(f"{KML}Point/{KML}coordinates") == "40.5,34.9"
    style = first.findtext(f"{KML}styleUrl")
    assert style not in (None, "#kind-0")
    document = ElementTree.parse(path).getroot()
    assert style in {f"#{s.get('id')}" for s in document.iter(f"{KML}Style")}
    # Without a place there is a placemark without a point.
    assert second.find(f"{KML}Point") is None
    assert second.findtext(f"{KML}styleUrl") == "#kind-0"


def test_whatever_the_text_holds_the_file_is_well_formed(reviewed: Project, tmp_path: Path) -> None:
    path = tmp_path / "out.kml"
    export(reviewed, path, "kml", ExportChoice(What.ACCOUNTS))
    first, _ = placemarks(path)
    data = {d.get("name"): d.text for d in first.iter(f"{KML}SimpleData")}
    assert data["notes"] == HARD.replace("\x0b", "\ufffd")
    described = first.findtext(f"{KML}description") or ""
    assert "<script>" not in described
    assert "&lt;script&gt;&amp;amp;" in described
    assert "http" not in path.read_text("utf-8").replace("http://www.opengis.net/kml/2.2", "")
