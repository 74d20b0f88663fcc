"""The files in tests/vectors: signatures and answers that real PHP made."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "vectors"
LOGIN = "acme"
KEY = "0123456789abcdef-Ключ~key"


def request_signatures() -> list[tuple[str | None, str, str]]:
    """An address (or None, a field that is left out), the query string and the hash, a row each."""
    return [(json.loads(address), query, hash_) for address, query, hash_ in _rows("request-signatures.tsv")]


def answers() -> list[tuple[bytes, bool]]:
    """The body of an answer, and whether its hash holds, a row each."""
    return [(body.encode(), verdict == "ok") for body, verdict in _rows("answers.tsv")]


def _rows(name: str) -> list[list[str]]:
    lines = (FOLDER / name).read_text("utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
