"""Every sub-event code in the forms that news gives it; each case a row of ``cases/acts.tsv``."""

from __future__ import annotations

from datetime import date

import pytest

from model.proposals import Salience
from model.values import Choice
from storage.shipped import load_extractor
from tests.model.extraction.test_facts import table


@pytest.mark.parametrize(("code", "sentence"), table("acts.tsv"))
def test_an_act_is_read_in_each_of_its_forms(code: str, sentence: str) -> None:
    (account,) = load_extractor().propose(sentence, date(2021, 3, 10))
    first = account.fields["event_type"][0].value
    assert isinstance(first, Choice)
    assert (first.code, account.salience) == (code, Salience.MAIN)
