"""What the parts of the program share."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from jcdesk.desktop.answer_words import AnswerWords
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.line import Line
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.paces import Paces
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.tasks import Tasks
from jcdesk.system.settings import Preferences
from jcdesk.words.catalogue import Translate


@dataclass(frozen=True, slots=True)
class Services:
    """Made once, by Desk, which ends them; they outlive every page and dialog.

    `writes` has one thread, which writes in order what the user wants kept; `tasks` do all else that blocks.
    `window` is what dialogs belong to.
    """

    theme: Theme
    translate: Translate
    words: AnswerWords
    support: Support
    preferences: Preferences
    tasks: Tasks
    writes: Tasks
    keys: Keys
    line: Line
    paces: Paces
    window: QWidget
