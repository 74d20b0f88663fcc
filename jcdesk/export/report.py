"""What an export writes, and for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from jcdesk.justclick.lookups import Lookup


@dataclass(frozen=True, slots=True)
class Report:
    """Lookups with exactly the groups that are shown, in the order shown.

    `account` and `login` say who asked. Times are written in `zone`. `made_at` is the moment of the export,
    with a zone. `filter` holds the words of the filter in force, and is empty where there is none.
    """

    account: str
    login: str
    lookups: Sequence[Lookup]
    zone: tzinfo
    made_at: datetime
    filter: str = ""
