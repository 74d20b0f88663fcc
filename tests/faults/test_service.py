"""Everything that a server, a network or a proxy can do to a question, done by a real one."""

from collections.abc import Iterator
from contextlib import ExitStack
from zoneinfo import ZoneInfo

import pytest

from jcdesk.justclick.client import Client
from jcdesk.justclick.errors import JustClickError
from jcdesk.justclick.limits import Limits
from jcdesk.justclick.service import Service
from jcdesk.justclick.transport import Transport
from tests.faults.failures import name_of
from tests.support.failures import Case, cases
from tests.support.tls import LEAK_BEFORE_3_13, Authority

FAILURES = {
    **{f"error-{code}": f"refused.{code}" for code in (1, 2, 3, 4, 5, 6, 7, 8, 100, 600, 999)},
    "unsigned": "unsigned.missing",
    "forged": "unsigned.wrong",
    "portal": "unreadable.html",
    "busy": "http.429",
    "broken": "http.500",
    "wrong-key": "refused.4",
    "silent": "timed_out.silence",
    "dripping": "timed_out.total",
    "cut": "connection_lost",
    "reset": "connection_lost",
    "empty": "unreadable.empty",
    "not-json": "unreadable.not_json",
    "too-deep": "unreadable.too_deep",
    "wrong-shape": "unreadable.wrong_shape",
    "not-http": "unreadable.not_http",
    "too-large": "too_large",
    "html": "unreadable.html",
    **{
        f"http-{status}": f"http.{status}"
        for status in (400, 401, 403, 404, 405, 413, 429, 500, 502, 503, 504)
    },
    "redirect": "redirected",
    "redirect-nowhere": "redirected",
    "wrong-type": "refused.77",
    "unsigned-6": "refused.6",
    "hostile-text": "refused.77",
    "tls-untrusted": "certificate",
    "tls-expired": "certificate",
    "tls-early": "certificate",
    "tls-wrong-host": "certificate",
    "tls-none": "tls",
    "refused": "no_connection.refused",
    "unknown-host": "no_connection.name",
    "full": "timed_out.connect",
    "proxy-407": "proxy",
    "proxy-403": "proxy",
    "proxy-away": "proxy",
    "proxy-odd": "proxy",
}
"""What each misbehaviour is taken for."""

NOT_ASKED = {"no-key"}
"""What fails before anybody is asked."""

LIMITS = {"silent": Limits(silence=1.0), "dripping": Limits(total=1.5), "full": Limits(connect=0.5)}
"""For those who make one wait: the limit that they run into is far below the others."""


@pytest.fixture(scope="module")
def provoked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Case]]:
    """All cases, with the servers that they need."""
    authority = Authority()
    path = authority.write(tmp_path_factory.mktemp("authority") / "authority.pem")
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(path))
        yield dict(cases(stack, authority))


def failure_of(case: Case, limits: Limits) -> JustClickError:
    transport = Transport(limits=limits)
    try:
        service = Service("demo", case.url)
        client = Client(service, case.key or "", transport, ZoneInfo("Europe/Moscow"))
        with pytest.raises(JustClickError) as caught:
            client.look_up(case.address)
    finally:
        transport.close()
    return caught.value


def test_none_is_left_out(provoked: dict[str, Case]) -> None:
    assert set(provoked) - NOT_ASKED == set(FAILURES)


@pytest.mark.filterwarnings(LEAK_BEFORE_3_13)
@pytest.mark.parametrize("name", FAILURES)
def test_each_misbehaviour_is_taken_for_what_it_is(
    name: str, provoked: dict[str, Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.upper(), raising=False)
    for variable, value in provoked[name].environment:
        monkeypatch.setenv(variable, value)
    assert name_of(failure_of(provoked[name], LIMITS.get(name, Limits()))) == FAILURES[name]
