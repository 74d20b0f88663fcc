"""A proxy of our own, which connects clients on to wherever the test wants them."""

import socket
from base64 import b64encode
from contextlib import suppress
from threading import Thread

from tests.support.misbehaving import Peer, Script

_ASKS_FOR_PASSWORD = (
    b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x\r\n\r\n"
)


def refusing(status: str) -> Script:
    """A proxy that answers each CONNECT with `status`."""

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(f"HTTP/1.1 {status}\r\nProxy-Authenticate: Basic realm=x\r\n\r\n".encode())

    return script


def connecting_to(port: int, credentials: str = "") -> Script:
    """A proxy that connects clients to `port` on this machine, whichever host they ask for.

    Where there are `credentials` (`user:password`), it does so for those who name them in UTF-8.
    """
    wanted = f"Proxy-Authorization: Basic {b64encode(credentials.encode()).decode()}\r\n"

    def script(peer: Peer) -> None:
        request = peer.request()
        if credentials and (request is None or wanted not in request.head + "\r\n"):
            peer.send(_ASKS_FOR_PASSWORD)
            return
        with socket.create_connection(("127.0.0.1", port)) as target:
            peer.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = Thread(target=_copy, args=(target, peer.socket), daemon=True)
            back.start()
            _copy(peer.socket, target)
            # A client that is gone wants no answer: without this, the way back would wait for one.
            with suppress(OSError):
                target.shutdown(socket.SHUT_RDWR)
            back.join()

    return script


def _copy(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
