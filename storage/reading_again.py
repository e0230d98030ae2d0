"""Articles that wait for review, read again after the lexicon or the rules have changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from itertools import islice

from model.article import Article
from model.proposals import ProposedAccount
from storage import articles, runs
from storage.importing import BATCH_READ
from storage.project import Project
from storage.run_series import OF_RULES
from storage.taking_in import Extracts

log = logging.getLogger(__name__)

Progress = Callable[[int, int], bool]
"""Told how many of how many articles are read; False stops."""

_WAITING = f"""
SELECT id FROM articles WHERE status = 'new' AND NOT EXISTS (
    SELECT 1 FROM runs WHERE runs.article = articles.number AND runs.extractor = ?
    AND runs.published IS articles.published
    AND runs.number = (
        SELECT max(number) FROM runs WHERE runs.article = articles.number AND {OF_RULES}
    )
) ORDER BY number
"""


def read_waiting(project: Project, extractor: Extracts, progress: Progress | None = None) -> int:
    """Read the waiting articles that something else read last; returns how many were read.

    What was read until ``progress`` says to stop is kept. Raises ProjectError where it cannot be.
    """
    waiting = [str(key) for (key,) in project.connection.execute(_WAITING, [extractor.version])]
    rest = iter(waiting)
    done = 0
    while batch := tuple(islice(rest, BATCH_READ)):
        found = [(a, _accounts(a, extractor)) for a in (articles.read(project, i) for i in batch)]
        _keep(project, found, extractor.version)
        done += len(batch)
        if progress is not None and not progress(done, len(waiting)):
            break
    return done


def _accounts(article: Article, extractor: Extracts) -> tuple[ProposedAccount, ...] | None:
    """What is read in an article; None after a mistake of the extractor, which costs no other."""
    try:
        accounts = extractor.propose(article.text, article.published)
        runs.check(article.text, accounts)
    except Exception:
        log.exception("nothing could be read out of %s", article.name)
        return None
    return accounts


def _keep(
    project: Project,
    found: Iterable[tuple[Article, tuple[ProposedAccount, ...] | None]],
    version: str,
) -> None:
    with project.writing():
        for article, accounts in found:
            if accounts is not None:
                runs.store(project, article.id, accounts, version, article.published)
