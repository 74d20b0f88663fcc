"""The packaged command line: with a keyring, with an authority of a company, without a network."""

import json
import os
from pathlib import Path

import openpyxl
import pytest

from tests.packaged.program import Program
from tests.support.answers import KEY, ROW, signed_rows
from tests.support.http import answering, http
from tests.support.keyrings import Desktop
from tests.support.misbehaving import MisbehavingServer
from tests.support.rights import without_network
from tests.support.tls import Authority

VERA = "vera@example.com"


@pytest.fixture
def alone(home: Path) -> dict[str, str]:
    """What a command finds on a computer without a desktop."""
    return {"HOME": str(home), "PATH": os.environ["PATH"]}


def test_doctor_knows_the_versions_and_the_keyring(program: Program, keyring: Desktop) -> None:
    told = program.command(keyring.environment, "doctor")
    assert "Secret Service" in told
    assert "not installed" not in told


def test_a_lookup_is_written_as_json_and_as_a_workbook(
    program: Program, alone: dict[str, str], tmp_path: Path
) -> None:
    [found] = json.loads(program.command(alone, "lookup", "--demo", "--format", "json", VERA))
    assert (found["outcome"], found["groups"][0]["id"]) == ("found", "newsletter_en")
    workbook = tmp_path / "groups.xlsx"
    program.command(alone, "lookup", "--demo", VERA, "-o", str(workbook))
    assert "newsletter_en" in str(list(openpyxl.load_workbook(workbook).worksheets[0].values))


def test_an_authority_in_the_system_s_trust_store_is_believed_and_no_other(
    program: Program, keyring: Desktop, tmp_path: Path
) -> None:
    authority = Authority()
    trusting = {**keyring.environment, "SSL_CERT_FILE": str(authority.write(tmp_path / "company.pem"))}
    with MisbehavingServer(answering(http(signed_rows(ROW))), authority.server()) as server:
        add = ("accounts", "add", "Shop", "--login", "acme", "--url", server.url, "--key-stdin")
        program.command(keyring.environment, *add, piped=KEY)
        assert "clients_1" in program.command(trusting, "lookup", VERA)
        told = program.command(keyring.environment, "lookup", "--format", "json", VERA, code=1)
    [failed] = json.loads(told)
    assert (failed["outcome"], failed["error"]["kind"]) == ("failed", "certificate")


def test_without_a_network_a_lookup_fails_with_a_reason(program: Program, keyring: Desktop) -> None:
    add = ("accounts", "add", "Shop", "--login", "acme", "--key-stdin")
    program.command(keyring.environment, *add, piped=KEY)
    told = program.command(
        keyring.environment, "lookup", "--format", "json", VERA, before=without_network(), code=1
    )
    [failed] = json.loads(told)
    assert (failed["outcome"], failed["groups"]) == ("failed", [])


def test_it_speaks_russian(program: Program, alone: dict[str, str]) -> None:
    told = program.command({**alone, "LC_ALL": "ru_RU.UTF-8"}, "lookup", "--demo", VERA)
    assert "Подписан" in told
    assert "Группа" in told


def test_a_list_comes_from_a_workbook_and_goes_to_one(
    program: Program, alone: dict[str, str], tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["Имя", "Почта"], ["Вера", VERA], ["Никто", "nobody@example.com"]):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    result = tmp_path / "result.xlsx"
    told = program.run(alone, "check", str(tmp_path / "list.xlsx"), "--demo", "-o", str(result))
    assert told.returncode == 0, told.stderr
    sheet = openpyxl.load_workbook(result)["Addresses"]
    assert VERA in {cell for row in sheet.iter_rows(values_only=True) for cell in row}
