"""Real PHP as the judge: one process, asked a line at a time."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Self

JUDGE = Path(__file__).with_name("judge.php")


def php_program() -> str:
    """The path of PHP. Without it there is nothing to compare with, and that fails, never skips."""
    program = shutil.which("php")
    if program is None:
        raise AssertionError("php is missing: install php-cli (`make test` does that)")
    return program


class Php:
    """A running `judge.php`; a context manager.

    Values cross as JSON without anything but ASCII, so that any text without lone surrogates arrives.
    """

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [php_program(), "-n", str(JUDGE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="ascii",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Its standard input ends, and PHP with it.
        self._process.communicate(timeout=10)

    def query_and_hash(self, fields: dict[str, str], login: str, key: str) -> tuple[str, str]:
        """What `http_build_query` makes of `fields`, and the hash that signs it."""
        query, hash_ = self._ask("request", {"fields": list(fields.items()), "login": login, "key": key})
        return query, hash_

    def answer_hash(self, code: int | str | None, text: str | None, key: str) -> str:
        """The hash of an answer."""
        [hash_] = self._ask("answer", {"code": code, "text": text, "key": key})
        return hash_

    def write_json_again(self, body: str) -> str:
        """The JSON text `body`, read by PHP and written by `json_encode`."""
        [written] = self._ask("json", {"body": body})
        return written

    def _ask(self, question: str, values: dict[str, object]) -> list[str]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps({"question": question, **values}) + "\n")
        stdin.flush()
        line = stdout.readline()
        assert line, f"php ended: {self._process.communicate()[1]}"
        answer: list[str] = json.loads(line)
        return answer
