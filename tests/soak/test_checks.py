"""The checks of the soak, by themselves."""

import logging
import warnings
from random import Random
from time import sleep

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.soak.complaints import Complaints
from tests.soak.levels import Sample, growth, is_leak, rising
from tests.soak.running import ACCOUNTED, ROOT, Known
from tests.soak.stalls import Look, Stall, StallWatch, where

PLACES = [float(place) for place in range(40)]
STANDING = "tests/soak/test_checks.py:_stand_still"


@pytest.mark.parametrize("seed", range(20))
def test_noise_is_no_growth(seed: int) -> None:
    random = Random(seed)
    assert growth(PLACES, [100 + random.gauss(0, 5) for _ in PLACES]).least < 0.1


@pytest.mark.parametrize("seed", range(20))
def test_growth_is_seen_through_noise(seed: int) -> None:
    random = Random(seed)
    grown = growth(PLACES, [100 + 2 * place + random.gauss(0, 5) for place in PLACES])
    assert 1 < grown.least < 2.2
    assert 1.5 < grown.likely < 2.5


def test_what_fills_up_once_is_no_growth() -> None:
    assert growth(PLACES, [50.0] * 5 + [90.0] * 35).least == 0


def test_one_outlier_hides_nothing_and_is_nothing() -> None:
    level, risen = [7.0] * 40, [7.0 + place for place in PLACES]
    level[20] = risen[20] = 9000.0
    assert growth(PLACES, level).least == 0
    assert growth(PLACES, risen).least > 0.9


def test_nothing_is_known_of_a_single_sample() -> None:
    assert growth([3.0], [5.0]) == (0.0, 0.0)


def test_growth_is_counted_by_actions_and_told_for_a_thousand() -> None:
    samples = [Sample(10 * number, 80 + number / 100, 40, 1000, 5, 20 + number, 9) for number in range(30)]
    grown = {bound.field: least for bound, (_, least) in rising(samples)}
    assert grown == {
        "memory": pytest.approx(1.0),
        "allocated": 0,
        "blocks": 0,
        "widgets": 0,
        "handles": 100,
        "threads": 0,
    }
    leaks = [bound.field for bound, grown in rising(samples) if is_leak(bound, grown, samples)]
    assert leaks == ["handles"]
    # Three handles more may come from anything; 29 do not.
    assert not any(is_leak(bound, grown, samples[:4]) for bound, grown in rising(samples))


def test_a_stall_is_told_with_its_cause(qtbot: QtBot) -> None:
    watch = StallWatch(0.1)
    watch.action = "sleeping"
    qtbot.wait(30)
    _stand_still(0.3)

    def told() -> list[Stall]:
        # A busy machine may let this process stand still by itself, too.
        return [stall for stall in watch.stalls if stall.stack[-1:] == (STANDING,)]

    qtbot.waitUntil(lambda: bool(told()))
    watch.close()
    [stall] = told()
    assert stall.seconds >= 0.3
    assert stall.action == "sleeping"


def _stand_still(seconds: float) -> None:
    sleep(seconds)


def test_a_stall_is_where_most_looks_agree() -> None:
    looks = [
        Look("read", ("run", "read", "parse", "number")),
        Look("read", ("run", "read", "parse", "text")),
        Look("read", ("run", "read", "parse", "text")),
        Look("read", ("run", "read", "write")),
        Look("write", ("run", "write")),
    ]
    assert where(looks) == Look("read", ("run", "read", "parse"))
    assert where(looks[:1]) == looks[0]
    assert where(looks[:1] + looks[3:4]) == Look("read", ("run", "read"))


def test_what_happens_while_nobody_watches_is_no_stall(qtbot: QtBot) -> None:
    watch = StallWatch(0.1)
    with watch.paused():
        _stand_still(0.2)
        QCoreApplication.processEvents()
    qtbot.wait(50)
    watch.close()
    assert [stall for stall in watch.stalls if STANDING in stall.stack] == []


def test_the_time_without_a_processor_is_not_the_programs() -> None:
    assert Stall(0.5, 0.45, "anything", ()).own == pytest.approx(0.05)


def test_a_stall_is_accounted_for_by_its_place_its_length_and_its_action() -> None:
    known = Known("jcdesk/a.py:f", 0.5, "why", "read")
    assert known.explains(Stall(0.4, 0, "read", ("jcdesk/a.py:f", "jcdesk/b.py:g")))
    assert not known.explains(Stall(0.6, 0, "read", ("jcdesk/a.py:f",)))
    assert not known.explains(Stall(0.4, 0, "read", ("jcdesk/b.py:g",)))
    assert not known.explains(Stall(0.4, 0, "write", ("jcdesk/a.py:f",)))
    deepest = Known("jcdesk/a.py:f", 0.5, "why", deepest=True)
    assert deepest.explains(Stall(0.4, 0, "read", ("jcdesk/a.py:f", "python/json.py:loads")))
    assert not deepest.explains(Stall(0.4, 0, "read", ("jcdesk/a.py:f", "jcdesk/b.py:g")))


def test_what_is_accounted_for_is_there_still() -> None:
    for known in ACCOUNTED:
        file, function = known.step.split(":")
        assert f"def {function}(" in (ROOT / file).read_text("utf-8")


def test_every_complaint_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    with Complaints() as complaints:
        logging.getLogger("anything").info("no complaint")
        logging.getLogger("anything").warning("a warning")
        warnings.warn("of Python", stacklevel=1)
    logging.getLogger("anything").warning("nobody listens")
    assert complaints.said[0] == "a warning"
    assert "UserWarning: of Python" in complaints.said[1]
    assert len(complaints.said) == 2
