"""What the tables of a package are, in a sentence each."""

from __future__ import annotations

from collections.abc import Mapping

from model.codebook import Words
from model.export_choice import Part, What
from model.export_columns import Type

TABLES: Mapping[What, tuple[Words, Words]] = {
    What.INCIDENTS: (
        Words("الحوادث", "Incidents"),
        Words(
            "صف لكل حادثة: القيم التي اعتُمدت، وبأي قاعدة.",
            "A row for each incident: the values that were resolved, and by which rule.",
        ),
    ),
    What.ARTICLES: (
        Words("المقالات", "Articles"),
        Words(
            "صف لكل مقالة: كيف صُنّفت ولماذا.",
            "A row for each article: how it was judged, and why.",
        ),
    ),
    What.ACCOUNTS: (
        Words("الروايات", "Accounts"),
        Words(
            "صف لما ترويه مقالة واحدة عن حادثة واحدة، كما رُوجع.",
            "A row for what one article says of one incident, as reviewed.",
        ),
    ),
    What.CLAIMS: (
        Words("الأقوال", "Claims"),
        Words(
            "صف لكل قيمة في رواية، ومنشؤها والاقتباس الذي تقوم عليه.",
            "A row for each value of an account, its origin and the quote it rests on.",
        ),
    ),
    What.RELATIONS: (
        Words("العلاقات", "Relations"),
        Words("صف لكل علاقة بين حادثتين.", "A row for each relation between two incidents."),
    ),
    What.DECISIONS: (
        Words("القرارات", "Decisions"),
        Words(
            "صف لكل قرار في مقترح أو في مقالة، ما بقي منها قائماً وما لم يبق.",
            "A row for each decision on a proposal or an article, standing or not.",
        ),
    ),
}

PARTS: Mapping[Part, Words] = {
    Part.SOURCES: Words("المصادر", "sources"),
    Part.TEXTS: Words("نصوص المقالات والاقتباسات", "articles’ texts and quotes"),
    Part.REVIEWERS: Words("من راجع", "who reviewed"),
    Part.NOTES: Words("ملاحظات الباحثين", "researchers’ notes"),
}

TYPES: Mapping[Type, Words] = {
    Type.TEXT: Words("نص", "text"),
    Type.INTEGER: Words("عدد صحيح", "whole number"),
    Type.NUMBER: Words("عدد", "number"),
    Type.BOOLEAN: Words("0 أو 1", "0 or 1"),
    Type.DAY: Words("يوم", "day"),
    Type.TIME: Words("وقت", "time"),
    Type.CODE: Words("رمز", "code"),
}
