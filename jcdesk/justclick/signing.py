"""Signatures of requests and answers, equal to what PHP computes. Pure functions."""

import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import quote_plus


def query_string(fields: Mapping[str, str]) -> str:
    """Write `fields` as PHP's `http_build_query` does (RFC 1738), in the mapping's order.

    A space becomes `+`, and everything but `A-Z a-z 0-9 - _ .` becomes `%XX` of its UTF-8 bytes.
    Raises UnicodeEncodeError for a lone surrogate, which has no UTF-8.
    """
    return "&".join(f"{_php_urlencode(name)}={_php_urlencode(value)}" for name, value in fields.items())


def request_hash(query: str, login: str, key: str) -> str:
    """The `hash` field that signs a request: `query` is the query string of every other field."""
    return _md5(f"{query}::{login}::{key}")


def answer_hash(code: str, text: str, key: str) -> str:
    """The `hash` that an answer with this error code and text carries, both as PHP prints them."""
    return _md5(f"{code}::{text}::{key}")


def same_hash(expected: str, given: object) -> bool:
    """Compare two hashes as strings and in constant time; anything but a string differs.

    PHP's own example compares with `==`, which takes two different "magic" hashes (`0e…`) for equal.
    """
    if not isinstance(given, str):
        return False
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "surrogatepass"))


def _php_urlencode(text: str) -> str:
    # Python leaves "~" alone and PHP does not: an address with "~" signed the Python way is refused.
    return quote_plus(text).replace("~", "%7E")


def _md5(text: str) -> str:
    # The protocol's choice, not ours; what it is worth stands in docs/security.md.
    return hashlib.md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
