"""What an import would make of a file, and what became of it, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.intake.percent import percent
from ui.session.intake_values import PreviewedArticle, PreviewedFile, Twin

_FSI, _PDI = "\u2068", "\u2069"
_MEGA, _KILO = 1_000_000, 1_000


def isolated(text: str) -> str:
    """Words that keep their own direction among others."""
    return f"{_FSI}{text}{_PDI}" if text else ""


def row_number(of: int) -> str:
    """The number of a row or a line, in the digits of the language."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(of)


def day(of: date | None) -> str:
    """A day as the language writes it."""
    return QLocale().toString(QDate(of.year, of.month, of.day), "d MMM yyyy") if of else ""


def size(of: int) -> str:
    """So many bytes, roughly."""
    translate = QCoreApplication.translate
    if of >= _MEGA:
        number = QLocale().toString(of / _MEGA, "f", 1)
        return translate("Intake", "%1 MB").replace("%1", number)
    number = QLocale().toString(max(1, round(of / _KILO)) if of else 0)
    return translate("Intake", "%1 KB").replace("%1", number)


def twin_words(twin: Twin) -> str:
    """Whose text it is."""
    translate = QCoreApplication.translate
    name = isolated(twin.path.name if twin.path is not None else twin.title)
    if twin.likeness < 1:
        words = translate("Intake", "Nearly the text of %1 (%2)")
        return words.replace("%1", name).replace("%2", percent(twin.likeness))
    if twin.path is not None:
        return translate("Intake", "The text of %1; will be skipped").replace("%1", name)
    return translate("Intake", "In the project already: %1").replace("%1", name)


def article_remark(article: PreviewedArticle, language: str) -> str:
    """What is to be said of an article before it is taken in; empty where it is simply new."""
    if article.refused is not None:
        return article.refused.in_language(language)
    if article.twin is not None:
        return twin_words(article.twin)
    return article.remark.in_language(language) if article.remark else ""


def file_remark(file: PreviewedFile, language: str) -> str:
    """What is to be said of a file; of one of many articles, how many it begins with."""
    translate = QCoreApplication.translate
    if not file.articles:
        return translate("Intake", "Holds no articles")
    if len(file.articles) == 1 and not file.more:
        return article_remark(file.articles[0], language)
    number = QLocale().toString(len(file.articles))
    if file.more:
        return translate("Intake", "More than %1 articles").replace("%1", number)
    return translate("Intake", "Articles: %1").replace("%1", number)
