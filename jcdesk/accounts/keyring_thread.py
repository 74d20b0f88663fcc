"""One thread for everything that asks the keyring, which may answer late or never."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from jcdesk.accounts.errors import KeyringSlowError

Result = TypeVar("Result")


class KeyringThread:
    """Does work one piece after the other, as keyrings want it, in a thread that holds up no exit.

    What waits behind a keyring that hangs waits with it; what was given up before its turn is never done.
    """

    def __init__(self) -> None:
        self._work: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()
        # A daemon: a pool's threads would be waited for when the program ends.
        self._thread = Thread(target=self._run, name="jcdesk-keyring", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], Result]) -> Future[Result]:
        """Queue `work`; its future may be cancelled until its turn has come."""
        future: Future[Result] = Future()
        self._work.put((future, work))
        return future

    def post(
        self, work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[Exception], None]
    ) -> Future[Result]:
        """Queue `work` and call `done` or `failed` at its end, in the keyring's thread."""

        def deliver(future: Future[Result]) -> None:
            if future.cancelled():
                return
            error = future.exception()
            if isinstance(error, Exception):
                failed(error)
            else:
                done(future.result())

        future = self.submit(work)
        future.add_done_callback(deliver)
        return future

    def call(self, work: Callable[[], Result], timeout: float) -> Result:
        """Do `work` and wait for it. Raises what it raises, and KeyringSlowError after `timeout` seconds."""
        future = self.submit(work)
        try:
            return future.result(timeout)
        except TimeoutError:
            if future.done():
                raise
            future.cancel()
            raise KeyringSlowError(timeout) from None

    def close(self, timeout: float = 0.0) -> bool:
        """End the thread once it has done what is queued; tells whether it ended within `timeout` seconds."""
        self._work.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (item := self._work.get()) is not None:
            future, work = item
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to the one who asked
                future.set_exception(error)
            else:
                future.set_result(result)
