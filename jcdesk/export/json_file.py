"""Lookups as JSON: untouched values, for programs."""

import codecs
import json
from collections.abc import Iterable

from jcdesk.export.records import lookup_record
from jcdesk.export.target import Target, opened
from jcdesk.justclick.lookups import Lookup


def write_json(target: Target, lookups: Iterable[Lookup]) -> None:
    """Write an array of records in UTF-8, indented by two, with a line end behind it. Raises OSError."""
    with opened(target) as file:
        # A lone surrogate has no UTF-8; written as a backslash escape it is the same value in JSON.
        out = codecs.getwriter("utf-8")(file, "backslashreplace")
        out.write("[")
        separator = "\n  "
        for lookup in lookups:
            record = json.dumps(lookup_record(lookup), ensure_ascii=False, indent=2)
            # Every "\n" is the layout's: within JSON's texts it is escaped.
            out.write(separator + record.replace("\n", "\n  "))
            separator = ",\n  "
        out.write("]\n" if separator == "\n  " else "\n]\n")
