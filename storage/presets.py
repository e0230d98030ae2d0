"""Choices of what to export, kept in the project under names."""

from __future__ import annotations

from dataclasses import dataclass

from model.export_choice import ExportChoice, choice_from_json, choice_to_json
from storage.canonical import from_text, to_text
from storage.errors import NoPreset, PresetNameTaken
from storage.project import Project
from storage.times import now


@dataclass(frozen=True, slots=True)
class Preset:
    """A choice with the name it is found under, and the form that it was written in."""

    name: str
    choice: ExportChoice
    form: str
    bom: bool = False


def all_presets(project: Project) -> tuple[Preset, ...]:
    """The presets by name; one that a newer program wrote differently is left out."""
    rows = project.connection.execute("SELECT name, choice FROM export_presets ORDER BY name")
    read = (_preset(name, text) for name, text in rows)
    return tuple(preset for preset in read if preset is not None)


def preset(project: Project, name: str) -> Preset:
    """The preset of this name. Raises NoPreset."""
    found = next((p for p in all_presets(project) if p.name == name), None)
    if found is None:
        raise NoPreset(project.path, name)
    return found


def keep_preset(project: Project, kept: Preset) -> None:
    """Keep a preset; it takes the place of one of the same name. Raises ProjectError."""
    said = {"choice": choice_to_json(kept.choice), "form": kept.form, "bom": kept.bom}
    with project.writing():
        project.know_reviewer(project.reviewer)
        project.connection.execute(
            "INSERT INTO export_presets VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET choice = excluded.choice, reviewer = excluded.reviewer, at = excluded.at",
            [kept.name, to_text(said), project.reviewer, now()],
        )


def rename_preset(project: Project, name: str, new: str) -> None:
    """Give a preset another name. Raises NoPreset, PresetNameTaken, ProjectError."""
    with project.writing():
        if new != name and _is_there(project, new):
            raise PresetNameTaken(project.path, new)
        if not _is_there(project, name):
            raise NoPreset(project.path, name)
        project.connection.execute("UPDATE export_presets SET name = ? WHERE name = ?", [new, name])


def forget_preset(project: Project, name: str) -> None:
    """Remove a preset. Raises NoPreset, ProjectError."""
    with project.writing():
        if not _is_there(project, name):
            raise NoPreset(project.path, name)
        project.connection.execute("DELETE FROM export_presets WHERE name = ?", [name])


def _is_there(project: Project, name: str) -> bool:
    rows = project.connection.execute("SELECT 1 FROM export_presets WHERE name = ?", [name])
    return rows.fetchone() is not None


def _preset(name: str, text: str) -> Preset | None:
    try:
        said = from_text(text)
        choice = choice_from_json(said["choice"])
        return Preset(name, choice, str(said["form"]), bool(said["bom"]))
    except (ValueError, KeyError, TypeError):
        return None
