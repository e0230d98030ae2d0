"""Which field a label is, by the names that the codebook and others have for it."""

from __future__ import annotations

import pytest

from model.codebook_edits import retire_field
from model.labelled.targets import (
    NOTHING,
    Guesser,
    Target,
    from_json,
    target_of,
    to_json,
)
from storage.label_choices import guesser
from tests.storage.making import default_codebook

BOOK = default_codebook()


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("weapon", Target("weapon")),
        ("Event type", Target("event_type")),
        ("EVENT_TYPE", Target("event_type")),
        ("نوع الحدث", Target("event_type")),
        ("المُستهدَف", Target("target")),
        ("Armed clash", Target("event_type", "armed_clash")),
        ("Air/drone strike", Target("event_type", "air_drone_strike")),
        ("اشتباك مسلّح", Target("event_type", "armed_clash")),
        ("weapon-mortar", Target("weapon", "mortar")),
        ("killed civilian", Target("killed", "civilian")),
        ("Civilian killed", Target("killed", "civilian")),
        ("actor1", Target("initiator")),
        ("side_a", Target("initiator")),
        ("event_date", Target("date")),
        ("GPE", Target("place")),
        ("قتلى", Target("killed")),
        ("Attack", Target("event_type")),
        ("kind=Armed clash", Target("event_type", "armed_clash")),
        ("weapon=mortar", Target("weapon")),
    ],
)
def test_labels_are_guessed(label: str, target: Target) -> None:
    assert guesser(BOOK).guess(label) == target


@pytest.mark.parametrize("label", ["ORG", "Other", "Grenade", "Battles", "cats=incident", "", "="])
def test_what_is_unknown_or_means_several_is_not(label: str) -> None:
    assert guesser(BOOK).guess(label) is None


def test_what_was_retired_is_not_guessed() -> None:
    book = retire_field(BOOK, "weapon", retired=True)
    assert Guesser(book, {}).guess("weapon") is None
    assert target_of("weapon", book) is None


def test_targets_are_written_and_read() -> None:
    mapped = {"a": Target("weapon", "mortar"), "b": NOTHING, "c": Target("place")}
    assert from_json(to_json(mapped), BOOK) == mapped
    assert from_json({"a": "weapon:nothing", "b": "nowhere"}, BOOK) == {}
