"""Shortcuts: what the help tells of them, and how they work where the key with an L on it gives a Д.

Where a Latin layout is installed beside a Cyrillic one, Qt looks there. With a Cyrillic one alone it would
find nothing.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

_IN_TEXT = re.compile(r"Ctrl\+(?:Shift\+)?[A-Z0-9]\b")
_CYRILLIC = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,."
_LATIN_OF = {ord(letter): ord(latin) for letter, latin in zip(_CYRILLIC, _LATIN, strict=True)}
_CYRILLIC_OF = {latin: letter for letter, latin in _LATIN_OF.items()}


KeySequence = QKeySequence | QKeySequence.StandardKey
"""Keys that are the same everywhere, or those that this system has for something usual."""

QUESTION_MARK = QKeySequence("?")
"""A key that asks for help, in whatever layout: wherever it is not typed into something."""


class Shortcut(NamedTuple):
    """A shortcut as the help tells of it: the menu, what is done, the keys in the system's own writing."""

    menu: str
    action: str
    keys: str


def on_every_keyboard(*shortcuts: KeySequence) -> list[QKeySequence]:
    """The shortcuts as this system has them, then the same keys as a Russian layout gives them."""
    latin: list[QKeySequence] = []
    for shortcut in shortcuts:
        found = [shortcut] if isinstance(shortcut, QKeySequence) else QKeySequence.keyBindings(shortcut)
        latin += [keys for keys in found if keys not in latin]
    return [*latin, *(twin for keys in latin if (twin := _twin(keys)) is not None)]


def keys_of(shortcuts: Sequence[QKeySequence]) -> str:
    """The shortcuts that are worth telling, as this system writes them; "" of none.

    That is the first one and the question mark: others are for rarer keyboards.
    """
    told = [keys for keys in shortcuts if keys in (shortcuts[0], QUESTION_MARK)]
    return QKeySequence.listToString(told, QKeySequence.SequenceFormat.NativeText).replace("; ", ", ")


def native_keys(text: str) -> str:
    """`text` with each Ctrl+ shortcut in it as this system writes it, on macOS for example ⌘O."""
    return _IN_TEXT.sub(
        lambda found: QKeySequence(found[0]).toString(QKeySequence.SequenceFormat.NativeText), text
    )


def _twin(keys: QKeySequence) -> QKeySequence | None:
    """The same keys on a Russian layout, None where they are the same there, too."""
    combination: QKeyCombination = keys[0]  # type: ignore[index]  # PySide's stubs know nothing of it
    letter = _CYRILLIC_OF.get(combination.key())
    return (
        None
        if letter is None
        else QKeySequence(QKeyCombination(combination.keyboardModifiers(), Qt.Key(letter)))
    )


class LatinKeys(QObject):
    """Makes Ctrl with a Cyrillic letter do in a text box what the Latin one does: copy, paste and so on."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        application.focusWindowChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand a key on as the Latin one that is in the same place."""
        if not (isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress):
            return False
        latin = _LATIN_OF.get(event.key())
        if latin is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        again = QKeyEvent(event.type(), latin, event.modifiers(), "", autorep=event.isAutoRepeat())
        QCoreApplication.sendEvent(watched, again)
        return True

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        # The window alone, not the application: no other events have to pass through here.
        if window is not None:
            window.installEventFilter(self)
