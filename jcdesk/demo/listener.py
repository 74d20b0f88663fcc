"""HTTP for the demo service: a threading server that ends promptly, whatever its connections do."""

import logging
import socket
import sys
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Event, Thread
from weakref import WeakSet

from jcdesk.demo.office import Answer, Office

HOST = "127.0.0.1"
BODY_LIMIT = 64 * 1024
"""The largest request body that is read, in bytes."""

_HTML = "text/html; charset=utf-8"
_log = logging.getLogger(__name__)


class Listener(ThreadingHTTPServer):
    """Listens on loopback for `office`; every answer waits `delay` seconds.

    Bound when constructed: raises OSError when the port is taken. Once `serve_forever` has returned,
    `close` ends what is left.
    """

    # On Windows this would let two servers share one port.
    allow_reuse_address = sys.platform != "win32"
    request_queue_size = 128

    def __init__(self, port: int, office: Office, delay: float) -> None:
        self.office = office
        self.delay = delay
        self.stopping = Event()
        self._connections: WeakSet[socket.socket] = WeakSet()
        self._answering: WeakSet[Thread] = WeakSet()
        super().__init__((HOST, port), _Handler)

    def close(self) -> None:
        """Shut every connection, wait for the threads behind them, and give the port back."""
        self.stopping.set()
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._answering:
            thread.join()
        self.server_close()

    def server_bind(self) -> None:
        """Bind, without HTTPServer's question to the name service, which can take half a minute."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def get_request(self) -> tuple[socket.socket, object]:
        """Accept a connection, and remember it to shut it at the end."""
        connection, address = super().get_request()
        self._connections.add(connection)
        return connection, address

    def process_request(self, request: object, client_address: object) -> None:
        """Answer in a thread that neither keeps the program alive nor is forgotten at the end."""
        thread = Thread(target=self.process_request_thread, args=(request, client_address), daemon=True)
        self._answering.add(thread)
        thread.start()

    def handle_error(self, *_: object) -> None:
        """Log a fault of ours; a client that hangs up is its own business."""
        if not isinstance(sys.exception(), OSError):
            _log.exception("the demo service failed to answer")


class _Handler(BaseHTTPRequestHandler):
    server: Listener
    protocol_version = "HTTP/1.1"
    server_version = "jcdesk-demo"
    sys_version = ""
    timeout = 60
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        body = self._read_body()
        if body is None:
            return
        match self.path:
            case "/api/GetLeadGroupStatuses":
                self._answer(self.server.office.lead_group_statuses(body))
            case "/api/GetAllGroups":
                self._answer(self.server.office.all_groups(body))
            case _:
                self._redirect()

    def do_GET(self) -> None:
        if self.path == "/":
            self._answer(Answer(HTTPStatus.OK, b"<!DOCTYPE html><title>jcdesk demo service</title>", _HTML))
        else:
            self._redirect()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _read_body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            self._refuse(HTTPStatus.LENGTH_REQUIRED)
            return None
        if len(length) > 9 or int(length) > BODY_LIMIT:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return None
        return self.rfile.read(int(length))

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        self.send_error(status)

    def _redirect(self) -> None:
        self._answer(Answer(HTTPStatus.FOUND, b"", _HTML, {"Location": "/"}))

    def _answer(self, answer: Answer) -> None:
        if self.server.stopping.wait(self.server.delay + answer.delay):
            self.close_connection = True
            return
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        for name, text in answer.headers.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(answer.body)
