from __future__ import annotations

from model.reconciliation.independence import TieKind, Verdict
from model.reconciliation.register import Source, SourceKind
from storage.history import verify_history
from storage.project import Project
from storage.reconciliation import source_register, source_verdicts, text_copies
from storage.reconciliation.independent import independent_groups, trust_of
from tests.model.reconciliation.test_copies import WORDS
from tests.storage.reconciliation.reported_by import link, of, report


def test_outlets_that_quote_one_network_by_two_names_are_one_source(project: Project) -> None:
    one = report(project, "نص أول", "تلفزيون سوريا", "شبكة فرات بوست")
    two = report(project, "نص ثان", "عنب بلدي", "فرات بوست")
    three = report(project, "نص ثالث", None, "مصادر محلية")
    found = independent_groups(project, link(project, one, two, three))
    assert found.count == 2
    assert found.groups[0].names == ("فرات بوست",)
    assert found.by_account() == {one: 0, two: 0, three: 1}


def test_copies_of_one_text_are_one_source(project: Project) -> None:
    accounts = [report(project, WORDS, "صحيفة"), report(project, f"{WORDS} انتهى", "قناة")]
    incident = link(project, *accounts)
    assert independent_groups(project, incident).count == 2
    text_copies.find(project)
    (group,) = independent_groups(project, incident).groups
    assert [t.kind for t in group.ties] == [TieKind.COPY]


def test_a_verdict_is_kept_changed_and_taken_back(project: Project) -> None:
    one, two = (report(project, f"نص {n}", s, "المرصد") for n, s in enumerate(("صحيفة", "قناة")))
    incident = link(project, one, two)
    apart = Verdict(False, "مراسلان")
    assert source_verdicts.put(project, two, one, apart) is None
    assert independent_groups(project, incident).count == 2
    assert source_verdicts.put(project, one, two, Verdict(True)) == apart
    assert independent_groups(project, incident).count == 1
    assert source_verdicts.put(project, one, two, None) == Verdict(True)
    assert source_verdicts.load(project, [one, two]) == {}
    assert verify_history(project) is None


def test_names_that_the_register_joins_are_one_source(project: Project) -> None:
    one = report(project, "نص أول", "صحيفة", "تجمع الضفتين")
    two = report(project, "نص ثان", "قناة", "مكتب الضفة")
    incident = link(project, one, two)
    assert independent_groups(project, incident).count == 2
    both = Source("1", "تجمع الضفتين", ("تجمع الضفتين", "مكتب الضفة"), kept=True)
    source_register.put(project, [], [both], "sources merged")
    assert independent_groups(project, incident).groups[0].names == ("تجمع الضفتين",)


def test_an_account_is_trusted_as_far_as_its_outlet_and_whom_it_quotes(project: Project) -> None:
    sources = [
        Source(str(n), name, (name,), SourceKind.OTHER, trust=trust, kept=True)
        for n, (name, trust) in enumerate([("صحيفة", 4), ("شبكة", 2), ("مرصد النهر", 5)])
    ]
    source_register.put(project, [], sources, "source changed")
    accounts = [
        report(project, "1 نص", "صحيفة"),
        report(project, "2 نص", "صحيفة", "شبكة"),
        report(project, "3 نص", "صحيفة", "شبكة", "مرصد النهر"),
        report(project, "4 نص", None, "مرصد النهر", "مصادر محلية"),
        report(project, "5 نص", "قناة", "آخرون"),
    ]
    incident = link(project, *accounts)
    trust = trust_of(project)
    assert [trust(a) for a in of(project, incident)] == [4, 2, 4, 5, None]
