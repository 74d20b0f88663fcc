"""The catalogues: complete, true to the source's placeholders, and alike for the window and the command line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from jcdesk.justclick.statuses import Status
from jcdesk.system.paths import resources
from jcdesk.words.catalogue import LANGUAGES, load_catalogue
from jcdesk.words.lookups import LookupWords

NUMBERS = (0, 1, 2, 4, 5, 10, 11, 12, 14, 21, 22, 25, 100, 101, 102, 111, 112, 1001)


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    numerus: bool


def messages(language: str) -> Iterator[Message]:
    for context in ET.parse(resources() / "i18n" / f"jcdesk_{language}.ts").iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                forms or (translation.text or "",),
                message.get("numerus") == "yes",
            )


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_source(language: str) -> None:
    found = list(messages(language))
    assert found
    for message in found:
        for form in message.forms:
            assert form, message
            assert placeholders(form) == placeholders(message.source), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_the_same_words_in_the_window_and_on_the_command_line(language: str) -> None:
    window, without_window = QTranslator(), load_catalogue(language)
    assert window.load(str(resources() / "i18n" / f"jcdesk_{language}.qm"))
    plurals = [message for message in messages(language) if message.numerus]
    assert plurals
    for message in plurals:
        for n in NUMBERS:
            one = window.translate(message.context, message.source, message.comment or None, n)
            other = without_window(message.context, message.source, message.comment, n)
            assert one is not None
            assert one.replace("%n", str(n)) == other, (message, n)


def test_every_text_of_the_russian_window_is_that_of_the_command_line() -> None:
    window, without_window = QTranslator(), load_catalogue("ru")
    assert window.load(str(resources() / "i18n" / "jcdesk_ru.qm"))
    for message in messages("ru"):
        if not message.numerus:
            one = window.translate(message.context, message.source, message.comment or None)
            assert one == without_window(message.context, message.source, message.comment, -1), message


def test_mnemonics_are_kept() -> None:
    for message in messages("ru"):
        for form in message.forms:
            assert ("&" in form) == ("&" in message.source), message


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "1 группа"),
        (2, "2 группы"),
        (5, "5 групп"),
        (11, "11 групп"),
        (21, "21 группа"),
        (101, "101 группа"),
    ],
)
def test_russian_counts(n: int, words: str) -> None:
    assert load_catalogue("ru")("ResultView", "%n group(s)", "", n) == words


def test_statuses_have_the_service_s_own_names() -> None:
    words = LookupWords(load_catalogue("ru"))
    assert [words.name_of(status) for status in Status if status is not Status.UNKNOWN] == [
        "Подписан",
        "Ожидает активации",
        "Отписан",
        "Отписан сервисом",
        "Несуществующий адрес",
    ]
