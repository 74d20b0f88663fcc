"""How long it will take, honestly."""

from jcdesk.justclick.errors import ConnectionLostError
from jcdesk.lists.events import Answered, End, Ended, Event, GoesOn, Paused, Started, Waiting
from jcdesk.lists.policy import Why
from jcdesk.lists.progress import Progress
from tests.lists.samples import failed, not_found

LOST = ConnectionLostError("host")
ANSWER = Answered(1, not_found("a@example.com"))


class Followed:
    """A progress at one request a second, and its clock."""

    def __init__(self, total: int, answered: int = 0) -> None:
        self.time = 0.0
        self.progress = Progress(lambda: 1.0, lambda: self.time)
        self.progress.follow(Started(total, answered, 0))

    def after(self, seconds: float, event: Event) -> None:
        self.time += seconds
        self.progress.follow(event)


def test_at_first_the_pace_says_how_long_it_takes() -> None:
    followed = Followed(100, answered=40)
    assert followed.progress.open == 60
    assert followed.progress.seconds_left == 60


def test_later_the_last_answers_do() -> None:
    followed = Followed(110)
    for _ in range(10):
        followed.after(3, ANSWER)
    assert followed.progress.seconds_left == 300


def test_a_service_that_was_slow_for_a_while_is_forgotten() -> None:
    followed = Followed(1000)
    for seconds in [30.0] * 20 + [1.0] * 100:
        followed.after(seconds, ANSWER)
    assert followed.progress.seconds_left == 880


def test_a_pause_of_the_user_counts_for_nothing_and_waiting_for_the_network_does() -> None:
    followed = Followed(20)
    for _ in range(9):
        followed.after(1, ANSWER)
    followed.after(0.5, Paused())
    followed.after(3600, GoesOn())
    followed.after(1, ANSWER)
    assert followed.progress.seconds_left == 10
    followed.after(1, Waiting(Why.OFFLINE, 60, LOST))
    followed.after(60, GoesOn())
    followed.after(1, ANSWER)
    assert followed.progress.seconds_left > 9 * 5


def test_failures_are_counted() -> None:
    followed = Followed(10)
    followed.after(1, ANSWER)
    followed.after(1, Answered(2, failed("b@example.com", LOST)))
    assert (followed.progress.answered, followed.progress.failed, followed.progress.open) == (2, 1, 8)


def test_what_a_run_measured_ends_with_it() -> None:
    followed = Followed(110)
    for _ in range(10):
        followed.after(3, ANSWER)
    followed.after(0, Ended(End.STOPPED))
    assert followed.progress.seconds_left == 100
