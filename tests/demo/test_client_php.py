"""The demo service judged by a client in PHP, which knows nothing of jcdesk."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from jcdesk.demo.groups import all_groups
from jcdesk.demo.people import PEOPLE
from jcdesk.demo.replies import NOBODY, OK, WRONG_HASH, Reply
from jcdesk.demo.server import DemoServer
from jcdesk.demo.special import SPECIAL, Signed
from tests.support.php import php_program

CLIENT = Path(__file__).with_name("client.php")


def ask(
    demo: DemoServer,
    addresses: Sequence[str | None],
    *,
    login: str = DemoServer.login,
    key: str = DemoServer.key,
) -> list[tuple[dict[str, object], bool]]:
    """What the client reads about each address: the answer without its hash, and whether the hash held."""
    account = {"url": demo.url, "login": login, "key": key, "addresses": list(addresses)}
    client = subprocess.run(
        [php_program(), "-n", str(CLIENT)],
        input=json.dumps(account),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    assert client.stderr == ""
    assert client.returncode == 0, client.stdout
    answers = [(told["answer"], told["signed"]) for told in json.loads(client.stdout)]
    for answer, _ in answers:
        answer.pop("hash", None)
    return answers


def said(reply: Reply) -> dict[str, object]:
    return {"error_code": reply.code, "error_text": reply.text, **reply.fields}


def test_every_subscriber_is_read_as_the_data_says(demo: DemoServer) -> None:
    expected = [(said(reply), True) for reply in PEOPLE.values()]

    assert ask(demo, list(PEOPLE)) == expected


def test_every_documented_refusal_is_read_with_its_code_and_text(demo: DemoServer) -> None:
    errors = {address: special.reply for address, special in SPECIAL.items() if address.startswith("error-")}

    answers = ask(demo, list(errors))

    assert answers == [(said(reply), True) for reply in errors.values()]
    codes = {answer["error_code"] for answer, _ in answers}
    assert codes >= {1, 2, 3, 4, 5, 6, 7, 8, 100, 500, 501, 600}


def test_an_answer_with_another_signature_or_none_does_not_convince_php(demo: DemoServer) -> None:
    odd = [address for address, special in SPECIAL.items() if special.signed is not Signed.WITH_THE_KEY]

    assert [signed for _, signed in ask(demo, odd)] == [False, False]


def test_somebody_else_is_not_found(demo: DemoServer) -> None:
    assert ask(demo, ["nobody@example.com", "\U0001f600~'*@example.com"]) == [(said(NOBODY), True)] * 2


def test_case_and_spaces_round_an_address_do_not_matter(demo: DemoServer) -> None:
    [plain, other] = ask(demo, ["vera@example.com", "  Vera@EXAMPLE.com\t"])

    assert plain == other
    assert plain[0]["error_code"] == 0


def test_all_groups_come_without_those_that_fill_themselves(demo: DemoServer) -> None:
    [(answer, signed)] = ask(demo, [None])

    assert signed
    assert answer == said(Reply(OK.code, OK.text, {"result": all_groups()}))
    assert isinstance(answer["result"], list)
    ids = {row["rass_name"] for row in answer["result"]}
    assert "clients_1" in ids
    assert "allleads" not in ids


def test_a_wrong_key_and_a_wrong_login_are_refused(demo: DemoServer) -> None:
    asked: list[str | None] = ["vera@example.com", None]

    # Signed with the account's key: for a client that has another one the answer is not signed.
    assert ask(demo, asked, key="another key") == [(said(WRONG_HASH), False)] * 2
    assert ask(demo, asked, login="another") == [(said(WRONG_HASH), True)] * 2


def test_the_data_covers_what_php_writes_as_an_object() -> None:
    objects = [reply for reply in PEOPLE.values() if isinstance(reply.fields.get("result"), Mapping)]

    assert len(objects) == 1
