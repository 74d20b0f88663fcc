"""What jcdesk is: its version, what it is made of, and under which licences."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from jcdesk import __version__
from jcdesk.desktop.help.licences import LicencesPage
from jcdesk.desktop.look.icons import application_icon
from jcdesk.desktop.look.tokens import LARGE, MEDIUM, SPACE
from jcdesk.desktop.widgets.buttons import CopyButton, push_button
from jcdesk.desktop.widgets.flow import FlowLayout
from jcdesk.desktop.widgets.growing import GrowingDialog
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.system.build import Build

QT_SOURCES = "https://download.qt.io/official_releases/"


class AboutDialog(GrowingDialog):
    """Tells `versions` (of the program and what it stands on, by name) and what `build` knows."""

    def __init__(self, versions: Mapping[str, str], build: Build, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=136)
        self.setWindowTitle(self.tr("About jcdesk"))
        commit = build.commit or self.tr("unknown")
        others = {self._label(name): told for name, told in versions.items()}
        self._facts = {"jcdesk": __version__, self.tr("Commit"): commit, **others}
        self.licences = LicencesPage(build.components)
        self.pages = QTabWidget(self)
        self.pages.setAccessibleName(self.tr("About sections"))
        self.pages.addTab(Scrolling(self._make_program_page()), self.tr("&Program"))
        self.pages.addTab(self.licences, self.tr("&Licences"))
        copy = CopyButton(self.tr("Copy versions"), self.facts)
        copy.setAutoDefault(False)
        close = push_button(self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(self._make_head())
        column.addWidget(self.pages, 1)
        column.addLayout(buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close.setFocus()

    def facts(self) -> str:
        """The versions as lines of text."""
        return "\n".join(f"{name}: {told}" for name, told in self._facts.items())

    def _label(self, name: str) -> str:
        return self.tr("System") if name == "system" else name

    def _make_head(self) -> QHBoxLayout:
        size = QSize(64, 64)
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(size, self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(text_label("jcdesk", size=LARGE, bold=True))
        words.addWidget(text_label(self.tr("Looks up which mailing groups of JustClick a subscriber is in.")))
        words.addWidget(
            text_label(self.tr("An independent program, not affiliated with JustClick."), muted=True)
        )
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _make_program_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 2 * SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._make_card())
        column.addSpacing(SPACE)
        column.addWidget(text_label(self.tr("Qt"), size=MEDIUM, bold=True))
        for paragraph in self._qt_notice():
            column.addWidget(text_label(paragraph))
        column.addWidget(self._make_links())
        column.addStretch(1)
        return page

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(1, 1)
        for row, (name, told) in enumerate(self._facts.items()):
            label = QLabel(name)
            label.setProperty("kind", "muted")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            value = text_label(told)
            value.setAccessibleName(name)
            grid.addWidget(value, row, 1)
        return card

    def _qt_notice(self) -> tuple[str, str]:
        used = self.tr(
            "The window is made with Qt and Qt for Python, © The Qt Company Ltd. and other contributors."
            " jcdesk uses them unchanged under the GNU Lesser General Public License, version 3."
        )
        if _is_single_file():
            return used, self.tr(
                "You may replace them by a build of your own. This jcdesk is one file that unpacks itself at"
                " each start: take the jcdesk that is a folder, where Qt's libraries are files of their own."
            )
        return used, self.tr(
            "You may replace them by a build of your own: put its libraries in place of those in {folder}"
        ).format(folder=_qt_folder())

    def _make_links(self) -> QWidget:
        row = QWidget()
        links = FlowLayout(row, SPACE)
        offers: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Licence of Qt"), self._show_licence_of_qt),
            (self.tr("Source code of Qt"), lambda: QDesktopServices.openUrl(QUrl(QT_SOURCES))),
        ]
        if not _is_single_file():
            folder = QUrl.fromLocalFile(str(_qt_folder()))
            offers.append((self.tr("Folder of Qt"), lambda: QDesktopServices.openUrl(folder)))
        for words, open_it in offers:
            link = push_button(words, kind="link")
            link.setAutoDefault(False)
            link.clicked.connect(lambda _checked=False, do=open_it: do())
            links.addWidget(link)
        return row

    def _show_licence_of_qt(self) -> None:
        self.licences.choose("PySide6")
        self.pages.setCurrentWidget(self.licences)


def _qt_folder() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath))


def _is_single_file() -> bool:
    """Whether this is a package that unpacks itself into a folder for one run."""
    return Path(getattr(sys, "_MEIPASS", "")).name.startswith("_MEI")
