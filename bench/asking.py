"""A list asked as fast as it gets, beside a loop over one Session that signs, sends and reads the JSON."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import md5
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from urllib.parse import urlencode

from bench.rows import Figures, Kind
from bench.runs import peak_memory
from bench.samples import GROUPS, MOSCOW, new_list
from bench.service import KEY, LOGIN, running
from jcdesk.accounts.accounts import Account
from jcdesk.justclick.client import Client
from jcdesk.justclick.transport import Transport
from jcdesk.lists.events import End
from jcdesk.lists.pace import Pace
from jcdesk.lists.runner import ListRun

REQUESTS, ROUNDS = 1000, 7

KINDS = (
    Kind("a list at pace 0, one request", "ms", times=1.10),
    Kind("the same, of the processor's time", "ms", times=1.10),
    Kind("the same, peak memory", "MB"),
)

Ready = Callable[[list[str]], Callable[[], None]]
"""Makes ready to ask these addresses; what it returns is measured, and asks."""


def measure() -> Iterator[Figures]:
    """Time, processor's time and memory."""
    with running() as account:
        with (
            TemporaryDirectory(prefix="jcdesk-bench-") as folder,
            runner(account, Path(folder)) as run,
            session(account) as loop,
        ):
            for warming in (run, loop):
                warming(addresses(100))()
            taken = [[_taken(one(addresses(REQUESTS))) for one in (run, loop)] for _ in range(ROUNDS)]
        for place in (0, 1):
            yield Figures(*(median(turn[one][place] for turn in taken) * 1000 / REQUESTS for one in (0, 1)))
        yield Figures(*(peak_memory("bench.asking", work, account.url) for work in ("run_list", "run_bare")))


def addresses(number: int) -> list[str]:
    """So many, in ten groups each."""
    return [f"{GROUPS}-0-{place}@example.com" for place in range(number)]


@contextmanager
def runner(account: Account, folder: Path) -> Iterator[Ready]:
    """Asks new lists, whose answers are kept in journals in `folder`."""
    numbers = count()
    transport = Transport()
    client = Client(account.service, KEY, transport, MOSCOW)

    def ready(wanted: list[str]) -> Callable[[], None]:
        path = folder / f"{next(numbers)}.jclist"
        new_list(path, wanted)
        run = ListRun(path, client.look_up, Pace(0), lambda _: None)

        def ask() -> None:
            assert run.run().end is End.FINISHED

        return ask

    yield ready
    transport.close()


@contextmanager
def session(account: Account) -> Iterator[Ready]:
    """Asks with one Session and keeps nothing."""
    from requests import Session  # noqa: PLC0415 - the other one has the same in its own place

    with Session() as session:

        def ask(wanted: list[str]) -> None:
            for address in wanted:
                query = urlencode({"email": address})
                signature = md5(f"{query}::{LOGIN}::{KEY}".encode()).hexdigest()
                answer = session.post(
                    f"{account.url}/api/GetLeadGroupStatuses",
                    f"{query}&hash={signature}",
                    headers={"Content-Type": "application/x-www-form-urlencoded"},
                    timeout=30,
                )
                assert len(json.loads(answer.content)["result"]) == GROUPS

        yield lambda wanted: partial(ask, wanted)


def run_list(url: str) -> None:
    """One list, for its memory."""
    with TemporaryDirectory() as folder, runner(Account("Bench", LOGIN, url), Path(folder)) as ready:
        ready(addresses(REQUESTS))()


def run_bare(url: str) -> None:
    """The bare loop, for its memory."""
    with session(Account("Bench", LOGIN, url)) as ready:
        ready(addresses(REQUESTS))()


def _taken(ask: Callable[[], None]) -> tuple[float, float]:
    began, worked = perf_counter(), process_time()
    ask()
    return perf_counter() - began, process_time() - worked
