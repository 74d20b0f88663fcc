"""Where in a table addresses are read, and where else in it they stand."""

from jcdesk.lists.tables import Table
from jcdesk.words.catalogue import Words
from jcdesk.words.plain import plain

_NAMED = 5
"""So many places are named one by one."""


class TableWords(Words):
    """What is said about a table from which a list is read."""

    def column(self, table: Table, number: int) -> str:
        """What a column is called, by the number from 0."""
        name = plain(table.columns[number]) if number < len(table.columns) else ""
        return name or self.tr("Column {number}").format(number=number + 1)

    def source(self, table: Table) -> str:
        """Which sheet and which column are read."""
        parts = [self.tr("sheet “{name}”").format(name=plain(table.sheet))] if table.sheet else []
        if table.column is not None:
            parts.append(self._column(table, table.column))
        return self.tr("Read from: {places}.").format(places=", ".join(parts))

    def elsewhere(self, table: Table) -> str:
        """Which columns and sheets hold addresses, too, that are not asked; empty where there are none."""
        sheets = [
            self.tr("sheet “{name}” (%n row(s))", "", count).format(name=plain(name))
            for name, count in table.elsewhere
        ]
        places = [*(self._column(table, number) for number in table.other_columns), *sheets]
        if not places:
            return ""
        more = len(places) - _NAMED
        rest = [self.tr("%n more", "", more)] if more > 0 else []
        return self.tr("There are addresses in other places, too, and these are not asked: {places}.").format(
            places=", ".join([*places[:_NAMED], *rest])
        )

    def _column(self, table: Table, number: int) -> str:
        if number < len(table.columns) and (name := plain(table.columns[number])):
            return self.tr("column “{name}”").format(name=name)
        return self.tr("column {number}").format(number=number + 1)
