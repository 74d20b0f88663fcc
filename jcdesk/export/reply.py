"""A lookup as a short plain text, to be pasted into a ticket."""

from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo

from jcdesk.export.table import subscribed_on
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.statuses import Status
from jcdesk.words.catalogue import Translate
from jcdesk.words.errors import ErrorWords
from jcdesk.words.exports import ReplyWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain

FormatDate = Callable[[datetime], str]
"""Writes a day as the reader does. It gets a moment that is in the right zone already and names none."""


def reply_text(lookup: Lookup, zone: tzinfo, translate: Translate, format_date: FormatDate) -> str:
    """The address, the verdict, and a line for each group in the order of the lookup.

    `zone` decides which day it was when the subscriber subscribed. The verdict counts the groups in
    `lookup`, so hand in all of them whatever the window shows.
    """
    lines = [plain(lookup.address), _verdict(lookup, translate)]
    if lookup.groups:
        lines += ["", *_group_lines(lookup, zone, translate, format_date)]
    return "\n".join(lines)


def _verdict(lookup: Lookup, translate: Translate) -> str:
    verdict = LookupWords(translate).verdict(lookup)
    if lookup.error is None:
        return verdict
    return ReplyWords(translate).failed(verdict, ErrorWords(translate).explain(lookup.error).what)


def _group_lines(
    lookup: Lookup, zone: tzinfo, translate: Translate, format_date: FormatDate
) -> Iterator[str]:
    lookups = LookupWords(translate)
    words = ReplyWords(translate)
    for group in lookup.groups:
        moment = subscribed_on(group, zone)
        date = format_date(moment) if isinstance(moment, datetime) else plain(moment)
        yield words.group(lookups.title_of(group), _within_a_line(lookups.status_name(group), group), date)


def _within_a_line(status: str, group: GroupStatus) -> str:
    """The name of a status without its capital; one that jcdesk does not know stays as it came."""
    return status if group.status is Status.UNKNOWN else status[:1].lower() + status[1:]
