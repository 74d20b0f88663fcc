"""A language that nobody speaks, English made longer and accented: what is not translated is seen by it."""

import re

from PySide6.QtCore import QTranslator

_PLAIN = "aceinouyACEINOUY"
_ACCENTED = str.maketrans(_PLAIN, "áçéîñöüýÁÇÉÎÑÖÜÝ")
_UNTOUCHED = re.compile(r"(\{\w*\}|%n|%\d|&.)")
BEGIN, END = "\u2045", "\u2046"
"""What every translated text stands between."""

_LONGER = 0.4
"""By how much: more than Russian is longer than English in this program."""

_FILLING = " öñé twö thréé föür fîvé sîx sévéñ éîght ñîñé téñ"


class Pseudo(QTranslator):
    """Translates everything, placeholders, mnemonics and `%n` left as they are."""

    def translate(self, _context: str, text: str, _comment: str = "", _n: int = -1) -> str:  # type: ignore[override]
        """The text with accents, and words behind it that make it longer."""
        if not text:
            return text
        parts = (
            part if number % 2 else part.translate(_ACCENTED)
            for number, part in enumerate(_UNTOUCHED.split(text))
        )
        longer = int(len(text) * _LONGER) + 1
        filling = (_FILLING * (longer // len(_FILLING) + 1))[:longer].rstrip()
        return f"{BEGIN}{''.join(parts)}{filling}{END}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """It never is."""
        return False


def is_translated(text: str) -> bool:
    """Whether some of `text` came from a catalogue, or there is nothing in it to translate."""
    return BEGIN in text or not re.search(r"[^\W\d_]", text)
