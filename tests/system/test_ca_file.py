"""Files of additional certificates, as an administrator sends them and as people mistake them."""

import ssl
from pathlib import Path

import pytest

from jcdesk.system.ca_file import CaFault, CaFileError, check_ca_file
from tests.support.tls import Authority


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> str:
    return Authority().write(tmp_path_factory.mktemp("authority") / "ca.pem").read_text("ascii")


def fault(path: Path) -> CaFault:
    with pytest.raises(CaFileError) as caught:
        check_ca_file(path)
    assert caught.value.path == path
    return caught.value.fault


def test_certificates_are_counted(tmp_path: Path, pem: str) -> None:
    path = tmp_path / "компания.crt"
    path.write_text(f"Company root\n{pem}", "utf-8")
    assert check_ca_file(path) == 1
    other = Authority().write(tmp_path / "other.pem").read_text("ascii")
    path.write_text(pem + other, "utf-8")
    assert check_ca_file(path) == 2


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert fault(tmp_path / "gone.pem") is CaFault.MISSING


def test_a_certificate_in_der_form_is_told_apart(tmp_path: Path, pem: str) -> None:
    path = tmp_path / "company.cer"
    path.write_bytes(ssl.PEM_cert_to_DER_cert(pem))
    assert fault(path) is CaFault.NOT_PEM


@pytest.mark.parametrize("content", [b"", b"no certificate", b"\x00\xff" * 100])
def test_a_file_without_a_certificate_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "company.pem"
    path.write_bytes(content)
    assert fault(path) is CaFault.NO_CERTIFICATE


def test_a_damaged_certificate_is_none(tmp_path: Path, pem: str) -> None:
    path = tmp_path / "company.pem"
    path.write_text(pem + pem.replace("MII", "XXX"), "ascii")
    assert fault(path) is CaFault.NO_CERTIFICATE


def test_a_folder_is_no_such_file(tmp_path: Path) -> None:
    assert fault(tmp_path) is CaFault.NO_CERTIFICATE


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "disk.img"
    with path.open("wb") as file:
        file.truncate(2**40)
    assert fault(path) is CaFault.NO_CERTIFICATE


def test_what_the_system_does_not_let_us_read_is_told_with_its_reason(tmp_path: Path) -> None:
    loop = tmp_path / "loop.pem"
    loop.symlink_to(loop)
    with pytest.raises(CaFileError) as caught:
        check_ca_file(loop)
    assert (caught.value.fault, bool(caught.value.reason)) == (CaFault.UNREADABLE, True)
