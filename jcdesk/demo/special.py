"""Addresses at demo.example by which the demo service can be made to refuse, or to misbehave a little.

- `error-N@demo.example` is refused with error code N: every documented one, and 999 for one that is not.
- `slow@demo.example` is answered after 3 seconds.
- `unsigned@demo.example` is answered without a hash, `forged@demo.example` with one made with another key.
- `portal@demo.example` brings a page of HTML in place of an answer, as a hotel's network does.
- `busy@demo.example` brings HTTP status 429 with `Retry-After: 5`, `broken@demo.example` status 500.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from jcdesk.demo.people import ANNA
from jcdesk.demo.replies import (
    NO_ADDRESS,
    NO_DATA,
    NO_GROUP,
    NO_HASH,
    NOBODY,
    NOT_AN_ADDRESS,
    WRONG_HASH,
    Reply,
)


class Signed(Enum):
    """How an answer is signed."""

    WITH_THE_KEY = "with the key"
    WITH_ANOTHER_KEY = "with another key"
    NOT_AT_ALL = "not at all"


@dataclass(frozen=True, slots=True)
class Special:
    """A reply, and what is odd about how it comes. `delay` is in seconds.

    With an HTTP status other than 200, or with `page`, a page of HTML comes in place of the reply.
    """

    reply: Reply = ANNA
    signed: Signed = Signed.WITH_THE_KEY
    delay: float = 0.0
    http_status: int = 200
    retry_after: int | None = None
    page: str = ""


DOMAIN = "demo.example"
SLOW_SECONDS = 3.0

_ERRORS = (
    NO_HASH,
    NO_DATA,
    Reply(3, "Wrong posted data"),
    WRONG_HASH,
    Reply(5, "Invalid user name"),
    Reply(6, "Permission denied for IP 203.0.113.7"),
    Reply(7, "Account disabled"),
    Reply(8, "Превышен лимит запросов для этого IP 203.0.113.7, попробуйте позже"),
    NO_ADDRESS,
    NOBODY,
    NO_GROUP,
    NOT_AN_ADDRESS,
    Reply(999, "Something <b>new</b> and undocumented"),
)

SPECIAL: Mapping[str, Special] = {f"error-{reply.code}@{DOMAIN}": Special(reply) for reply in _ERRORS} | {
    f"slow@{DOMAIN}": Special(delay=SLOW_SECONDS),
    f"unsigned@{DOMAIN}": Special(signed=Signed.NOT_AT_ALL),
    f"forged@{DOMAIN}": Special(signed=Signed.WITH_ANOTHER_KEY),
    f"portal@{DOMAIN}": Special(page="<!DOCTYPE html><title>Welcome</title><p>Please log in to the network."),
    f"busy@{DOMAIN}": Special(http_status=429, retry_after=5, page="<p>Too many requests"),
    f"broken@{DOMAIN}": Special(http_status=500, page="<p>Internal server error"),
}
"""What happens for each special address, by address in lower case."""
