"""A question signed and its answer judged, beside `md5` and `json.loads` alone: no network."""

import json
from collections.abc import Callable, Iterator
from hashlib import md5
from urllib.parse import urlencode

from bench.rows import Figures, Kind
from bench.runs import in_turn
from bench.samples import MOSCOW
from bench.service import KEY, LOGIN, body
from jcdesk.justclick import answers, signing

ADDRESS = "anna.petrova@example.com"
SIZES = {10: 1000, 60: 200, 10_000: 1}
"""Groups in an answer, and how often it is judged in one go."""

ROUNDS = 9

KINDS = tuple(Kind(f"signing and judging an answer of {groups:,} groups", "ms") for groups in SIZES)


def measure() -> Iterator[Figures]:
    """Each size."""
    for groups, times in SIZES.items():
        judge, judge_bare = _works(body(groups), times)
        judge()
        yield Figures(*(seconds * 1000 / times for seconds in in_turn(ROUNDS, judge, judge_bare)))


def _works(answer: bytes, times: int) -> tuple[Callable[[], None], Callable[[], None]]:
    def judge() -> None:
        for _ in range(times):
            signing.request_hash(signing.query_string({"email": ADDRESS}), LOGIN, KEY)
            answers.read_subscriber(answer, KEY, MOSCOW)

    def judge_bare() -> None:
        for _ in range(times):
            md5(f"{urlencode({'email': ADDRESS})}::{LOGIN}::{KEY}".encode()).hexdigest()
            read = json.loads(answer)
            assert (
                md5(f"{read['error_code']}::{read['error_text']}::{KEY}".encode()).hexdigest() == read["hash"]
            )

    return judge, judge_bare
