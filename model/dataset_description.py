"""What stands on the front of a dataset: title, licence, citation, people.

The researcher says it once for a project; what is not said has a sane default.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from model.codebook import Words
from model.values import Json

FORMAT = "tawthiq-description/1"


class Licence(StrEnum):
    """What others may do with the data. The values are SPDX's where SPDX has one."""

    CC_BY = "CC-BY-4.0"
    CC0 = "CC0-1.0"
    ODBL = "ODbL-1.0"
    RESERVED = "other-closed"
    OWN = "other"


@dataclass(frozen=True, slots=True)
class LicenceText:
    """A licence's name, where it stands, and what it allows, in a sentence."""

    title: Words
    url: str
    says: Words


LICENCES: dict[Licence, LicenceText] = {
    Licence.CC_BY: LicenceText(
        Words("المشاع الإبداعي: نسب المصنَّف 4.0", "Creative Commons Attribution 4.0"),
        "https://creativecommons.org/licenses/by/4.0/",
        Words(
            "لك أن تنشرها وتغيّرها وتبني عليها لأي غرض، على أن تذكر مصدرها.",
            "You may share and adapt the data for any purpose, if you name where they are from.",
        ),
    ),
    Licence.CC0: LicenceText(
        Words("المشاع الإبداعي: الملك العام 1.0", "Creative Commons Zero 1.0"),
        "https://creativecommons.org/publicdomain/zero/1.0/",
        Words(
            "لك أن تفعل بها ما تشاء بلا شرط.", "You may do with the data what you like, unasked."
        ),
    ),
    Licence.ODBL: LicenceText(
        Words("رخصة قواعد البيانات المفتوحة 1.0", "Open Database License 1.0"),
        "https://opendatacommons.org/licenses/odbl/1-0/",
        Words(
            "لك أن تنشرها وتغيّرها، على أن تذكر مصدرها وتنشر ما تبنيه عليها بالرخصة نفسها.",
            "You may share and adapt the data, if you name where they are from and give what you "
            "make of them under the same licence.",
        ),
    ),
    Licence.RESERVED: LicenceText(
        Words("جميع الحقوق محفوظة", "All rights reserved"),
        "",
        Words(
            "لا يجوز نشرها ولا استعمالها إلا بإذن أصحابها.",
            "The data may not be shared or used without the leave of those who made them.",
        ),
    ),
}
"""Those that need no words of the researcher's own."""


class Role(StrEnum):
    """What somebody did, in the words of Data Package 2."""

    CREATOR = "creator"
    CONTACT = "contact"
    PUBLISHER = "publisher"
    FUNDER = "funder"
    CONTRIBUTOR = "contributor"


ROLE_WORDS: Mapping[Role, Words] = {
    Role.CREATOR: Words("معدّ", "creator"),
    Role.CONTACT: Words("للتواصل", "contact"),
    Role.PUBLISHER: Words("ناشر", "publisher"),
    Role.FUNDER: Words("مموّل", "funder"),
    Role.CONTRIBUTOR: Words("مساهم", "contributor"),
}


@dataclass(frozen=True, slots=True)
class Contributor:
    """Somebody, or an organisation, with what they did."""

    name: str
    role: Role = Role.CREATOR


@dataclass(frozen=True, slots=True)
class Description:
    """``licence_words`` hold only for `Licence.OWN`. An empty ``citation`` is made of the rest."""

    title: str = ""
    summary: str = ""
    version: str = ""
    licence: Licence = Licence.CC_BY
    licence_words: str = ""
    citation: str = ""
    homepage: str = ""
    contributors: tuple[Contributor, ...] = field(default_factory=tuple)

    def cited(self, title: str, year: str, version: str) -> str:
        """How to cite: as the researcher says, else people, year, title and version."""
        if self.citation:
            return self.citation
        who = "; ".join(c.name for c in self.contributors if c.role is Role.CREATOR)
        parts = [f"{who} ({year})" if who else f"({year})", self.title or title]
        if self.version or version:
            parts.append(f"Version {self.version or version}")
        if self.homepage:
            parts.append(self.homepage)
        return ". ".join(parts) + "."


def licence_text(description: Description) -> LicenceText:
    """The licence in words; the researcher's own where they chose to say it themselves."""
    own = description.licence_words.strip()
    if description.licence is Licence.OWN and own:
        return LicenceText(Words(own, own), "", Words(own, own))
    return LICENCES.get(description.licence, LICENCES[Licence.RESERVED])


def contributors_from_text(text: str) -> tuple[Contributor, ...]:
    """One a line: a name and, after a bar, what they did in either language: ``Name | publisher``.

    Raises ValueError with the word that is no role.
    """
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        name, _, said = (part.strip() for part in line.partition("|"))
        if name:
            found.append(Contributor(name, _role(said)))
    return tuple(found)


def _role(said: str) -> Role:
    if not said:
        return Role.CREATOR
    for role, words in ROLE_WORDS.items():
        if said.casefold() in (role.value, words.ar, words.en):
            return role
    raise ValueError(said)


def contributors_to_text(contributors: Sequence[Contributor], language: str) -> str:
    """What `contributors_from_text` reads."""
    return "\n".join(
        c.name
        if c.role is Role.CREATOR
        else f"{c.name} | {ROLE_WORDS[c.role].in_language(language)}"
        for c in contributors
    )


def description_to_json(description: Description) -> Json:
    return {
        "format": FORMAT,
        "title": description.title,
        "summary": description.summary,
        "version": description.version,
        "licence": description.licence.value,
        "licence_words": description.licence_words,
        "citation": description.citation,
        "homepage": description.homepage,
        "contributors": [{"name": c.name, "role": c.role.value} for c in description.contributors],
    }


def description_from_json(data: Json) -> Description:
    """What `description_to_json` wrote. Raises ValueError if ``data`` is none."""
    try:
        if data["format"] != FORMAT:
            raise ValueError(f"not {FORMAT}: {data['format']!r}")
        texts = {key: str(data[key]) for key in _TEXTS}
        people = tuple(Contributor(str(c["name"]), Role(c["role"])) for c in data["contributors"])
        return Description(**texts, licence=Licence(data["licence"]), contributors=people)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a dataset's description: {error!r}") from error


_TEXTS = ("title", "summary", "version", "licence_words", "citation", "homepage")
