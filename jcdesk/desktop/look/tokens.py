"""Colours by meaning, light, dark and in high contrast, and the scale of distances and sizes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jcdesk.export.colours import STATUS_COLOURS
from jcdesk.justclick.statuses import Status


class Pair(NamedTuple):
    """A colour for text and icons, and the background it stands on. A part of what pills are known by."""

    front: str
    back: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the window, named by what it is for.

    A `border` parts things; an `outline` is of what one types into or ticks, so it has to be seen.
    With strong `lines` there is one, too, around what otherwise is told by a fill alone: pills and notices.
    """

    window: str
    surface: str
    hover: str
    border: str
    outline: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    selection: Pair
    info: Pair
    warning: Pair
    error: Pair
    success: Pair
    statuses: Mapping[Status, Pair]
    dark: bool = False
    lines: bool = False

    @property
    def ring(self) -> int:
        """How wide the line around what has the focus is, in pixels."""
        return 3 if self.lines else 2


LIGHT = Tokens(
    window="#F4F6F9",
    surface="#FFFFFF",
    hover="#EBEFF5",
    border="#D3D9E2",
    outline="#808A9A",
    text="#1A1F29",
    muted="#566072",
    disabled="#667085",
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
    outline="#747E8F",
    text="#E8EBF1",
    muted="#A4ADBC",
    disabled="#8E98A8",
    accent="#7FB0FF",
    on_accent="#0D1B33",
    selection=Pair("#F2F6FF", "#2C4775"),
    info=Pair("#A9CBFF", "#22324D"),
    warning=Pair("#F5CF7A", "#40341A"),
    error=Pair("#FFB0AB", "#4A2424"),
    success=Pair("#8FE0B1", "#1C3D2B"),
    statuses={
        Status.SUBSCRIBED: Pair("#8DEBB8", "#134530"),
        Status.WAITING: Pair("#FBDD7C", "#55450F"),
        Status.UNSUBSCRIBED: Pair("#FFA58C", "#5E2014"),
        Status.UNSUBSCRIBED_BY_SERVICE: Pair("#CDB4FF", "#3A2763"),
        Status.INVALID_ADDRESS: Pair("#3B0D15", "#F0A3AD"),
        Status.UNKNOWN: Pair("#D0D6E2", "#343B47"),
    },
    dark=True,
)

CONTRAST_LIGHT = Tokens(
    window="#FFFFFF",
    surface="#FFFFFF",
    hover="#E4E9F2",
    border="#000000",
    outline="#000000",
    text="#000000",
    muted="#2B303A",
    disabled="#5A606B",
    accent="#0033A0",
    on_accent="#FFFFFF",
    selection=Pair("#FFFFFF", "#0033A0"),
    info=Pair("#00297A", "#FFFFFF"),
    warning=Pair("#5C3A00", "#FFFFFF"),
    error=Pair("#8A0F0F", "#FFFFFF"),
    success=Pair("#004D2A", "#FFFFFF"),
    statuses={
        Status.SUBSCRIBED: Pair("#00502F", "#FFFFFF"),
        Status.WAITING: Pair("#5C4A00", "#FFFFFF"),
        Status.UNSUBSCRIBED: Pair("#A0003C", "#FFFFFF"),
        Status.UNSUBSCRIBED_BY_SERVICE: Pair("#4B1FA0", "#FFFFFF"),
        Status.INVALID_ADDRESS: Pair("#FFFFFF", "#6A1020"),
        Status.UNKNOWN: Pair("#000000", "#FFFFFF"),
    },
    lines=True,
)

CONTRAST_DARK = Tokens(
    window="#000000",
    surface="#000000",
    hover="#2A2F38",
    border="#FFFFFF",
    outline="#FFFFFF",
    text="#FFFFFF",
    muted="#DDE2EA",
    disabled="#A4ABB7",
    accent="#8CC8FF",
    on_accent="#000000",
    selection=Pair("#000000", "#8CC8FF"),
    info=Pair("#B5D9FF", "#000000"),
    warning=Pair("#FFE08A", "#000000"),
    error=Pair("#FFB8AE", "#000000"),
    success=Pair("#9BF0C0", "#000000"),
    statuses={
        Status.SUBSCRIBED: Pair("#8DF0BC", "#000000"),
        Status.WAITING: Pair("#FFE37A", "#000000"),
        Status.UNSUBSCRIBED: Pair("#FFA58C", "#000000"),
        Status.UNSUBSCRIBED_BY_SERVICE: Pair("#D3BCFF", "#000000"),
        Status.INVALID_ADDRESS: Pair("#2A0008", "#FFB0BB"),
        Status.UNKNOWN: Pair("#DDE2EA", "#000000"),
    },
    dark=True,
    lines=True,
)

SPACE = 8
"""The step of every distance, in pixels: a half, one, one and a half, two and three of it, and no other."""

RADIUS = 6
"""How round corners are, in pixels."""

LARGE = 1.45
"""The verdict's size, in sizes of the usual text."""

MEDIUM = 1.15
"""A heading's size, in sizes of the usual text."""
