"""A service to measure against, in a process of its own, since the server's work is not ours.

`GROUPS-DELAY-…@example.com` is in so many groups, and answered after so many milliseconds.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from threading import Thread
from urllib.parse import parse_qs

from bench.runs import ROOT
from jcdesk.accounts.accounts import Account
from jcdesk.demo.listener import Listener
from jcdesk.demo.office import Answer, Office, php_json
from jcdesk.justclick import signing
from jcdesk.justclick.statuses import Status

LOGIN, KEY = "bench", "a key to measure with"


def body(groups: int) -> bytes:
    """The signed answer about a subscriber in so many groups."""
    statuses = list(Status)[:5]
    rows = [
        {
            "rass_name": f"1600000{number:05}.001",
            "rass_title": f"Группа {number}",
            "rass_status": statuses[number % len(statuses)].value,
            "subscription_time": 1_500_000_000 + 7919 * number,
        }
        for number in range(groups)
    ]
    answer = {
        "error_code": 0,
        "error_text": "OK",
        "result": rows,
        "hash": signing.answer_hash("0", "OK", KEY),
    }
    return php_json(answer).encode()


class _Office(Office):
    def lead_group_statuses(self, body: bytes) -> Answer:
        groups, delay, *_ = parse_qs(body.decode())["email"][0].partition("@")[0].split("-")
        return replace(_answer(int(groups)), delay=int(delay) / 1000)


@cache
def _answer(groups: int) -> Answer:
    return Answer(200, body(groups))


@contextmanager
def running() -> Iterator[Account]:
    """The account to ask, while the service runs."""
    command = [sys.executable, "-m", "bench.service"]
    pipe = subprocess.PIPE
    # Leaving the block closes its input, which ends it; so does the end of this process, whatever it is.
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as server:
        assert server.stdout is not None
        yield Account("Bench", LOGIN, server.stdout.readline().strip(), pace=0.0)


if __name__ == "__main__":
    listener = Listener(0, _Office(LOGIN, KEY), delay=0)
    print(f"http://127.0.0.1:{listener.server_port}", flush=True)
    Thread(target=listener.serve_forever, daemon=True).start()
    sys.stdin.read()
