"""The log, and what never gets into it."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from time import thread_time
from urllib.parse import quote, quote_plus

import pytest
import requests
import urllib3
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.system.log import FILES, SIZE, Log
from jcdesk.system.redaction import Redaction

KEY = "0123456789abcdef-Ключ~key+'x"
HASH = "0c2bfbd2918b261ea3c3521900137878"
PERSON = "anna.petrova+news@example.com"
CANARIES = (
    "0123456789abcdef",
    "Ключ",
    "~key",
    "%7Ekey",
    "0c2bfbd2",
    "anna.petrova",
    "anna%2Epetrova",
    "u043b",
)


@contextmanager
def no_handlers() -> Iterator[None]:
    """As in the program: pytest's own handlers are away."""
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    try:
        yield
    finally:
        root.handlers = handlers


@pytest.fixture
def redaction() -> Redaction:
    redaction = Redaction()
    redaction.hide(KEY)
    return redaction


@pytest.fixture
def log(tmp_path: Path, redaction: Redaction) -> Iterator[Log]:
    log = Log(tmp_path / "log", redaction)
    assert log.open(logging.DEBUG) is None
    yield log
    log.close()


@pytest.fixture
def server() -> Iterator[str]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing on the terminal."""

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class Talkative:
    """Shows its secret when it is formatted."""

    def __repr__(self) -> str:
        return f"Talkative(key={KEY!r}, email={PERSON!r})"


def written(log: Log) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(log.path.parent.iterdir()))


def assert_clean(text: str) -> None:
    assert [canary for canary in CANARIES if canary.lower() in text.lower()] == []


def test_what_any_logger_says_is_written_with_time_and_source(log: Log) -> None:
    logging.getLogger("jcdesk.cli").info("started with %d accounts", 3)
    logging.getLogger("some.library").warning("odd")
    lines = written(log).splitlines()
    assert lines[0].endswith(" INFO MainThread jcdesk.cli: started with 3 accounts")
    assert lines[1].endswith(" WARNING MainThread some.library: odd")


@pytest.mark.parametrize(
    "name",
    ["", "jcdesk", "jcdesk.accounts.vault", "urllib3", "urllib3.connectionpool", "requests", "keyring"],
)
def test_no_logger_lets_a_secret_an_address_or_a_signature_through(log: Log, name: str) -> None:
    logger = logging.getLogger(name)
    logger.debug("key %s of %s", KEY, PERSON)
    logger.info(f"plain {KEY} {PERSON} hash={HASH}")  # noqa: G004 - the bad habit is the test
    logger.warning({"key": KEY, "email": PERSON, "hash": HASH})
    logger.error("%(key)r %(email)r", {"key": KEY, "email": PERSON})
    logger.critical("%r %s", Talkative(), Talkative())
    logger.info("email=%s&hash=%s&key=%s", quote(PERSON), HASH.upper(), quote_plus(KEY))
    logger.info(json.dumps({"key": KEY, "email": PERSON, "hash": HASH}))
    logger.info("a stack with it: %s", KEY, stack_info=True)
    text = written(log)
    assert text.count(name or "root") >= 8
    assert "[hidden]" in text
    assert "[address]" in text
    assert_clean(text)


def test_tracebacks_are_cleaned_with_their_causes_and_notes(log: Log) -> None:
    def fail() -> None:
        try:
            {"other": 1}[KEY]
        except KeyError as error:
            error.add_note(f"asked about {PERSON}")
            raise RuntimeError(f"cannot sign {HASH} with {KEY}") from error

    try:
        fail()
    except RuntimeError:
        logging.getLogger("jcdesk").exception("failed for %s", PERSON)
    text = written(log)
    assert "Traceback" in text
    assert "KeyError" in text
    assert_clean(text.replace("KeyError(KEY)", ""))


def test_what_the_http_libraries_log_about_a_request_is_cleaned(log: Log, server: str) -> None:
    query = f"?email={quote_plus(PERSON)}&hash={HASH}&key={quote_plus(KEY)}"
    with requests.Session() as session:
        session.get(f"{server}/{query}", timeout=10)
        session.post(f"{server}/api/GetLeadGroupStatuses", data={"email": PERSON, "hash": HASH}, timeout=10)
    with urllib3.PoolManager() as pool:
        pool.request("GET", f"{server}/{query}")
        with pytest.raises(urllib3.exceptions.MaxRetryError) as caught:
            pool.request("GET", f"http://127.0.0.1:1/{query}", retries=urllib3.Retry(1, backoff_factor=0))
    logging.getLogger("jcdesk").error("not sent", exc_info=caught.value)
    text = written(log)
    assert text.count("urllib3.connectionpool: http://127.0.0.1:") >= 3
    assert "GetLeadGroupStatuses" in text
    assert "MaxRetryError" in text
    assert_clean(text)


def test_a_record_that_cannot_be_formatted_shows_its_arguments_nowhere(
    log: Log, capsys: pytest.CaptureFixture[str]
) -> None:
    with no_handlers():
        log.open()
        logging.getLogger("jcdesk").info("%d accounts", KEY)
        logging.getLogger("jcdesk").info("still writing")
        log.close()
    assert "still writing" in written(log)
    printed = capsys.readouterr()
    assert printed.out + printed.err == ""


def test_lone_surrogates_are_written_somehow(log: Log) -> None:
    # What pytest keeps of it could not be handed from one process to another.
    with no_handlers():
        log.open()
        logging.getLogger("jcdesk").info("odd \ud800 text")
        log.close()
    assert r"odd \ud800 text" in written(log)


def test_after_half_a_line_of_a_program_that_was_killed_a_new_one_begins(
    tmp_path: Path, redaction: Redaction
) -> None:
    log = Log(tmp_path, redaction)
    log.path.write_text("a whole line\nhalf a li", "utf-8")
    for word in ("first", "second"):
        with log:
            logging.getLogger("jcdesk").info(word)
    whole, half, first, second = log.path.read_text("utf-8").splitlines()
    assert (whole, half) == ("a whole line", "half a li")
    assert first.endswith(" jcdesk: first")
    assert second.endswith(" jcdesk: second")


def test_the_files_stay_few_and_small(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    assert SIZE * FILES < 1_000_000
    monkeypatch.setattr("jcdesk.system.log.SIZE", 30_000)
    log.open()
    for number in range(200):
        logging.getLogger("jcdesk").info("%d %s", number, "x" * 500)
    files = sorted(log.path.parent.iterdir())
    assert [file.name for file in files] == ["jcdesk.log", "jcdesk.log.1", "jcdesk.log.2"]
    assert len(files) == FILES
    assert all(file.stat().st_size <= 30_000 for file in files)
    assert " 199 " in files[0].read_text("utf-8")


def test_a_file_that_another_program_holds_open_grows_on(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    logging.getLogger("jcdesk").info("x" * SIZE)
    logging.getLogger("jcdesk").info("first")
    logging.getLogger("jcdesk").info("second")
    assert [file.name for file in log.path.parent.iterdir()] == ["jcdesk.log"]
    assert "second" in written(log)


@pytest.mark.parametrize("in_the_way", ["log", "log/jcdesk.log"])
def test_a_log_that_cannot_be_written_is_a_note_and_the_program_goes_on(
    in_the_way: str, tmp_path: Path, redaction: Redaction, capsys: pytest.CaptureFixture[str]
) -> None:
    if in_the_way == "log":
        (tmp_path / "log").write_text("a file where the folder belongs", "utf-8")
    else:
        (tmp_path / "log" / "jcdesk.log").mkdir(parents=True)
    log = Log(tmp_path / "log", redaction)
    with no_handlers():
        problem = log.open()
        logging.getLogger("jcdesk").warning("heard by nobody: %s", KEY)
        log.close()
    assert problem is not None
    assert problem.path == tmp_path / "log" / "jcdesk.log"
    assert problem.reason
    printed = capsys.readouterr()
    assert printed.out + printed.err == ""


def test_a_closed_log_leaves_logging_as_it_was(tmp_path: Path, redaction: Redaction) -> None:
    root = logging.getLogger()
    before = (root.level, list(root.handlers), logging.raiseExceptions)
    with Log(tmp_path, redaction) as log:
        assert root.level == logging.INFO
        log.open()
        assert len(root.handlers) == len(before[1]) + 1
    log.close()
    assert (root.level, list(root.handlers), logging.raiseExceptions) == before


def test_debug_messages_are_not_written_unless_they_are_asked_for(
    tmp_path: Path, redaction: Redaction
) -> None:
    with Log(tmp_path, redaction) as log:
        logging.getLogger("urllib3").debug("details")
        logging.getLogger("urllib3").info("news")
    assert "details" not in written(log)
    assert "news" in written(log)


@pytest.mark.parametrize(
    "text",
    [
        PERSON,
        f"<{PERSON}>",
        f"('{PERSON}',)",
        "anna.petrova＠example.com",
        "email=anna.petrova%40example.com",
        "email=anna.petrova%2540example.com",
        "anna.petrova%ef%bc%a0example.com",
        "a=anna.petrova?c@example.com",
        '"anna.petrova lives here"@example.com',
        "mailto:anna.petrova@пример.рф",
        "https://anna.petrova:password@proxy.example:8080/",
    ],
)
def test_an_address_is_hidden_in_every_spelling(text: str) -> None:
    cleaned = Redaction().clean(f"before {text} after")
    assert cleaned.startswith("before ")
    assert cleaned.endswith(" after")
    assert "[address]" in cleaned
    assert_clean(cleaned)


@pytest.mark.parametrize(
    "text", ["hash=short", "'hash': 'short'", '{"hash": "short"}', "a=1&hash=short&b=2", "hash%3Dshort"]
)
def test_a_signature_is_hidden_even_where_it_does_not_look_like_one(text: str) -> None:
    cleaned = Redaction().clean(text)
    assert "short" not in cleaned
    assert "hash" in cleaned


def test_text_without_secrets_stays_as_it_is() -> None:
    text = 'https://acme.justclick.io:443 "POST /api/GetAllGroups HTTP/1.1" 200 17'
    redaction = Redaction()
    redaction.hide("")
    assert redaction.clean(text) == text


def spellings(character: str) -> list[str]:
    return [
        character,
        quote(character, safe=""),
        quote(quote(character, safe=""), safe=""),
        quote_plus(character),
        "".join(f"%{byte:02X}" for byte in character.encode()),
        repr(character)[1:-1],
        ascii(character)[1:-1],
        json.dumps(character)[1:-1],
        repr(json.dumps(character))[2:-2],
    ]


@given(st.data(), st.text("0123456789abcdefЖ😀~+/'\"\\ &%", min_size=1, max_size=40))
def test_a_secret_is_hidden_however_its_characters_are_spelt(data: st.DataObject, secret: str) -> None:
    redaction = Redaction()
    redaction.hide(secret)
    spelt = "".join(data.draw(st.sampled_from(spellings(character))) for character in secret)
    assert redaction.clean(f"<{spelt}>") == "<[hidden]>"


def test_a_secret_within_another_is_no_way_to_read_the_rest() -> None:
    redaction = Redaction()
    redaction.hide("secret")
    redaction.hide("secret-and-more")
    assert redaction.clean("it is secret-and-more") == "it is [hidden]"


def quickest(redaction: Redaction, text: str) -> float:
    """Seconds that this thread works to clean `text`, where nothing gets into its way."""
    times = []
    for _ in range(5):
        began = thread_time()
        cleaned = redaction.clean(text)
        times.append(thread_time() - began)
        assert_clean(cleaned)
    return min(times)


@pytest.mark.parametrize("part", ["a", "%25", '"a', "hash", "a@b "])
def test_a_text_of_ten_times_the_length_is_cleaned_in_ten_times_the_time(
    redaction: Redaction, part: str
) -> None:
    # In a hundred times the time, were it by the square of the length.
    assert quickest(redaction, part * 100_000) < 30 * quickest(redaction, part * 10_000)
