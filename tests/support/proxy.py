"""A proxy of our own, which connects clients on to wherever the test wants them."""

import socket
from threading import Thread

from tests.support.misbehaving import Peer, Script


def refusing(status: str) -> Script:
    """A proxy that answers each CONNECT with `status`."""

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(f"HTTP/1.1 {status}\r\nProxy-Authenticate: Basic realm=x\r\n\r\n".encode())

    return script


def connecting_to(port: int) -> Script:
    """A proxy that connects every client to `port` on this machine, whichever host it asks for."""

    def script(peer: Peer) -> None:
        peer.request()
        with socket.create_connection(("127.0.0.1", port)) as target:
            peer.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = Thread(target=_copy, args=(target, peer.socket), daemon=True)
            back.start()
            _copy(peer.socket, target)
            back.join()

    return script


def _copy(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
