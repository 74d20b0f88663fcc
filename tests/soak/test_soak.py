"""The real program, used at random for a minute: `make soak` does the same for ten."""

import re
import sys

import pytest

from tests.soak.driver import Orders
from tests.soak.running import Report, soak

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and /proc are for Linux")

SEED = 1

SECONDS = 40.0
"""Beside those in which everything is done once."""

PATIENT = 5.0
"""Seconds after which the window hangs. `make soak` wants less, which no busy machine can give."""

MOST_MEMORY = 80.0
"""Megabytes that a minute may add: what fills up once takes some thirty."""


@pytest.fixture(scope="module")
def faulty() -> Report:
    return soak(Orders(4.0, seed=1, faulty=True, actions=40))


def test_after_a_minute_of_anything_the_program_stands_as_before() -> None:
    # The same each time: a change is to be blamed for what it does, and not for its luck.
    report = soak(Orders(SECONDS, SEED, PATIENT))
    # Whether memory levels off is not seen in so short a time: `make soak` judges that.
    assert [fault for fault in report.faults if not fault.startswith("memory grows")] == [], str(report)
    assert report.samples[-1].memory < report.samples[0].memory + MOST_MEMORY, str(report)


@pytest.mark.parametrize(
    "fault",
    [
        "memory grows by",
        "allocated grows by",
        "blocks grows by",
        "widgets grows by",
        "handles grows by",
        "threads grows by",
        "thread left over: left over",
        "complaint: a warning on purpose",
        "complaint: .*: a message of Qt on purpose",
        "complaint: .*UserWarning: on purpose",
        "standard error: on purpose",
        "stall of [0-9]+ ms in fail at ",
    ],
)
def test_what_goes_wrong_is_found(faulty: Report, fault: str) -> None:
    assert any(re.search(fault, found, re.DOTALL) for found in faulty.faults), str(faulty)
