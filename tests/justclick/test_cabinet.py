"""Login and service address, out of whatever is pasted."""

import pytest

from jcdesk.justclick.cabinet import Cabinet, read_cabinet
from jcdesk.justclick.service import HOSTS, ServiceUrlError, UrlFault

ACME = Cabinet("acme", "https://acme.justclick.ru")


@pytest.mark.parametrize("host", HOSTS)
def test_each_domain_of_the_service_tells_the_login(host: str) -> None:
    assert read_cabinet(f"https://acme.{host}/shops/12?tab=api#keys") == Cabinet(
        "acme", f"https://acme.{host}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "https://acme.justclick.ru/shops/…",
        "acme.justclick.ru",
        "acme.justclick.ru/",
        "acme.justclick.ru.",
        "  https://acme.justclick.ru/shops\r\n",
        "\u00a0\u200bhttps://acme.justclick.ru\ufeff/",
        "HTTPS://WWW.ACME.JustClick.RU/Shops",
        "http://acme.justclick.ru/",
        "http://acme.justclick.ru:80/",
        "http://acme.justclick.ru:8080/",
        "https://acme.justclick.ru:443/",
        "https:/acme.justclick.ru/",
        "//acme.justclick.ru/",
        "https:\\\\acme.justclick.ru\\shops",
        "<https://acme.justclick.ru/>",
        "«acme.justclick.ru»",
        "(acme.justclick.ru/shops);",
        "https://acme.justclick.ru/, you see",
        "Мой кабинет: https://acme.justclick.ru/shops",
        "Мой кабинет acme.justclick.ru",
        "acme.justclick.ru/login?back=https://elsewhere.example",
    ],
)
def test_what_stands_around_an_address_does_not_matter(text: str) -> None:
    assert read_cabinet(text) == ACME


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://mail.acme.example/shops", "https://mail.acme.example"),
        ("www.acme.example", "https://acme.example"),
        ("https://рассылки.example:8443/x", "https://рассылки.example:8443"),
        ("http://127.0.0.1:8080/shops/", "http://127.0.0.1:8080"),
        ("http://localhost:80/", "http://localhost"),
        ("http://[::1]:8080/x", "http://[::1]:8080"),
    ],
)
def test_a_domain_of_ones_own_does_not_tell_the_login(text: str, url: str) -> None:
    assert read_cabinet(text) == Cabinet("", url)


@pytest.mark.parametrize("text", ["justclick.ru", "https://www.justclick.io/login", "EXPERTAM.RU."])
def test_the_front_door_is_nobodys_cabinet(text: str) -> None:
    with pytest.raises(ServiceUrlError) as refused:
        read_cabinet(text)
    assert refused.value.fault is UrlFault.FRONT_DOOR


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "acme",
        "me@acme.example",
        "https://me:secret@acme.justclick.ru",
        "https://acme.justclick.ru@elsewhere.example",
        "ftp://acme.justclick.ru",
        "javascript:alert(1)",
        "https://acme.justclick.ru:99999",
        "https://ac~me.justclick.ru",
        "https://.justclick.ru",
        "http://[::1",
        "https://",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ServiceUrlError) as refused:
        read_cabinet(text)
    assert refused.value.fault is UrlFault.NOT_A_URL


def test_a_login_may_begin_with_any_letter() -> None:
    assert read_cabinet("Xenia.justclick.ru") == Cabinet("xenia", "https://xenia.justclick.ru")
