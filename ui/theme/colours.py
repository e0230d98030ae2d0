"""Arithmetic on colours: contrast, mixing, and what eyes that lack a cone make of them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QColor


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two opaque colours, 1 to 21 (WCAG 2 relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share of another in it, opaque."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


Sight = Literal["protanopia", "deuteranopia"]
_Row = tuple[float, float, float]
# Machado, Oliveira, Fernandes 2009, severity 1.0, on linear light.
_SEEN: dict[Sight, tuple[_Row, _Row, _Row]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def difference(one: QColor, other: QColor, sight: Sight | None = None) -> float:
    """How far two colours are apart for an eye (CIE 1976); 2 can just be told apart."""
    pairs = zip(_lab(one, sight), _lab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def _lab(colour: QColor, sight: Sight | None) -> _Row:
    light = _light(colour)
    if sight is not None:
        r, g, b = (
            min(1.0, max(0.0, sum(k * p for k, p in zip(row, light, strict=True))))
            for row in _SEEN[sight]
        )
        light = (r, g, b)
    r, g, b = light
    x = _root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
    y = _root(0.2126 * r + 0.7152 * g + 0.0722 * b)
    z = _root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return float(share ** (1 / 3)) if share > 0.008856 else 7.787 * share + 16 / 116


def _luminance(colour: QColor) -> float:
    red, green, blue = _light(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _light(colour: QColor) -> _Row:
    """The colour's parts as amounts of light."""
    return _linear(colour.redF()), _linear(colour.greenF()), _linear(colour.blueF())


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
