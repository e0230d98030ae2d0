"""XML and HTML without what they could reach for: no entities from elsewhere, no network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from storage import refusals
from storage.refusals import ImportRefused

Element = Any
"""An element of lxml, which has no types."""


def xml(data: bytes) -> Element:
    """The root of an XML file. Raises ImportRefused where it is broken."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error
    return root


def html(text: str) -> Element | None:
    """The tree of a page, forgiving as browsers are; None for one without any element."""
    from lxml import etree
    from lxml import html as pages

    parser = pages.HTMLParser(no_network=True, huge_tree=True)
    try:
        return pages.document_fromstring(_plain(text), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _plain(text: str) -> str:
    """Without a declaration of an encoding that the text no longer has."""
    if text.lstrip().startswith("<?xml"):
        return text.partition("?>")[2]
    return text


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def descend(root: Element, name: str) -> Iterator[Element]:
    """All elements of this name, whatever their namespace."""
    return (e for e in root.iter() if local(e) == name)
