"""One request and its answer over HTTP."""

import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from requests import PreparedRequest, Response

from jcdesk import __version__
from jcdesk.justclick.errors import (
    AnswerTooLargeError,
    ConnectionLostError,
    HttpStatusError,
    RedirectedError,
    Unreadable,
    UnreadableAnswerError,
)

_HEADERS = {
    "User-Agent": f"jcdesk/{__version__}",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Content-Type": "application/x-www-form-urlencoded",
}
_ZLIB_OR_GZIP = zlib.MAX_WBITS | 32
_LONGEST_WAIT = 1e9
"""In seconds. Infinity, which some hundred digits would make, breaks the arithmetic of whoever waits."""


class Form:
    """POST requests of form fields to one `url`. Raises requests' InvalidURL, or UnicodeError.

    Preparing one takes long, and only the body differs from one to the next.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._request = PreparedRequest()
        self._request.prepare(method="POST", url=url, headers=_HEADERS)

    def filled(self, body: bytes) -> PreparedRequest:
        """The request with `body`; it is the same object each time, so send it before the next one."""
        self._request.body = body
        self._request.headers["Content-Length"] = str(len(body))
        return self._request


def read(response: Response, limit: int) -> bytes:
    """The whole decoded body of a streamed response, at most `limit` bytes.

    Raises HttpStatusError, RedirectedError, AnswerTooLargeError, ConnectionLostError, UnreadableAnswerError
    and what urllib3 raises.
    """
    _check_status(response)
    headers = response.headers
    body = bytearray()
    while part := response.raw.read(limit + 1 - len(body), decode_content=False):
        body += part
        if len(body) > limit:
            raise AnswerTooLargeError(limit)
    if not body and not _tells_its_end(headers):
        # http.client takes a head that breaks off for a whole one.
        raise ConnectionLostError(urlsplit(response.url).hostname or "")
    return _decoded(bytes(body), headers.get("Content-Encoding", ""), limit)


def retry_after(value: str | None, now: datetime) -> float | None:
    """The seconds that a `Retry-After` header asks for, as a number or a date; None where it is neither.

    `now` is the time of whoever wrote it.
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return min(float(text), _LONGEST_WAIT)
    moment = _moment(text)
    return None if moment is None else max((moment - now).total_seconds(), 0.0)


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _check_status(response: Response) -> None:
    status = response.status_code
    if status == 200:
        return
    if 300 <= status < 400:
        raise RedirectedError(status, _target(response.url, response.headers))
    # This computer's clock may be wrong, and a wait that is too short is a burst.
    now = _moment(response.headers.get("Date", "")) or datetime.now(UTC)
    raise HttpStatusError(status, retry_after(response.headers.get("Retry-After"), now))


def _target(url: str, headers: Mapping[str, str]) -> str:
    try:
        return urlsplit(urljoin(url, headers["Location"])).hostname or ""
    except (KeyError, ValueError):
        return ""


def _tells_its_end(headers: Mapping[str, str]) -> bool:
    """Whether a body that is cut off is known to be."""
    return "Content-Length" in headers or headers.get("Transfer-Encoding", "").lower() == "chunked"


def _decoded(body: bytes, encoding: str, limit: int) -> bytes:
    """Undo the compression that some servers use without being asked, never past `limit` bytes."""
    if encoding.strip().lower() in {"", "identity"}:
        return body
    decoder = zlib.decompressobj(_ZLIB_OR_GZIP)
    try:
        decoded = decoder.decompress(body, limit + 1)
    except zlib.error:
        raise UnreadableAnswerError(Unreadable.NOT_HTTP) from None
    if len(decoded) > limit:
        raise AnswerTooLargeError(limit)
    if not decoder.eof or decoder.unused_data:
        raise UnreadableAnswerError(Unreadable.NOT_HTTP)
    return decoded
