"""The lists of this user as a table."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QObject

from jcdesk.desktop.look.formats import date_and_time
from jcdesk.desktop.widgets.row_models import SequenceModel
from jcdesk.lists.journal import About
from jcdesk.lists.shelf import Kept, Unreadable
from jcdesk.words.catalogue import Translate
from jcdesk.words.list_page import ListStateWords
from jcdesk.words.plain import plain


class Column(IntEnum):
    """What is shown of a list."""

    NAME = 0
    ACCOUNT = 1
    BEGUN = 2
    STATE = 3


class ShelfModel(SequenceModel):
    """Lists, the newest first; those that cannot be read among them."""

    columns = Column

    def __init__(self, translate: Translate, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ListStateWords(translate)
        self._zone = zone
        self._here: dict[Path, str] = {}
        self._lists: Sequence[Kept] = ()
        self._paths: list[Path] = []
        self._begun: dict[str, datetime] = {}
        """When lists were begun, by the names of their files."""

    def show(self, lists: Sequence[Kept | Unreadable], here: dict[Path, str]) -> None:
        """Show `lists`; `here` says how those stand that this window is asking."""
        self._here = here
        self._lists = [one for one in lists if isinstance(one, Kept)]
        self._begun = {one.path.name: one.about.made_at for one in self._lists}
        paths = [one.path for one in lists]
        if paths == self._paths:
            # Who has scrolled or chosen one stays there.
            self.replace_items(lists)
        else:
            self.show_items(lists)
        self._paths = paths

    def follow(self, here: dict[Path, str]) -> None:
        """Show how those stand that this window is asking."""
        self._here = here
        self._tell_changed(Column.STATE)

    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self._zone = zone
        self._tell_changed(Column.NAME)
        self._tell_changed(Column.BEGUN)

    def _name(self, about: About) -> str:
        name, begun = plain(about.name), self._begun.get(about.earlier)
        if begun is None:
            return name
        return self.tr("{name}, repeat of {when}").format(name=name, when=self._date(begun))

    def _date(self, moment: datetime) -> str:
        return date_and_time(moment.astimezone(self._zone))

    def _tell_changed(self, column: int) -> None:
        if self.count():
            self.dataChanged.emit(self.index(0, column), self.index(self.count() - 1, column))

    def said(self, item: Kept | Unreadable) -> tuple[str, str]:
        """What the row of a list says: what it is called, and everything else."""
        name, *about = (text for column in Column if (text := self.text(item, column)))
        return name, " · ".join(about)

    def loss(self, item: Kept | Unreadable) -> str:
        """What other lists lose with this one: those that repeat it no longer know what has changed."""
        repeats = [one for one in self._lists if one.about.earlier == item.path.name]
        if not repeats:
            return ""
        # The newest is first.
        when = self._date(repeats[0].about.made_at)
        if len(repeats) == 1:
            return self.tr(
                "The list begun {when} repeats it, and can then no longer show what has changed."
            ).format(when=when)
        return self.tr(
            "%Ln lists, the last begun {when}, repeat it, and can then no longer show what has changed.",
            "",
            len(repeats),
        ).format(when=when)

    def title(self, column: int) -> str:
        """What stands over a column."""
        match Column(column):
            case Column.NAME:
                return self.tr("List")
            case Column.ACCOUNT:
                return self.tr("Account")
            case Column.BEGUN:
                return self.tr("Begun")
            case Column.STATE:
                return self.tr("State")

    def text(self, item: Kept | Unreadable, column: int) -> str:
        """What a cell shows."""
        if isinstance(item, Unreadable):
            match Column(column):
                case Column.NAME:
                    return item.path.name
                case Column.STATE:
                    return self._words.why_stopped(item.error)
                case _:
                    return ""
        match Column(column):
            case Column.NAME:
                return self._name(item.about)
            case Column.ACCOUNT:
                return plain(item.about.account)
            case Column.BEGUN:
                return self._date(item.about.made_at)
            case Column.STATE:
                here = self._here.get(item.path)
                return here or self._words.at_rest(item.state, elsewhere=item.running)
