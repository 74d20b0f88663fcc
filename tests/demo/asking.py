"""A client of the demo service that signs as it should and checks nothing."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse

from jcdesk.demo.server import DemoServer
from jcdesk.justclick import signing

STATUSES = "/api/GetLeadGroupStatuses"
GROUPS = "/api/GetAllGroups"


def form(login: str = DemoServer.login, key: str = DemoServer.key, /, **fields: str) -> bytes:
    """The body of a request, signed."""
    query = signing.query_string(fields)
    return f"{query}&hash={signing.request_hash(query, login, key)}".encode()


@contextmanager
def connect(demo: DemoServer) -> Iterator[HTTPConnection]:
    """A connection, closed at the end."""
    with closing(HTTPConnection(demo.url.removeprefix("http://"), timeout=10)) as connection:
        yield connection


def send(connection: HTTPConnection, method: str, path: str, body: bytes = b"") -> tuple[HTTPResponse, bytes]:
    """Ask, and read the whole answer."""
    connection.request(method, path, body)
    response = connection.getresponse()
    return response, response.read()
