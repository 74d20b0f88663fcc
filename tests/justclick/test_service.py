"""Which addresses of the service are accepted."""

import pytest

from jcdesk.justclick.service import HOSTS, Service, ServiceUrlError, UrlFault, default_url, is_loopback


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.justclick.io",
        "https://acme.justclick.io:8443",
        "https://mail.example.com",
        "https://рассылки.example.com",
        "https://192.0.2.1",
        "https://[2001:db8::1]:443",
        "http://127.0.0.1:8080",
        "http://127.8.8.8",
        "http://localhost:80",
        "http://[::1]:80",
    ],
)
def test_https_and_plain_http_to_loopback_are_accepted(url: str) -> None:
    assert Service("acme", url).url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://acme.justclick.io",
        "http://192.0.2.1",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://0.0.0.0",
        "ftp://acme.justclick.io",
        "file://localhost",
    ],
)
def test_a_secret_never_goes_out_without_encryption(url: str) -> None:
    with pytest.raises(ServiceUrlError) as refused:
        Service("acme", url)

    assert refused.value.fault is UrlFault.NOT_HTTPS
    assert str(refused.value) == "not_https"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "acme",
        "acme.justclick.io",
        "//acme.justclick.io",
        "https:acme.justclick.io",
        "https://",
        "https://:443",
        "https://acme.justclick.io/",
        "https://acme.justclick.io/api",
        "https://acme.justclick.io?",
        "https://acme.justclick.io?a=b",
        "https://acme.justclick.io#",
        "https://acme.justclick.io#a",
        "https://user@acme.justclick.io",
        "https://user:password@acme.justclick.io",
        "https://@acme.justclick.io",
        "http://localhost:80@example.com",
        "https://acme.justclick.io:port",
        "https://acme.justclick.io:99999",
        "https://[::1",
        "https://[::1]x",
        "https://[1:2]",
        "https://[127.0.0.1",
        "https://acme..io",
        "https://acme%2ejustclick.io",
        "https://example.com\\acme.justclick.io",
        " https://acme.justclick.io",
        "https://acme.justclick.io ",
        "https://acme .justclick.io",
        "https://acme.just\nclick.io",
        "https://acme.justclick.io\r\nHost: example.com",
        "\0https://acme.justclick.io",
    ],
)
def test_what_is_more_or_less_than_an_origin_is_refused(url: str) -> None:
    with pytest.raises(ServiceUrlError) as refused:
        Service("acme", url)

    assert refused.value.fault is UrlFault.NOT_A_URL


def test_a_host_keeps_the_port_that_was_given() -> None:
    assert Service("acme", "https://acme.justclick.io").host == "acme.justclick.io"
    assert Service("acme", "https://acme.justclick.io:8443").host == "acme.justclick.io:8443"


def test_an_account_is_asked_at_its_login_on_the_usual_host() -> None:
    assert default_url("acme") == default_url("Acme") == "https://acme.justclick.io"
    assert HOSTS[0] == "justclick.io"


@pytest.mark.parametrize("login", ["acme/x", "acme#", "acme?", "acme@example.com", "ac me", "example.com:80"])
def test_a_login_cannot_point_the_usual_address_elsewhere(login: str) -> None:
    with pytest.raises(ServiceUrlError):
        Service(login, default_url(login))


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.255.255.254", "::1"])
def test_loopback_is_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "192.168.0.1", "10.0.0.1", "example.com", "127.0.0.1.example.com", "::", "::2"]
)
def test_everything_else_is_not_loopback(host: str) -> None:
    assert not is_loopback(host)


def test_the_last_port_is_one_and_the_next_is_none() -> None:
    assert Service("acme", "https://acme.justclick.io:65535").host == "acme.justclick.io:65535"
    with pytest.raises(ServiceUrlError) as caught:
        Service("acme", "https://acme.justclick.io:65536")
    assert caught.value.fault is UrlFault.NOT_A_URL
