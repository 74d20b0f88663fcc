"""How the user has arranged a table's columns. Pure."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """A column, by the name that the program has for it; `width` is in pixels."""

    name: str
    width: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class TableLayout:
    """The table called `name`: its columns from left to right, and which one it is sorted by.

    Without `own_widths` the columns share the table's width, as they do until the user drags one.
    """

    name: str
    columns: tuple[ColumnLayout, ...]
    sorted_by: str
    descending: bool = False
    own_widths: bool = False


def layout_of(layouts: tuple[TableLayout, ...], name: str) -> TableLayout | None:
    """How the table called `name` is arranged, or None where the user has changed nothing."""
    return next((layout for layout in layouts if layout.name == name), None)


def with_layout(
    layouts: tuple[TableLayout, ...], name: str, layout: TableLayout | None
) -> tuple[TableLayout, ...]:
    """The layouts with another one for the table called `name`, or with none."""
    others = tuple(other for other in layouts if other.name != name)
    return others if layout is None else (*others, layout)


def read_layouts(raw: Any) -> tuple[TableLayout, ...]:  # noqa: ANN401 - any JSON
    """The layouts as JSON holds them. Raises TypeError and ValueError."""
    return tuple(_table(entry) for entry in _list(raw))


def _table(raw: Any) -> TableLayout:  # noqa: ANN401 - any JSON
    fields = _fields(raw, {"name": str, "sorted_by": str, "descending": bool, "own_widths": bool})
    return TableLayout(columns=tuple(_column(entry) for entry in _list(raw.get("columns"))), **fields)


def _column(raw: Any) -> ColumnLayout:  # noqa: ANN401 - any JSON
    return ColumnLayout(**_fields(raw, {"name": str, "width": int, "hidden": bool}))


def _list(raw: Any) -> list[Any]:  # noqa: ANN401 - any JSON
    if not isinstance(raw, list):
        raise TypeError
    return raw


def _fields(raw: Any, kinds: dict[str, type]) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    if not isinstance(raw, dict) or any(type(raw.get(name)) is not kind for name, kind in kinds.items()):
        raise TypeError
    return {name: raw[name] for name in kinds}
