"""Colours by meaning, light and dark, and the scale of distances and sizes."""

from collections.abc import Mapping
from dataclasses import dataclass

from jcdesk.export.colours import STATUS_COLOURS
from jcdesk.justclick.statuses import Status


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour for text and icons, and the background it stands on."""

    front: str
    back: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the window, named by what it is for."""

    window: str
    surface: str
    hover: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: Pair
    info: Pair
    warning: Pair
    error: Pair
    success: Pair
    statuses: Mapping[Status, Pair]


LIGHT = Tokens(
    window="#F4F6F9",
    surface="#FFFFFF",
    hover="#EBEFF5",
    border="#D3D9E2",
    text="#1A1F29",
    muted="#566072",
    accent="#2563C9",
    on_accent="#FFFFFF",
    selection=Pair("#12213D", "#D9E6FB"),
    info=Pair("#1F4F93", "#E3EDFB"),
    warning=Pair("#744A00", "#FDF0CF"),
    error=Pair("#9B1C1C", "#FCE4E3"),
    success=Pair("#0B6238", "#DDF3E5"),
    statuses={status: Pair(pair.text, pair.fill) for status, pair in STATUS_COLOURS.items()},
)

DARK = Tokens(
    window="#191C21",
    surface="#21252C",
    hover="#2B3039",
    border="#3A414D",
    text="#E8EBF1",
    muted="#A4ADBC",
    accent="#7FB0FF",
    on_accent="#0D1B33",
    selection=Pair("#F2F6FF", "#2C4775"),
    info=Pair("#A9CBFF", "#22324D"),
    warning=Pair("#F5CF7A", "#40341A"),
    error=Pair("#FFB0AB", "#4A2424"),
    success=Pair("#8FE0B1", "#1C3D2B"),
    statuses={
        Status.SUBSCRIBED: Pair("#8FE0B1", "#1C3D2B"),
        Status.WAITING: Pair("#F5CF7A", "#443717"),
        Status.UNSUBSCRIBED: Pair("#FFAFB8", "#4B242B"),
        Status.UNSUBSCRIBED_BY_SERVICE: Pair("#D3B8FF", "#38294F"),
        Status.INVALID_ADDRESS: Pair("#3B0D15", "#F0A3AD"),
        Status.UNKNOWN: Pair("#C3CAD6", "#343A44"),
    },
)

SPACE = 8
"""The step of every distance, in pixels: SPACE // 2, SPACE, 2 * SPACE, 3 * SPACE and no other."""

RADIUS = 6
"""How round corners are, in pixels."""

LARGE = 1.45
"""The verdict's size, in sizes of the usual text."""

MEDIUM = 1.15
"""A heading's size, in sizes of the usual text."""
