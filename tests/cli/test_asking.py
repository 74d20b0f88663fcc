"""How fast several addresses are asked, what ends the asking, and what is left when it is interrupted."""

import json
from pathlib import Path

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.addresses import AddressFault, NotAnAddressError, read_address
from jcdesk.cli.asking import Question, ask_all
from jcdesk.justclick.errors import NotAskedError, ServiceRefusedError
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.lists.pace import Pace
from tests.cli.conftest import KEY
from tests.cli.shell import NOON, Shell
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer

VERA = "vera@example.com"
NOBODY = "nobody@example.com"


def outcomes(shell: Shell, *addresses: str) -> list[tuple[str, str | None]]:
    """Each address's kind of error, or its outcome, and the code."""
    lookups = json.loads(shell.run("lookup", "--format", "json", *addresses).output)
    return [
        (lookup["error"]["kind"], lookup["error"]["code"]) if lookup["error"] else (lookup["outcome"], None)
        for lookup in lookups
    ]


def test_the_first_question_does_not_wait_and_the_others_keep_their_distance(shop: Shell) -> None:
    outcomes(shop, VERA, NOBODY, VERA)
    assert shop.clock.pauses == [1.0, 1.0]


def test_the_first_question_keeps_its_distance_from_those_of_another_command(shop: Shell) -> None:
    outcomes(shop, VERA)
    asked = shop.clock.time
    # So long Shell lets pass between two commands.
    shop.clock.time = asked - 60 + 0.25
    outcomes(shop, VERA)
    assert shop.clock.pauses == [0.75]
    shop.clock.time = asked - 60 + 1.25
    assert shop.run("accounts", "test").code == 0
    assert shop.clock.pauses == [0.75, 0.75]


@pytest.mark.parametrize("code", ["4", "5", "6", "7", "8"])
def test_a_refusal_that_holds_for_every_address_ends_the_asking(shop: Shell, code: str) -> None:
    assert outcomes(shop, VERA, f"error-{code}@demo.example", VERA, NOBODY) == [
        ("found", None),
        ("refused", code),
        ("not_asked", None),
        ("not_asked", None),
    ]
    assert len(shop.clock.pauses) == 1


@pytest.mark.parametrize("kind", ["error-1", "error-3", "error-999", "unsigned", "portal", "broken"])
def test_another_failure_does_not(shop: Shell, kind: str) -> None:
    first, second = outcomes(shop, f"{kind}@demo.example", VERA)
    assert first[0] in {"refused", "unsigned", "unreadable", "http"}
    assert second == ("found", None)


@pytest.mark.parametrize("status", [401, 403, 429, 503])
def test_an_http_status_that_says_stop_ends_the_asking(shell: Shell, status: int) -> None:
    script = answering(http(status=f"{status} No", Retry_After="5"))
    with MisbehavingServer(script) as server:
        shell.add(Account("Shop", "acme", server.url), key=KEY)
        assert outcomes(shell, VERA, NOBODY) == [("http", str(status)), ("not_asked", None)]
        assert len(server.requests) == 1
    assert shell.clock.pauses == []


@pytest.mark.parametrize("command", ["lookup", "accounts"])
@pytest.mark.parametrize("pace", [0.0, 1.0])
def test_a_wish_to_wait_outlives_the_command_that_was_told_it(
    shell: Shell, command: str, pace: float
) -> None:
    words = ("lookup", VERA) if command == "lookup" else ("accounts", "test")
    with MisbehavingServer(answering(http(status="429 No", Retry_After="300"))) as server:
        shell.add(Account("Shop", "acme", server.url, pace=pace), key=KEY)
        assert shell.run(*words).code == 1
        # So long Shell lets pass between two commands.
        ran = shell.run("lookup", VERA)
    assert shell.clock.pauses == [240.0]
    assert ran.err.splitlines()[0] == "jcdesk: The service asks for patience. It goes on in 4 minutes."
    # Whoever does not want to wait ends it.
    shell.clock.ctrl_c = True
    assert shell.run(*words).code == 130
    assert len(server.requests) == 2


def test_how_many_were_left_out_is_told(shop: Shell) -> None:
    ran = shop.run("lookup", "error-7@demo.example", VERA, NOBODY)
    assert ran.err.splitlines()[-1] == "jcdesk: 2 more addresses not asked: the same would have happened."
    assert ran.out.count("Could not ask") == 3
    assert ran.code == 1


def test_texts_that_are_no_addresses_are_named_even_after_the_end() -> None:
    bad = NotAnAddressError(AddressFault.NO_AT, "vera")
    questions: list[Question] = [read_address(VERA), bad, read_address(NOBODY)]
    pace = Pace(0)

    def refuse(address: str) -> Lookup:
        raise ServiceRefusedError("7", "", signed=True)

    first, second, third = ask_all(questions, refuse, pace, lambda: NOON)
    assert isinstance(first.error, ServiceRefusedError)
    assert second.error is bad
    assert isinstance(third.error, NotAskedError)
    assert {lookup.outcome for lookup in (first, second, third)} == {Outcome.FAILED}


@pytest.mark.parametrize("kind", ["table", "json", "csv"])
def test_ctrl_c_leaves_what_was_answered(shop: Shell, kind: str) -> None:
    whole = shop.run("lookup", "--format", kind, VERA)
    shop.clock.ctrl_c = True
    ran = shop.run("lookup", "--format", kind, VERA, NOBODY, NOBODY)
    assert ran.code == 130
    assert ran.output == whole.output
    assert ran.err == "jcdesk: Interrupted after 1 of 3 addresses.\n"


def test_ctrl_c_leaves_what_was_answered_in_the_file_too(shop: Shell, tmp_path: Path) -> None:
    path = tmp_path / "groups.json"
    shop.clock.ctrl_c = True
    assert shop.run("lookup", VERA, NOBODY, "-o", str(path)).code == 130
    assert [lookup["address"] for lookup in json.loads(path.read_bytes())] == [VERA]
