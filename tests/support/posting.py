"""Posts that end badly, looked at closely."""

from threading import Thread
from time import monotonic

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import Phase, TimedOutError
from jcdesk.justclick.transport import Transport

LATE = 5.0
"""How much later than promised a limit may strike on a busy machine, in seconds."""


class Posting:
    """A post in a thread of its own: how it ends, and how long that takes."""

    def __init__(self, transport: Transport, url: str, body: str | bytes = "a=1") -> None:
        self.cancellation = Cancellation()
        self.answer: bytes | None = None
        self.error: Exception | None = None
        self._start = monotonic()
        self._end = self._start
        self._thread = Thread(target=self._post, args=(transport, url, body), daemon=True)
        self._thread.start()

    @property
    def seconds(self) -> float:
        """From the start to the end."""
        return self._end - self._start

    def wait(self) -> float:
        """Wait for the end; returns how long that took, in seconds."""
        start = monotonic()
        self._thread.join(10)
        assert not self._thread.is_alive(), "the post never came to its end"
        return self._end - start

    def timed_out(self, phase: Phase, seconds: float) -> bool:
        """Whether it ended with this error, and when the error says it did."""
        return (
            isinstance(self.error, TimedOutError)
            and (self.error.phase, self.error.seconds) == (phase, seconds)
            and seconds <= self.seconds < seconds + LATE
        )

    def _post(self, transport: Transport, url: str, body: str | bytes) -> None:
        try:
            self.answer = transport.post(url, body, self.cancellation)
        except Exception as error:  # noqa: BLE001 - the test looks at it
            self.error = error
        finally:
            self._end = monotonic()


def finished(transport: Transport, url: str, body: str | bytes = "a=1") -> Posting:
    """A post that has come to its end."""
    posting = Posting(transport, url, body)
    posting.wait()
    return posting
