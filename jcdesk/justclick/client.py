"""Asks the service the two questions that jcdesk has. Light to import: the network is in `transport`."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from jcdesk.justclick import answers, signing
from jcdesk.justclick.answers import Group, Presence
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import UnsendableAddressError
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.service import Service

if TYPE_CHECKING:
    from jcdesk.justclick.transport import Transport


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Client:
    """One account's way to the service, signed with its `key`. May be used from several threads.

    Zoneless times of the answers are read in `zone`; `now` gives the time in UTC.
    """

    def __init__(
        self,
        service: Service,
        key: str,
        transport: "Transport",
        zone: tzinfo,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._service = service
        self._key = key
        self._transport = transport
        self._zone = zone
        self._now = now

    def look_up(self, address: str, cancellation: Cancellation | None = None) -> Lookup:
        """Which groups `address` is in, with which status. Raises JustClickError where that stays unknown."""
        asked_at = self._now()
        body = self._ask("GetLeadGroupStatuses", {"email": address}, cancellation)
        subscriber = answers.read_subscriber(body, self._key, self._zone)
        if subscriber.presence is Presence.NOBODY:
            outcome = Outcome.NOT_FOUND
        else:
            outcome = Outcome.FOUND if subscriber.groups else Outcome.NO_GROUPS
        return Lookup(address, asked_at, outcome, subscriber.groups)

    def all_groups(self, cancellation: Cancellation | None = None) -> tuple[Group, ...]:
        """Every group of the account but its auto-groups: nobody's personal data. Raises JustClickError."""
        return answers.read_groups(self._ask("GetAllGroups", {}, cancellation), self._key)

    def _ask(self, method: str, fields: Mapping[str, str], cancellation: Cancellation | None) -> bytes:
        try:
            query = signing.query_string(fields)
        except UnicodeEncodeError:
            raise UnsendableAddressError from None
        signature = f"hash={signing.request_hash(query, self._service.login, self._key)}"
        form = f"{query}&{signature}" if query else signature
        return self._transport.post(f"{self._service.url}/api/{method}", form, cancellation)
