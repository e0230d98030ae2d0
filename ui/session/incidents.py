"""The desk of incidents: what the researcher does, each step undoable and stored at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from model.codebook import Words
from model.incident import (
    Check,
    CheckState,
    EvidenceFile,
    Incident,
    RelationEvidence,
    RelationKind,
    Rule,
)
from model.reconciliation import incident_edits, relation_edits
from model.review_json import kind_of
from model.values import Json, Value, to_json
from storage.reconciliation import incident_rows, moving
from storage.reconciliation.putting import Change
from ui.session.incident_state import IncidentState

_GONE = Words(
    "لم يعد هذا الحادث موجوداً: خلا من الروايات أو أُزيل.",
    "This incident is no longer there: no account tells of it any more.",
)


class IncidentDesk(IncidentState):
    """Intentions on incidents and their accounts.

    Those that return something say by it whether anything was done; why not is told.
    """

    # which accounts tell of which incident

    def link(self, account_ids: Collection[str], into: str) -> bool:
        """Put saved accounts into an incident, out of those that they are in."""
        return self._join(self.tr("link accounts"), "account linked", account_ids, into)

    def merge(self, into: str, others: Collection[str]) -> bool:
        """Let one incident have the accounts of others, with all that was said of these."""
        known = incident_rows.load_many(self._project(), others)
        accounts = [a for i in known for a in i.accounts]
        return self._join(self.tr("merge incidents"), "incidents merged", accounts, into)

    def split(self, incident_id: str, account_ids: Collection[str]) -> str | None:
        """Take accounts of an incident out into a new one, whose id is returned."""
        if not account_ids or self._session.refuse_read_only():
            return None
        here = incident_rows.current(self._project(), incident_id)
        if here is None:
            self.told.emit(_GONE)
            return None
        change, new = moving.split(self._project(), here, account_ids, self.by())
        if new == here:
            self.told.emit(
                Words(
                    "لا بد أن تبقى في الحادث رواية واحدة على الأقل.",
                    "At least one account has to stay in the incident.",
                )
            )
            return None
        detail: dict[str, Json] = {"accounts": sorted(account_ids), "from": here, "to": new}
        text = self.tr("split incident")
        return new if self._take_step(text, "accounts split off", change, detail) else None

    def keep_apart(self, account_id: str, other_id: str) -> bool:
        """Remember that two accounts tell of different incidents; the first one leaves where they
        are in the same."""
        if account_id == other_id or self._session.refuse_read_only():
            return False
        homes = incident_rows.incidents_of(self._project(), [account_id, other_id])
        here = homes.get(account_id)
        change = Change((), ())
        if here is not None and here == homes.get(other_id):
            change, _ = moving.split(self._project(), here, [account_id], self.by())
        change = replace(change, apart=((account_id, other_id, True),))
        detail: dict[str, Json] = {"account": account_id, "other": other_id}
        return self._take_step(self.tr("keep apart"), "accounts kept apart", change, detail)

    def _join(self, text: str, what: str, account_ids: Collection[str], into: str) -> bool:
        if self._session.refuse_read_only():
            return False
        project = self._project()
        here = incident_rows.current(project, into)
        if here is None:
            self.told.emit(_GONE)
            return False
        change = moving.linked(project, account_ids, here, self.by())
        detail: dict[str, Json] = {"accounts": sorted(account_ids), "to": here}
        return self._take_step(text, what, change, detail)

    # what incidents are to one another

    def relate(
        self,
        incident_id: str,
        kind: RelationKind,
        other_id: str,
        note: str = "",
        evidence: Sequence[RelationEvidence] = (),
    ) -> bool:
        """Say that an incident answers, belongs to, explains or contradicts another."""
        other = self.incident(other_id)
        here = self.incident(incident_id)
        if here is None or other is None:
            self.told.emit(_GONE)
            return False
        if here.id == other.id:
            self.told.emit(
                Words("اختر حادثاً آخر.", "Choose another incident than this one."),
            )
            return False
        return self._change(
            self.tr("relate incidents"),
            "incidents related",
            incident_id,
            lambda i: relation_edits.relate(
                i, kind, other, self.by(), note=note, evidence=evidence
            ),
            {"relation": kind.value, "to": other.id},
        )

    def unrelate(self, incident_id: str, relation_id: str) -> bool:
        """Take a relation back. One that an account says is changed where the account is."""
        return self._change_relation(
            self.tr("remove relation"),
            "relation removed",
            incident_id,
            relation_id,
            lambda i: relation_edits.unrelate(i, relation_id, self.by()),
        )

    def say_of_relation(
        self,
        incident_id: str,
        relation_id: str,
        *,
        kind: RelationKind | None = None,
        note: str | None = None,
        evidence: Sequence[RelationEvidence] | None = None,
    ) -> bool:
        """Give a relation another kind, note or evidence."""
        return self._change_relation(
            self.tr("change relation"),
            "relation changed",
            incident_id,
            relation_id,
            lambda i: relation_edits.say_of_relation(
                i, relation_id, self.by(), kind=kind, note=note, evidence=evidence
            ),
        )

    def _change_relation(
        self,
        text: str,
        what: str,
        incident_id: str,
        relation_id: str,
        edit: Callable[[Incident], Incident],
    ) -> bool:
        here = self.incident(incident_id)
        relations = here.relations if here else ()
        if any(r.id == relation_id and r.account is not None for r in relations):
            self.told.emit(
                Words(
                    "تقول هذه الصلة روايةٌ في مقالتها. غيّرها هناك.",
                    "An account says this in its article. Change it there.",
                )
            )
            return False
        return self._change(text, what, incident_id, edit, {"relation": relation_id})

    # what is held of an incident

    def choose_rule(
        self, incident_id: str, field: str, rule: Rule | None, reason: str = ""
    ) -> bool:
        """Choose the rule by which a field's value is taken; None for the usual one."""
        return self._change(
            self.tr("choose rule"),
            "rule chosen",
            incident_id,
            lambda i: incident_edits.choose_rule(i, field, rule, self.by(), reason),
            {"field": field, "rule": rule.value if rule else None, "reason": reason.strip()},
        )

    def decide(self, incident_id: str, field: str, values: Sequence[Value], reason: str) -> bool:
        """Hold these values of a field by one's own decision, for a reason that is always given."""
        if not reason.strip():
            self.told.emit(
                Words(
                    "اكتب سبب القرار: ما يُقرَّر باليد يُعلَّل.",
                    "Write why: what is decided by hand has a reason.",
                )
            )
            return False
        held = [{"kind": kind_of(v).value, "value": to_json(v)} for v in values]
        return self._change(
            self.tr("decide value"),
            "value decided",
            incident_id,
            lambda i: incident_edits.decide(i, field, values, reason, self.by()),
            {"field": field, "reason": reason.strip(), "values": held},
        )

    def rename(self, incident_id: str, name: str) -> bool:
        """Give an incident a name; empty for none."""
        return self._change(
            self.tr("name incident"),
            "incident named",
            incident_id,
            lambda i: incident_edits.rename(i, name, self.by()),
            {"name": name},
        )

    def set_note(self, incident_id: str, note: str) -> bool:
        return self._change(
            self.tr("change note"),
            "note changed",
            incident_id,
            lambda i: incident_edits.set_note(i, note, self.by()),
            {"note": note},
        )

    def set_check(
        self, incident_id: str, item: str, state: CheckState | None, note: str = ""
    ) -> bool:
        """Say what came of an item of the checklist; None where nothing is said of it."""

        def edit(incident: Incident) -> Incident:
            if state is None:
                return incident_edits.clear_check(incident, item, self.by())
            return incident_edits.set_check(incident, Check(item, state, note.strip(), self.by()))

        detail: dict[str, Json] = {"item": item, "state": state.value if state else None}
        return self._change(self.tr("check"), "item checked", incident_id, edit, detail)

    # evidence files; that they are copied is `ui.session.assessing`'s business

    def add_files(self, incident_id: str, files: Sequence[EvidenceFile]) -> bool:
        """Note files that are kept beside the project with an incident."""

        def edit(incident: Incident) -> Incident:
            for file in files:
                incident = incident_edits.add_file(incident, file)
            return incident

        detail: dict[str, Json] = {"files": [{"name": f.name, "sha256": f.sha256} for f in files]}
        return self._change(self.tr("add files"), "file added", incident_id, edit, detail)

    def remove_file(self, incident_id: str, file_id: str) -> bool:
        """Take a file off an incident; its copy stays beside the project."""
        return self._change(
            self.tr("remove file"),
            "file removed",
            incident_id,
            lambda i: incident_edits.remove_file(i, file_id, self.by()),
            {"file": file_id},
        )

    def note_file(self, incident_id: str, file_id: str, note: str) -> bool:
        """Say of a file what it shows."""
        return self._change(
            self.tr("note on file"),
            "file noted",
            incident_id,
            lambda i: incident_edits.note_file(i, file_id, note, self.by()),
            {"file": file_id, "note": note.strip()},
        )

    def _change(
        self,
        text: str,
        what: str,
        incident_id: str,
        edit: Callable[[Incident], Incident],
        detail: dict[str, Json],
    ) -> bool:
        """Change one incident; False where nothing was changed."""
        if self._session.refuse_read_only():
            return False
        before = self.incident(incident_id)
        if before is None:
            self.told.emit(_GONE)
            return False
        return self._take_step(text, what, Change((before,), (edit(before),)), detail)
