"""Proxies set by hand: what may be pasted, what cannot be one, and where the password is not."""

import pytest

from jcdesk.system.proxy import Proxy, ProxyFault, ProxyFaultError, ProxyText, ProxyUse, read_proxy


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("", ("", 0, "", "")),
        ("proxy.example", ("proxy.example", 0, "", "")),
        (" proxy.example:3128 ", ("proxy.example", 3128, "", "")),
        ("http://proxy.example:3128/", ("proxy.example", 3128, "", "")),
        ("HTTP://Proxy.Example", ("proxy.example", 0, "", "")),
        ("anna@proxy.example", ("proxy.example", 0, "anna", "")),
        ("http://an%40na:s%3Acret@proxy.example:8080", ("proxy.example", 8080, "an@na", "s:cret")),
        ("192.0.2.7:80", ("192.0.2.7", 80, "", "")),
        ("2001:db8::7", ("2001:db8::7", 0, "", "")),
        ("[2001:db8::7]:3128", ("2001:db8::7", 3128, "", "")),
        ("прокси.рф", ("прокси.рф", 0, "", "")),
    ],
)
def test_what_people_paste_is_taken_apart(text: str, apart: tuple[str, int, str, str]) -> None:
    assert read_proxy(text) == ProxyText(*apart)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("socks5://proxy.example:1080", ProxyFault.KIND_UNKNOWN),
        ("https://proxy.example", ProxyFault.KIND_UNKNOWN),
        ("http://", ProxyFault.HOST_IMPOSSIBLE),
        ("http://[::1", ProxyFault.HOST_IMPOSSIBLE),
        ("http://proxy.example/proxy.pac", ProxyFault.HOST_IMPOSSIBLE),
        ("proxy.example:port", ProxyFault.PORT_IMPOSSIBLE),
        ("proxy.example:70000", ProxyFault.PORT_IMPOSSIBLE),
    ],
)
def test_what_can_be_no_proxy_is_told_apart(text: str, fault: ProxyFault) -> None:
    with pytest.raises(ProxyFaultError) as caught:
        read_proxy(text)
    assert caught.value.fault is fault


@pytest.mark.parametrize(
    ("host", "port", "user", "fault"),
    [
        ("", 3128, "", ProxyFault.HOST_EMPTY),
        ("two words", 3128, "", ProxyFault.HOST_IMPOSSIBLE),
        ("anna:secret@proxy.example", 3128, "", ProxyFault.HOST_IMPOSSIBLE),
        ("proxy.example/", 3128, "", ProxyFault.HOST_IMPOSSIBLE),
        ("proxy.example\n", 3128, "", ProxyFault.HOST_IMPOSSIBLE),
        ("proxy.example", 0, "", ProxyFault.PORT_IMPOSSIBLE),
        ("proxy.example", 65536, "", ProxyFault.PORT_IMPOSSIBLE),
        ("proxy.example", 3128, "anna:secret", ProxyFault.USER_IMPOSSIBLE),
        ("proxy.example", 3128, "an\nna", ProxyFault.USER_IMPOSSIBLE),
    ],
)
def test_a_proxy_that_cannot_be_is_refused(host: str, port: int, user: str, fault: ProxyFault) -> None:
    with pytest.raises(ProxyFaultError) as caught:
        Proxy(ProxyUse.OWN, host, port, user)
    assert caught.value.fault is fault


def test_what_is_not_used_need_not_be_there() -> None:
    assert Proxy(ProxyUse.NONE).proxies() == {}
    assert Proxy().proxies() is None


def test_without_its_password_no_user_is_named() -> None:
    proxy = Proxy(ProxyUse.OWN, "2001:db8::7", 3128, "corp\\anna")
    assert proxy.proxies() == {"all": "http://[2001:db8::7]:3128"}
    assert proxy.proxies("p w") == {"all": "http://corp%5Canna:p%20w@[2001:db8::7]:3128"}


def test_a_password_that_was_pasted_is_in_no_repr() -> None:
    assert "secret" not in repr(read_proxy("http://anna:secret@proxy.example"))
    assert "anna" not in repr(read_proxy("http://anna:secret@proxy.example"))
