"""How well colours are told apart: by everybody, by the colour-blind, and in grey."""

from math import dist
from typing import Literal

Sight = Literal["everybody", "protanopia", "deuteranopia", "tritanopia"]

Row = tuple[float, float, float]
Matrix = tuple[Row, Row, Row]

# What a colour looks like to somebody who lacks one kind of cones, in linear RGB: Machado, Oliveira and
# Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0.
_SIGHTS: dict[Sight, Matrix] = {
    "everybody": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
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
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# sRGB's primaries in CIE XYZ, each row divided by the white point D65.
_TO_XYZ: Matrix = (
    (0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505),
    (0.2126, 0.7152, 0.0722),
    (0.0193 / 1.0891, 0.1192 / 1.0891, 0.9505 / 1.0891),
)


def luminance(colour: str) -> float:
    """How light `#RRGGBB` is as WCAG 2 defines it, from 0 (black) to 1 (white)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours are apart in lightness as WCAG 2 measures it: 1 the same, 21 black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def difference(one: str, other: str, sight: Sight = "everybody") -> float:
    """How different two colours look: their distance in CIELAB (ΔE 1976), of which 2.3 is just noticed."""
    return dist(_lab(one, sight), _lab(other, sight))


def _linear(colour: str) -> Row:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (byte / 255 for byte in bytes.fromhex(colour.removeprefix("#")))
    )
    return red, green, blue


def _times(matrix: Matrix, vector: Row) -> Row:
    one, two, three = (
        sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix
    )
    return one, two, three


def _lab(colour: str, sight: Sight) -> Row:
    red, green, blue = (min(max(part, 0.0), 1.0) for part in _times(_SIGHTS[sight], _linear(colour)))
    x, y, z = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
        for part in _times(_TO_XYZ, (red, green, blue))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
