"""Answers as they look on the wire, and scripts that give them."""

from tests.support.misbehaving import Peer, Script


def http(body: bytes = b"{}", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer with a Content-Length; `Retry_After="1"` makes the header `Retry-After: 1`."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def until_close(body: bytes, status: str = "200 OK") -> bytes:
    """An answer that ends where the connection does."""
    return f"HTTP/1.1 {status}\r\nConnection: close\r\n\r\n".encode() + body


def chunked(*chunks: bytes) -> bytes:
    """An answer in chunks."""
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in (*chunks, b""))


def answering(*answers: bytes) -> Script:
    """Give each request the next of `answers`, the last one ever after, on one kept connection."""

    def script(peer: Peer) -> None:
        for answer in answers:
            if peer.request() is None:
                return
            peer.send(answer)
        while peer.request() is not None:
            peer.send(answers[-1])

    return script


def answering_once(answer: bytes) -> Script:
    """Answer one request, then close the connection, whatever the answer says of it."""

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(answer)

    return script
