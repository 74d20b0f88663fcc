"""A server on loopback that does to its clients whatever a test's script says."""

import socket
import ssl
import struct
from collections.abc import Callable
from contextlib import suppress
from threading import Condition, Event, Thread
from types import TracebackType
from typing import NamedTuple, Self


class Request(NamedTuple):
    """A request as it came."""

    head: str
    body: bytes


class Peer:
    """One connection, as a script sees it. Every wait ends, with OSError, when client or server stop."""

    def __init__(self, sock: socket.socket, stopped: Event, record: Callable[[Request], None]) -> None:
        self.socket = sock
        self._stopped = stopped
        self._record = record
        self._unread = b""

    def request(self) -> Request | None:
        """The next request, or None where the client has closed the connection instead."""
        while b"\r\n\r\n" not in self._unread:
            if not self._receive():
                return None
        head, _, rest = self._unread.partition(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.lower().splitlines() if line.startswith(b"content-length:")), 0
        )
        self._unread = rest
        while len(self._unread) < length:
            if not self._receive():
                return None
        request = Request(head.decode("latin-1"), self._unread[:length])
        self._unread = self._unread[length:]
        self._record(request)
        return request

    def send(self, data: bytes) -> None:
        """Send all of `data`."""
        self.socket.sendall(data)

    def drip(self, data: bytes, every: float = 0.03) -> None:
        """Send `data` one byte at a time, one every so many seconds."""
        for byte in data:
            if self._stopped.wait(every):
                raise OSError
            self.socket.sendall(bytes([byte]))

    def hang(self) -> None:
        """Read, and say nothing more, until the client has gone."""
        while self._receive():
            pass

    def ignore(self) -> None:
        """Neither read nor say anything, until the server stops."""
        self._stopped.wait()

    def reset(self) -> None:
        """Break the connection with a TCP reset."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def _receive(self) -> bool:
        data = self.socket.recv(65536)
        self._unread += data
        return bool(data)


Script = Callable[[Peer], None]


class MisbehavingServer:
    """Runs `script` for each connection, in a thread of its own, over TLS where there is a `context`.

    `requests` are those that came whole. `connections` counts those accepted, `ended` those whose script came
    to its end. It takes a free port, or that of the socket `bound`.
    """

    def __init__(
        self,
        script: Script,
        context: ssl.SSLContext | None = None,
        host: str = "127.0.0.1",
        bound: socket.socket | None = None,
    ) -> None:
        self._script = script
        self._context = context
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = bound or socket.create_server((host, 0), family=family)
        self._listener.listen()
        self.port: int = self._listener.getsockname()[1]
        self._host = f"[{host}]" if ":" in host else host
        self._changed = Condition()
        self._stopped = Event()
        self._sockets: set[socket.socket] = set()
        self._threads: list[Thread] = []
        self.requests: list[Request] = []
        self.connections = 0
        self.ended = 0
        self.faults: list[Exception] = []

    @property
    def url(self) -> str:
        """The origin, with the scheme that it speaks."""
        return f"{'https' if self._context else 'http'}://{self._host}:{self.port}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        for sock in (self._listener, *self._sockets):
            with suppress(OSError):
                # Not the method of a TLS socket, which its own thread is using.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        self._listener.close()
        if self.faults and kind is None:
            raise self.faults[0]

    def wait_for_requests(self, count: int) -> None:
        """Wait until so many requests have come whole."""
        self._wait(lambda: len(self.requests) >= count)

    def wait_for_ends(self) -> None:
        """Wait until the script has come to its end for every connection there was, one at least."""
        self._wait(lambda: self.ended == self.connections > 0)

    def _wait(self, reached: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(reached, 20), "the server never came so far"

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            with self._changed:
                self.connections += 1
                self._changed.notify_all()
            self._start(self._serve, sock)

    def _serve(self, sock: socket.socket) -> None:
        if self._context is not None:
            sock = self._context.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        self._sockets.add(sock)
        try:
            with sock:
                if isinstance(sock, ssl.SSLSocket):
                    sock.do_handshake()
                self._script(Peer(sock, self._stopped, self._take))
        except OSError:
            pass
        except Exception as fault:  # noqa: BLE001 - raised at the end, in the test
            self.faults.append(fault)
        finally:
            self._sockets.discard(sock)
            with self._changed:
                self.ended += 1
                self._changed.notify_all()

    def _take(self, request: Request) -> None:
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
