"""Answers as text for a terminal: the address, the verdict, and a table of the groups."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from jcdesk.cli.tables import GAP, display_width, padded, shortened
from jcdesk.export.table import subscribed_on
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.statuses import Status
from jcdesk.words.catalogue import Translate
from jcdesk.words.exports import ExportWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain

_INDENT = "  "
_NARROWEST_TITLE = 20
_STATUS = 2

_BOLD = "1"
_COLOURS = {
    Status.SUBSCRIBED: "32",
    Status.WAITING: "33",
    Status.UNSUBSCRIBED: "31",
    Status.UNSUBSCRIBED_BY_SERVICE: "35",
    Status.INVALID_ADDRESS: "1;31",
    Status.UNKNOWN: "2",
}
"""Codes of ECMA-48, "Select Graphic Rendition". The word beside a colour says the same."""


class AnswerText:
    """Writes lookups with times in `zone`; cuts titles so that a line fits into `width` columns, if given."""

    def __init__(self, translate: Translate, zone: tzinfo, width: int | None, *, colours: bool) -> None:
        self._words = LookupWords(translate)
        self._headings = ExportWords(translate)
        self._zone = zone
        self._width = width
        self._colours = colours

    def of(self, lookup: Lookup) -> str:
        """Several lines about one address."""
        lines = [self._painted(plain(lookup.address), _BOLD), self._words.verdict(lookup)]
        if lookup.groups:
            lines += ["", *self._table(lookup.groups)]
        return "\n".join(lines)

    def of_all(self, lookups: Iterable[Lookup]) -> str:
        """The lines about each, with an empty one between."""
        return "\n\n".join(self.of(lookup) for lookup in lookups)

    def in_short(self, lookup: Lookup) -> str:
        """The verdict alone."""
        return self._words.verdict(lookup)

    def _table(self, groups: Iterable[GroupStatus]) -> Iterable[str]:
        words = self._headings
        headings = [words.group(), words.group_id(), words.status(), words.subscribed_on(self._zone)]
        head, *rows = padded(self._fitted([headings, *map(self._row, groups)]))
        yield _line(head)
        for row, group in zip(rows, groups, strict=True):
            row[_STATUS] = self._painted(row[_STATUS], _COLOURS[group.status])
            yield _line(row)

    def _row(self, group: GroupStatus) -> list[str]:
        moment = subscribed_on(group, self._zone)
        if isinstance(moment, datetime):
            time = moment.isoformat(" ", "minutes")
        else:
            time = self._words.time_as_text(group)
        return [self._words.title_of(group), plain(group.id), self._words.status_name(group), time]

    def _fitted(self, rows: list[list[str]]) -> list[list[str]]:
        if self._width is None:
            return rows
        others = sum(max(map(display_width, column)) for column in list(zip(*rows, strict=True))[1:])
        room = max(self._width - len(_INDENT) - 3 * len(GAP) - others, _NARROWEST_TITLE)
        return [[shortened(title, room), *rest] for title, *rest in rows]

    def _painted(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colours else text


def _line(cells: list[str]) -> str:
    return _INDENT + GAP.join(cells).rstrip()
