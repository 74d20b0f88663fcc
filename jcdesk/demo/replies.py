"""What the demo service has to say about an address, before it is signed and written as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reply:
    """An error code, its text, and the further fields of the answer: `result`, or nothing."""

    code: int | str
    text: str | None
    fields: Mapping[str, object] = field(default_factory=dict)


OK = Reply(0, "OK")
NO_HASH = Reply(1, "Not transferred hash")
NO_DATA = Reply(2, "No transmitted data")
WRONG_HASH = Reply(4, "Incorrect hash")
NO_ADDRESS = Reply(100, "Email is missing")
NOBODY = Reply(500, "Subscriber not found")
NO_GROUP = Reply(501, "Группа не найдена")
NOT_AN_ADDRESS = Reply(600, "Wrong email")
