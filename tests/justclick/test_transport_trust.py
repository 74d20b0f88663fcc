"""Certificates are always checked, against the system's trust store and the user's own file, nothing else."""

import socket
import ssl
from contextlib import ExitStack
from pathlib import Path

import pytest
import requests.adapters

from jcdesk.justclick.errors import (
    AuthoritiesFileError,
    CertificateError,
    ConnectionLostError,
    JustClickError,
    TlsError,
)
from jcdesk.justclick.transport import Transport
from jcdesk.system.network import Network
from tests.justclick.conftest import MakeTransport, Serve
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer, Peer, Script
from tests.support.posting import Posting
from tests.support.tls import LEAK_BEFORE_3_13, Authority

BUNDLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


@pytest.fixture(autouse=True)
def _a_plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", *BUNDLES):
        monkeypatch.delenv(name, raising=False)


def refused(transport: Transport, server: MisbehavingServer) -> JustClickError:
    """The error with which `transport` asks nothing of `server`."""
    with pytest.raises(JustClickError) as caught:
        transport.post(server.url, "a=1")
    server.wait_for_ends()
    assert server.requests == []
    return caught.value


def test_an_authority_in_the_users_file_is_trusted(serve_tls: Serve, trusting: Transport) -> None:
    assert trusting.post(serve_tls(answering(http(b"answer"))).url, "a=1") == b"answer"


def test_an_authority_of_the_system_is_trusted(
    serve_tls: Serve, transport: Transport, ca_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(ca_file))

    assert transport.post(serve_tls(answering(http(b"answer"))).url, "a=1") == b"answer"


def test_an_unknown_authority_is_not_trusted(serve_tls: Serve, transport: Transport) -> None:
    error = refused(transport, serve_tls(answering(http())))

    assert isinstance(error, CertificateError)
    assert error.host == "127.0.0.1"
    assert error.reason == "unable to get local issuer certificate"


def test_the_users_file_makes_no_other_authority_trusted(stack: ExitStack, trusting: Transport) -> None:
    server = stack.enter_context(MisbehavingServer(answering(http()), Authority().server()))

    assert isinstance(refused(trusting, server), CertificateError)


@pytest.mark.parametrize("variable", BUNDLES)
def test_no_bundle_of_the_environment_is_trusted(
    variable: str, serve_tls: Serve, transport: Transport, ca_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(ca_file))

    assert isinstance(refused(transport, serve_tls(answering(http()))), CertificateError)


@pytest.mark.parametrize("variable", BUNDLES)
def test_a_missing_bundle_of_the_environment_does_not_matter(
    variable: str, serve_tls: Serve, trusting: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "/nowhere/bundle.pem")

    assert trusting.post(serve_tls(answering(http(b"answer"))).url, "a=1") == b"answer"


def test_the_bundle_that_requests_brings_along_is_not_trusted(
    serve_tls: Serve, transport: Transport, ca_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requests.adapters, "DEFAULT_CA_BUNDLE_PATH", str(ca_file))

    assert isinstance(refused(transport, serve_tls(answering(http()))), CertificateError)


def test_an_expired_certificate_is_refused(
    stack: ExitStack, authority: Authority, trusting: Transport
) -> None:
    server = stack.enter_context(MisbehavingServer(answering(http()), authority.server(expired=True)))

    error = refused(trusting, server)

    assert isinstance(error, CertificateError)
    assert (error.host, error.reason) == ("127.0.0.1", "certificate has expired")


def test_a_certificate_that_does_not_hold_yet_is_refused_as_where_the_clock_is_slow(
    stack: ExitStack, authority: Authority, trusting: Transport
) -> None:
    server = stack.enter_context(MisbehavingServer(answering(http()), authority.server(early=True)))

    error = refused(trusting, server)

    assert isinstance(error, CertificateError)
    assert (error.host, error.reason) == ("127.0.0.1", "certificate is not yet valid")


def test_a_certificate_of_another_host_is_refused(
    stack: ExitStack, authority: Authority, trusting: Transport
) -> None:
    server = stack.enter_context(MisbehavingServer(answering(http()), authority.server("example.com")))

    error = refused(trusting, server)

    assert isinstance(error, CertificateError)
    assert error.reason.startswith("IP address mismatch")


def test_one_context_serves_every_session(
    serve_tls: Serve, make_transport: MakeTransport, authority: Authority, tmp_path: Path
) -> None:
    def script(peer: Peer) -> None:
        while (request := peer.request()) is not None:
            if request.body == b"stall":
                peer.hang()
            peer.send(http(b"answer"))

    own = authority.write(tmp_path / "ca.pem")
    server = serve_tls(script)
    transport = make_transport(network=Network(ca_file=own))
    posting = Posting(transport, server.url, "stall")
    server.wait_for_requests(1)
    # What is cancelled takes its session with it.
    posting.cancellation.cancel()
    posting.wait()
    own.unlink()

    assert transport.post(server.url, "a=1") == b"answer"
    assert server.connections == 2


@pytest.mark.parametrize("content", [None, "", "no certificate"])
def test_a_file_without_authorities_is_named(
    content: str | None, serve_tls: Serve, make_transport: MakeTransport, ca_file: Path, tmp_path: Path
) -> None:
    own = tmp_path / "ca.pem"
    if content is not None:
        own.write_text(content)
    transport = make_transport(network=Network(ca_file=own))
    server = serve_tls(answering(http(b"answer")))

    with pytest.raises(AuthoritiesFileError) as caught:
        transport.post(server.url, "a=1")
    assert caught.value.path == str(own)
    assert server.connections == 0

    own.write_bytes(ca_file.read_bytes())
    assert transport.post(server.url, "a=1") == b"answer"


def speak_plain_http(peer: Peer) -> None:
    peer.socket.recv(1)
    peer.send(http(status="400 Bad Request"))


def speak_old_tls(peer: Peer) -> None:
    # The alert "protocol version", fatal.
    peer.socket.recv(1)
    peer.send(b"\x15\x03\x01\x00\x02\x02\x46")


@pytest.mark.parametrize("script", [speak_plain_http, speak_old_tls])
def test_a_server_that_speaks_no_tls_of_ours_is_named(
    script: Script, serve: Serve, transport: Transport
) -> None:
    server = serve(script)

    with pytest.raises(TlsError) as caught:
        transport.post(f"https://127.0.0.1:{server.port}", "a=1")

    assert caught.value.host == "127.0.0.1"
    assert caught.value.reason


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_a_server_that_knows_old_protocols_only_is_not_asked(
    stack: ExitStack, authority: Authority, trusting: Transport
) -> None:
    context = authority.server()
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    server = stack.enter_context(MisbehavingServer(answering(http()), context))

    error = refused(trusting, server)

    assert isinstance(error, TlsError)
    assert error.host == "127.0.0.1"


def hang_up(_peer: Peer) -> None:
    """Close at once."""


def hang_up_later(peer: Peer) -> None:
    peer.socket.recv(1)


@pytest.mark.filterwarnings(LEAK_BEFORE_3_13)
@pytest.mark.parametrize("script", [Peer.reset, hang_up, hang_up_later])
def test_a_server_that_hangs_up_in_the_handshake_is_a_lost_connection(
    script: Script, serve: Serve, transport: Transport
) -> None:
    server = serve(script)

    with pytest.raises(ConnectionLostError):
        transport.post(f"https://127.0.0.1:{server.port}", "a=1")

    assert server.connections == 1


def test_a_connection_that_breaks_inside_tls_is_named(serve_tls: Serve, trusting: Transport) -> None:
    def script(peer: Peer) -> None:
        assert isinstance(peer.socket, ssl.SSLSocket)
        peer.request()
        with socket.socket(fileno=peer.socket.detach()) as plain:
            plain.sendall(b"\x17\x03\x03\x00\x20" + bytes(32))

    with pytest.raises(TlsError) as caught:
        trusting.post(serve_tls(script).url, "a=1")

    assert caught.value.reason == "DECRYPTION_FAILED_OR_BAD_RECORD_MAC"


def test_a_password_file_is_not_read(
    serve: Serve, transport: Transport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\ndefault login me password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(netrc))
    server = serve(answering(http()))
    # The file would be taken by a Session that trusts the environment.
    requests.post(server.url, timeout=5)

    transport.post(server.url, "a=1")

    assert ["authorization" in request.head.lower() for request in server.requests] == [True, False]
