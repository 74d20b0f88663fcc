"""Texts that come from elsewhere: pasted, in a link, from another start, on the way into the log."""

import json
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import quote, urlsplit

from jcdesk.accounts.accounts import Account, AccountFaultError
from jcdesk.addresses import NotAnAddressError, read_address
from jcdesk.desktop.instance.errand import BadErrandError, Errand
from jcdesk.justclick.cabinet import read_cabinet
from jcdesk.justclick.service import Service, ServiceUrlError, is_loopback
from jcdesk.justclick.signing import answer_hash
from jcdesk.links import BadLinkError, is_link, read_link
from jcdesk.lists.reading import read_text
from jcdesk.system.proxy import ProxyFaultError, read_proxy
from jcdesk.system.redaction import Redaction
from jcdesk.words.addresses import AddressWords
from jcdesk.words.arrivals import ArrivalWords
from jcdesk.words.catalogue import load_catalogue
from tests.fuzz.target import Target, as_text
from tests.support import vectors

_ENGLISH = load_catalogue("en")


def _addresses(data: bytes) -> None:
    """One address out of a text, and a list out of the same."""
    text = as_text(data)
    words = AddressWords(_ENGLISH)
    try:
        address = read_address(text)
    except NotAnAddressError as error:
        assert error.text == text
        assert words.fault(error)
    else:
        assert read_address(address.text).text == address.text
        assert all(address.text[one.position] == one.letter for one in address.lookalikes)
        assert words.note(address) != ""
    read = read_text(text)
    assert len(read.addresses) == len(read.lines) == len(set(read.addresses))
    assert all("@" in one and not set(one) & {"\n", "\r", "\0"} for one in read.addresses)


def _address_seeds() -> Iterator[bytes]:
    for address, _, _ in vectors.request_signatures():
        if address:
            yield address.encode()
            yield f"Анна <{address}>, mailto:{quote(address)}?subject=x".encode()
    yield b'"a \\" b"@example.com'
    yield "\u200bАnna＠exаmple.com;\tb@b.ru;c@".encode()
    yield b"a@" * 3000
    yield b"<" * 3000 + b"a@b.c" + b">" * 3000
    yield b"mailto:" * 500 + b"%40%FF"


# --- links, errands, cabinets, proxies ----------------------------------------------------------------------


def _links(data: bytes) -> None:
    """A text as a link, and a link to that text as an address."""
    text = as_text(data)
    for link in (text, f"jcdesk://lookup/{text}"):
        try:
            wanted = read_link(link)
        except BadLinkError as error:
            assert ArrivalWords(_ENGLISH).fault(error)
            continue
        assert is_link(link)
        assert wanted.strip()
        with suppress(NotAnAddressError):
            address = read_address(wanted).text
            assert read_link(f"jcdesk://lookup/{quote(address, safe='')}") == address


def _link_seeds() -> Iterator[bytes]:
    yield b"jcdesk://lookup/anna%40example.com"
    yield b" JCDESK://Lookup/anna@example.com\n"
    yield b"jcdesk://lookup/%FF%00%252F/../..?x=1#y"
    yield b"jcdesk:lookup"
    yield b"%F0%9F%92%A9@x.y"
    yield "анна@пример.рф".encode()
    yield b"a" * 2100


def _errands(data: bytes) -> None:
    """A line that another process of this user may send to the window."""
    try:
        errand = Errand.from_line(data)
    except BadErrandError:
        return
    assert Errand.from_line(errand.to_line()) == errand
    assert errand.activation.isascii()
    assert errand.to_line().count(b"\n") == 1


def _errand_seeds() -> Iterator[bytes]:
    yield Errand("anna@example.com", demo=True, activation="token").to_line()
    yield Errand("jcdesk://lookup/\ud800").to_line()
    yield b'{"text": "", "demo": false, "activation": "' + b"\x7f" * 300 + b'", "newer": [1]}\n'
    yield b"[" * 100_000
    yield b'{"text": ' + b"9" * 5000 + b"}"


def _cabinets(data: bytes) -> None:
    """What is pasted where an account or a proxy is set up."""
    text = as_text(data)
    with suppress(ServiceUrlError):
        cabinet = read_cabinet(text)
        assert Service(cabinet.login, cabinet.url).url == cabinet.url
        host = urlsplit(cabinet.url).hostname or ""
        assert cabinet.url.startswith("https://") or is_loopback(host)
        with suppress(AccountFaultError):
            assert Account("Shop", cabinet.login or "acme", cabinet.url).service.url == cabinet.url
    with suppress(ProxyFaultError):
        proxy = read_proxy(text)
        assert repr(proxy) == f"ProxyText(host={proxy.host!r}, port={proxy.port})"


def _cabinet_seeds() -> Iterator[bytes]:
    yield b"https://acme.justclick.ru/shops/edit?x=1"
    yield "Кабинет: «acme.influencersoft.com»".encode()
    yield b"http://user:pa%20ss@proxy.example:3128"
    yield b"http:\\\\[::1]:8080\\x"
    yield b"http://127.0.0.1:99999/"
    yield "https://пример.рф.:443".encode()
    yield b"https://[::ffff:127.0.0.1%25eth0]x/"


# --- the log ------------------------------------------------------------------------------------------------

_SECRET = "s3cret-Ключ%/"
_ADDRESS = "anna@example.com"


def _log(data: bytes) -> None:
    """A text around a secret and an address: neither may be read in the log."""
    text = as_text(data)
    redaction = Redaction()
    redaction.hide(_SECRET)
    for secret in (_SECRET, quote(_SECRET), json.dumps(_SECRET)[1:-1], answer_hash("0", "ok", _SECRET)):
        assert secret not in redaction.clean(f"{text} {secret} {text}")
    assert _ADDRESS not in redaction.clean(f"{text} {_ADDRESS} {text}")


def _log_seeds() -> Iterator[bytes]:
    yield b"POST https://acme.justclick.io/api email=anna%40example.com&hash=00112233445566778899aabbccddeeff"
    yield '{"hash": "x", "email": "Анна"@"x y"@z}'.encode()
    yield b"\\" * 3000
    yield b'"' * 3000
    yield b"%25" * 2000


TARGETS = (
    Target("addresses", _addresses, _address_seeds),
    Target("links", _links, _link_seeds),
    Target("errands", _errands, _errand_seeds),
    Target("cabinets", _cabinets, _cabinet_seeds),
    Target("log", _log, _log_seeds),
)
