"""The thread that talks to the network, so that those who want an answer need not."""

from queue import SimpleQueue
from threading import Thread
from time import monotonic

from requests import RequestException, Session
from requests.exceptions import InvalidSchema, InvalidURL
from urllib3.exceptions import HTTPError

from jcdesk.justclick import exchange, faults
from jcdesk.justclick.connections import open_session
from jcdesk.justclick.errors import JustClickError, NoConnectionError, ProxyError, Unreachable
from jcdesk.justclick.exchange import Form
from jcdesk.justclick.limits import Limits
from jcdesk.justclick.operation import End, Operation
from jcdesk.justclick.proxies import proxy_for, proxy_host
from jcdesk.justclick.trust import Trust
from jcdesk.system.network import Network


class Worker:
    """A thread and its one Session, kept alive: fetches the answers of one operation after another."""

    def __init__(self, network: Network, limits: Limits, trust: Trust) -> None:
        self._network = network
        self._limits = limits
        self._trust = trust
        self._operations: SimpleQueue[Operation | None] = SimpleQueue()
        self._current: Operation
        self._session: Session | None = None
        self._last_used = monotonic()
        self._form: Form | None = None
        self._thread = Thread(target=self._run, name="jcdesk-network", daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether the thread still runs."""
        return self._thread.is_alive()

    def fetch(self, operation: Operation) -> None:
        """Take on an operation; the one before has to be fetched."""
        self._operations.put(operation)

    def retire(self) -> None:
        """Close the Session and end the thread, once the operation in hand has ended."""
        self._operations.put(None)

    def join(self, seconds: float) -> None:
        """Wait at most `seconds` for the thread to end."""
        self._thread.join(seconds)

    def _run(self) -> None:
        while (operation := self._operations.get()) is not None:
            self._current = operation
            operation.finish(self._end(operation))
        if self._session is not None:
            self._session.close()

    def _end(self, operation: Operation) -> End:
        try:
            return self._ask(operation)
        except JustClickError as error:
            # An error may be kept for long, and its frames would keep what was sent and what came.
            error.__traceback__ = error.__context__ = None
            return error
        except (RequestException, HTTPError, OSError, ValueError) as fault:
            return faults.no_answer(fault, operation.host, self._limits.silence)
        except Exception as bug:  # noqa: BLE001 - our own bug is raised where somebody waits for the answer
            return bug

    def _ask(self, operation: Operation) -> bytes:
        form = self._form_for(operation)
        session = self._open()
        proxy = proxy_for(operation.url, self._network)
        try:
            response = session.send(
                form.filled(operation.body),
                stream=True,
                allow_redirects=False,
                timeout=(self._limits.connect, self._limits.silence),
                proxies={"all": proxy} if proxy else {},
            )
        except (InvalidSchema, InvalidURL):
            # The service's own address is prepared by now, so it is the proxy's that is none.
            raise ProxyError(proxy_host(proxy or "")) from None
        with response:
            body = exchange.read(response, self._limits.body)
        self._last_used = monotonic()
        return body

    def _form_for(self, operation: Operation) -> Form:
        if self._form is None or self._form.url != operation.url:
            try:
                self._form = Form(operation.url)
            except (InvalidURL, UnicodeError):
                raise NoConnectionError(operation.host, Unreachable.NAME) from None
        return self._form

    def _open(self) -> Session:
        if self._session is None:
            self._session = open_session(self._trust.context(), self._limits, lambda: self._current)
        elif monotonic() - self._last_used > self._limits.idle:
            # Drops the connections, not the Session: the next request opens a new one.
            self._session.close()
        return self._session
