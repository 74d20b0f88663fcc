"""What is not as in the answer before about the same address: a sentence, and a mark for each row."""

from datetime import tzinfo

from jcdesk.desktop.look.formats import short_time
from jcdesk.desktop.lookup.model import Mark
from jcdesk.justclick.lookups import Lookup
from jcdesk.lists.changes import group_changes
from jcdesk.words.changes import ChangeWords


def what_changed(words: ChangeWords, before: Lookup, after: Lookup, zone: tzinfo) -> str:
    """One line, which says so where nothing has changed, and when it was otherwise, in `zone`."""
    return words.since(
        short_time(before.asked_at.astimezone(zone)),
        group_changes(before, after),
        other_result=before.outcome is not after.outcome,
    )


def marks(words: ChangeWords, before: Lookup, after: Lookup) -> list[Mark | None]:
    """A mark for each group of `after` that is new or has another status, None for the others."""
    # By identity: a group may be there twice, alike.
    made = {
        id(change.after): Mark(words.kind(change.kind), words.was(change))
        for change in group_changes(before, after)
    }
    return [made.get(id(group)) for group in after.groups]
