"""What incidents are looked up in on their way to other datasets: a project's own and ours."""

from __future__ import annotations

from model.datasets.case import World
from model.datasets.parties import Parties
from model.datasets.whereabouts import Places
from storage.project import Project
from storage.project_extractor import extractors
from storage.reconciliation.knowledge import project_knowledge
from storage.shipped_datasets import load_countries, load_side_names


def world_of(project: Project) -> World:
    """The project's sides and places, with its own lexicon and gazetteers."""
    extractor = extractors().extractor(project)
    countries = load_countries()
    knowledge = project_knowledge(project)
    return World(
        Parties(knowledge, extractor.lexicon, extractor.gazetteer, load_side_names(), countries),
        Places(extractor.gazetteer, countries),
        countries,
    )
