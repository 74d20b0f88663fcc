"""Translation without Qt: the same catalogues that the window uses, for the command line and exports."""

from collections.abc import Callable

from jcdesk.system.paths import resources

Translate = Callable[[str, str, str, int], str]
"""Context, source text, comment and number (-1 for none) -> the text in the user's language.

`QCoreApplication.translate` is one.
"""

LANGUAGES = ("en", "ru")

_THOUSAND = 1000


class Words:
    """A room of texts. `tr` is written as in Qt, so that lupdate finds the texts under the class's name."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    @property
    def translate(self) -> Translate:
        """What speaks the user's language, for rooms beside this one."""
        return self._translate

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """The text in the user's language, `%n` replaced by `n` in its plural form."""
        said = self._translate(type(self).__name__, text, comment, n)
        return said.replace(str(n), self.number(n), 1) if n >= _THOUSAND else said

    def number(self, n: int) -> str:
        """A figure for people: 5,000."""
        return f"{n:,}".replace(",", NumberWords(self._translate).between_thousands())

    def measure(self, value: float) -> str:
        """A small figure with a part for people: 0.5."""
        return f"{value:g}".replace(".", NumberWords(self._translate).before_parts())


class NumberWords(Words):
    """What belongs into figures."""

    def between_thousands(self) -> str:
        """What stands in 5,000 between the thousands and the rest."""
        return self.tr(",", "between thousands, as in 5,000")

    def before_parts(self) -> str:
        """What stands in 0.5 before the parts of one."""
        return self.tr(".", "before the parts of one, as in 0.5")


def load_catalogue(language: str) -> Translate:
    """Read the catalogue of `language` ("en" or "ru"); what it lacks stays as it is in the source."""
    # The window has the catalogues through Qt.
    from xml.etree import ElementTree as ET  # noqa: PLC0415 # nosec B405 # see below

    plural = _PLURALS.get(language, _english)
    texts: dict[tuple[str, str, str], list[str]] = {}
    path = resources() / "i18n" / f"jcdesk_{language}.ts"
    # Our own file out of our own installation: no stranger's XML is read here.
    for context in ET.parse(path).iter("context"):  # noqa: S314 # nosec B314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"unfinished", "vanished", "obsolete"}:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            texts[name, message.findtext("source", ""), message.findtext("comment", "")] = forms

    def translate(context: str, text: str, comment: str, n: int) -> str:
        forms = texts.get((context, text, comment), [text])
        chosen = forms[min(plural(n), len(forms) - 1)] if n >= 0 else forms[0]
        return (chosen or text).replace("%n", str(n)) if n >= 0 else chosen or text

    return translate


def _english(n: int) -> int:
    return 0 if n == 1 else 1


def _russian(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else 2


_PLURALS: dict[str, Callable[[int], int]] = {"en": _english, "ru": _russian}
