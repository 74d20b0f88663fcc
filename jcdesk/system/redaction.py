"""What must not be read in a log, taken out of any text: secrets, signatures, subscribers' addresses."""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Self

HIDDEN = "[hidden]"
ADDRESS = "[address]"

# A whole word around any @, plain, full-width or percent-encoded once or more: what is an address in it and
# what is not cannot be told for certain, and `user:password@proxy` is no better in a log.
_AT = "(?:@|＠|%(?:25)*40|%(?:25)*EF%(?:25)*BC%(?:25)*A0)"
_WITH_AT = re.compile(rf'"[^"\n]{{1,100}}"{_AT}\S*|(?<!\S)\S+?{_AT}\S+', re.IGNORECASE)
_HASH_FIELD = re.compile(r"""(\bhash["']?(?:=|:|%3D)\s*["']?)[^\s"'&,}]+""", re.IGNORECASE)
_HASH = re.compile(r"[0-9a-f]{32,}", re.IGNORECASE)
_USER = ("USER", "LOGNAME", "USERNAME")


class Redaction:
    """Knows this run's secrets, in whatever spelling a library writes them. For any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._secrets: set[str] = set()
        self._pattern: re.Pattern[str] | None = None

    def hide(self, secret: str) -> None:
        """From now on `secret` is never let through."""
        if not secret:
            return
        with self._lock:
            self._secrets.add(secret)
            longest_first = sorted(self._secrets, key=len, reverse=True)
            self._pattern = re.compile("|".join(map(_in_any_spelling, longest_first)), re.IGNORECASE)

    def clean(self, text: str) -> str:
        """`text` without secrets, signatures and addresses."""
        pattern = self._pattern
        if pattern is not None:
            text = pattern.sub(HIDDEN, text)
        text = _HASH_FIELD.sub(rf"\1{HIDDEN}", text)
        return _WITH_AT.sub(ADDRESS, _HASH.sub(HIDDEN, text))


class Anonymiser:
    """Writes "~" for the `home` folder, and wherever one of the user's `names` is a part of a path.

    For what leaves this computer; in the log, which stays here, whole paths help.
    """

    def __init__(self, home: Path, names: Iterable[str]) -> None:
        whole = [re.escape(str(home))] if home.name else []
        parts = [rf"(?<=[/\\]){re.escape(name)}" for name in names if name]
        self._user = [re.compile(rf"{pattern}(?!\w)", re.IGNORECASE) for pattern in (*whole, *parts)]

    @classmethod
    def for_user(cls, environ: Mapping[str, str]) -> Self:
        """For whoever runs this process, whose `environ` names them."""
        # Path.home() raises where there is none.
        home = Path(os.path.expanduser("~"))  # noqa: PTH111
        return cls(home, [home.name, *(environ.get(name, "") for name in _USER)])

    def user_in(self, text: str) -> str:
        """`text` without the user in it."""
        for pattern in self._user:
            text = pattern.sub("~", text)
        return text


def _in_any_spelling(secret: str) -> str:
    """A pattern for `secret`, each character as it is, percent-encoded or escaped, once or more."""
    return "".join(rf"\\{{0,8}}(?:{'|'.join(_spellings(character))})" for character in secret)


def _spellings(character: str) -> Iterator[str]:
    """Patterns for `character`, the longer ones first: a secret may end in a per cent sign."""
    yield "".join(f"%(?:25)*{byte:02x}" for byte in character.encode("utf-8", "replace"))
    yield re.escape(ascii(character)[1:-1])
    # Beyond the first plane JSON writes two escapes, and whoever quotes that doubles the backslash of each.
    yield re.escape(json.dumps(character)[1:-1]).replace(r"\\", r"\\{1,8}")
    yield r"[ +]" if character == " " else re.escape(character)
