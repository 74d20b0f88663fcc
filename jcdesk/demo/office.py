"""The demo service itself, without a network: the body of a request in, an HTTP answer out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qsl

from jcdesk.demo.groups import all_groups
from jcdesk.demo.people import PEOPLE
from jcdesk.demo.replies import NO_ADDRESS, NO_DATA, NO_HASH, NOBODY, NOT_AN_ADDRESS, OK, WRONG_HASH, Reply
from jcdesk.demo.special import SPECIAL, Signed, Special
from jcdesk.justclick import signing

_JSON = "application/json; charset=utf-8"
_HTML = "text/html; charset=utf-8"
_ANOTHER_KEY = "not the key of this account"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer; `delay` is how long to wait before it, in seconds."""

    status: int
    body: bytes
    content_type: str = _JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0


class Office:
    """Answers for one account as the real service does: checks signatures, and signs what it says."""

    def __init__(self, login: str, key: str) -> None:
        self._login = login
        self._key = key

    def lead_group_statuses(self, body: bytes) -> Answer:
        """Answer `GetLeadGroupStatuses`."""
        fields = _read_form(body)
        refusal = self._refusal(fields)
        if refusal:
            return self._write(Special(refusal))
        address = fields.get("email", "").strip().lower()
        if not address:
            return self._write(Special(NO_ADDRESS))
        if "@" not in address:
            return self._write(Special(NOT_AN_ADDRESS))
        return self._write(SPECIAL.get(address) or Special(PEOPLE.get(address, NOBODY)))

    def all_groups(self, body: bytes) -> Answer:
        """Answer `GetAllGroups`."""
        refusal = self._refusal(_read_form(body))
        return self._write(Special(refusal or Reply(OK.code, OK.text, {"result": all_groups()})))

    def _refusal(self, fields: Mapping[str, str]) -> Reply | None:
        if not fields:
            return NO_DATA
        if "hash" not in fields:
            return NO_HASH
        signed = signing.query_string({name: text for name, text in fields.items() if name != "hash"})
        expected = signing.request_hash(signed, self._login, self._key)
        return None if signing.same_hash(expected, fields["hash"]) else WRONG_HASH

    def _write(self, special: Special) -> Answer:
        if special.page:
            headers = {} if special.retry_after is None else {"Retry-After": str(special.retry_after)}
            return Answer(special.http_status, special.page.encode(), _HTML, headers, special.delay)
        reply = special.reply
        answer: dict[str, object] = {"error_code": reply.code, "error_text": reply.text, **reply.fields}
        if special.signed is not Signed.NOT_AT_ALL:
            key = self._key if special.signed is Signed.WITH_THE_KEY else _ANOTHER_KEY
            answer["hash"] = signing.answer_hash(str(reply.code), reply.text or "", key)
        return Answer(HTTPStatus.OK, php_json(answer).encode(), delay=special.delay)


def php_json(value: object) -> str:
    r"""Write `value` as PHP's `json_encode` does: no spaces, `\uXXXX` for all but ASCII, `\/` for a slash."""
    return json.dumps(value, separators=(",", ":")).replace("/", r"\/")


def _read_form(body: bytes) -> dict[str, str]:
    return dict(parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True))
