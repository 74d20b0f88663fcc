"""What is known of a table that addresses are read from, for whoever wants to see it and to choose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """How a table begins, which column of it is read, and where else addresses stand.

    `columns` are the names of its columns, an empty text where one has none, and `rows` its first rows
    below these names, each with its number. `likely` are the numbers of the columns that hold addresses,
    from 0; `column` is the one that is read, or None where nobody can tell. `sheet` is the name of its sheet
    in a workbook, `sheets` are those that are not blank, and `elsewhere` those others that hold addresses,
    each with the number of its rows that do.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
    likely: tuple[int, ...] = ()
    column: int | None = None
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    elsewhere: tuple[tuple[str, int], ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max([len(self.columns), *(len(cells) for _, cells in self.rows)])

    @property
    def has_choice(self) -> bool:
        """Whether addresses could be read from another place of it."""
        return self.width > 1 or len(self.sheets) > 1

    @property
    def other_columns(self) -> tuple[int, ...]:
        """The numbers of the columns that hold addresses, too, and are not read."""
        return tuple(column for column in self.likely if column != self.column)
