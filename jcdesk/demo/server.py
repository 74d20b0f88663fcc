"""The demo account's service, running on a free loopback port."""

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from threading import Event, Thread
from typing import NamedTuple, Self

from jcdesk.accounts.accounts import Account
from jcdesk.demo.listener import HOST, Listener
from jcdesk.demo.office import Office

LOGIN = "demo"
KEY = "demo-key-that-protects-nothing"


class Shows(StrEnum):
    """What an example address shows."""

    MANY_GROUPS = "many_groups"
    ONE_GROUP = "one_group"
    NO_GROUPS = "no_groups"
    NOT_FOUND = "not_found"
    COULD_NOT_ASK = "could_not_ask"


class Example(NamedTuple):
    """An address worth trying, and what it shows."""

    address: str
    shows: Shows


EXAMPLES = (
    Example("anna.petrova@example.com", Shows.MANY_GROUPS),
    Example("vera@example.com", Shows.ONE_GROUP),
    Example("gleb@example.com", Shows.NO_GROUPS),
    Example("nobody@example.com", Shows.NOT_FOUND),
    Example("error-6@demo.example", Shows.COULD_NOT_ASK),
)


class DemoServer:
    """An embedded JustClick with made-up people, running from `start` to `stop`; a context manager.

    `port` 0 takes a free one. Every answer waits `delay` seconds, so that waiting can be looked at.
    """

    login = LOGIN
    key = KEY
    examples = EXAMPLES

    def __init__(self, port: int = 0, delay: float = 0.0) -> None:
        self._port = port
        self._delay = delay
        self._running: tuple[Listener, Thread] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The address of the running service, without a slash at its end."""
        if self._running is None:
            raise RuntimeError("the demo server is not running")
        return f"http://{HOST}:{self._running[0].server_port}"

    @property
    def account(self) -> Account:
        """The running service as an account; its name is English."""
        return Account("Demo", LOGIN, self.url)

    def start(self) -> None:
        """Take the port and answer from now on. Raises OSError when the port is taken."""
        if self._running is None:
            listener = Listener(self._port, Office(LOGIN, KEY), self._delay)
            # Where the loop sleeps longer than this, `stop` would be seen to wait for it.
            thread = Thread(target=listener.serve_forever, args=(0.1,), name="demo-server", daemon=True)
            self._running = listener, thread
            thread.start()

    def stop(self) -> None:
        """End every connection, however busy, and leave no thread behind. Safe to call twice."""
        if self._running is not None:
            (listener, thread), self._running = self._running, None
            listener.shutdown()
            thread.join()
            listener.close()


def run(port: int, write: Callable[[str], object]) -> None:
    """Serve until Ctrl+C, having written the address, the login and the key, a line each.

    Raises OSError when the port is taken.
    """
    with DemoServer(port) as server, suppress(KeyboardInterrupt):
        write(f"url    {server.url}")
        write(f"login  {server.login}")
        write(f"key    {server.key}")
        never = Event()
        while True:  # Windows does not interrupt a wait that has no end.
            never.wait(0.5)
