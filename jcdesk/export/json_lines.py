"""Records as JSON Lines: one a line, so that the files of several machines simply join."""

import json
from collections.abc import Iterable, Mapping

from jcdesk.export.records import lookup_record
from jcdesk.export.target import Target, opened
from jcdesk.justclick.lookups import Lookup

# Not in JSON Lines, but to many a reader these end a line too.
_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def write_json_lines(target: Target, lookups: Iterable[Lookup]) -> None:
    """Write the record of each in a line. Raises OSError, and what reading `lookups` raises."""
    write_records(target, map(lookup_record, lookups))


def write_records(target: Target, records: Iterable[Mapping[str, object]]) -> None:
    """Write a record a line in UTF-8. Raises OSError, and what reading `records` raises."""
    with opened(target) as file:
        for record in records:
            line = json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS)
            # A lone surrogate has no UTF-8; written as a backslash escape it is the same value in JSON.
            file.write(f"{line}\n".encode("utf-8", "backslashreplace"))
