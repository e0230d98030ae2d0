"""Signs that a page left as codes of its markup: «quot;كلامquot;», «قال&nbsp;…»."""

from __future__ import annotations

import re
from dataclasses import replace

from model.evidence import evidence_in
from model.proposals import Candidate, ProposedAccount

_SIGNS = {
    **dict.fromkeys(("quot", "ldquo", "rdquo", "laquo", "raquo", "#34", "#8220", "#8221"), '"'),
    **dict.fromkeys(("apos", "lsquo", "rsquo", "#39", "#039", "#8216", "#8217"), "'"),
    **dict.fromkeys(("ndash", "mdash", "#8211", "#8212"), "-"),
    **dict.fromkeys(("nbsp", "#160", "zwnj", "zwj", "rlm", "lrm"), " "),
    **dict.fromkeys(("hellip", "#8230"), "…"),
    **dict.fromkeys(("amp", "#38"), "&"),
}
_CODE = re.compile(rf"&({'|'.join(map(re.escape, _SIGNS))});|(?<![A-Za-z&])(quot);")
"""Some archives lost the «&» of the commonest one."""


def without_codes(text: str) -> str:
    """The text with each code as its sign and spaces after it: offsets stay those of the text."""
    if "quot;" not in text and "&" not in text:
        return text
    return _CODE.sub(_sign, text)


def _sign(code: re.Match[str]) -> str:
    return _SIGNS[code[1] or code[2]].ljust(len(code[0]))


def quoting(accounts: tuple[ProposedAccount, ...], text: str) -> tuple[ProposedAccount, ...]:
    """The accounts with their evidence in the words of the text as it is stored."""
    return tuple(
        replace(a, fields={f: tuple(_quoting(c, text) for c in cs) for f, cs in a.fields.items()})
        for a in accounts
    )


def _quoting(candidate: Candidate, text: str) -> Candidate:
    evidence = tuple(evidence_in(text, e.span) for e in candidate.evidence)
    return replace(candidate, evidence=evidence)
