"""One list: how it goes, which of its addresses are shown, and these as table, chart and matrix."""

from array import array
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jcdesk.desktop.lists.address_model import AddressModel
from jcdesk.desktop.lists.addresses_page import AddressesPage
from jcdesk.desktop.lists.changes_view import ChangesView
from jcdesk.desktop.lists.chart import Chart, ChartArea
from jcdesk.desktop.lists.filters import ListFilters
from jcdesk.desktop.lists.foot import ListFoot, Offer
from jcdesk.desktop.lists.head import ListHead
from jcdesk.desktop.lists.left_out import LeftOutTable
from jcdesk.desktop.lists.list_reader import ListReader
from jcdesk.desktop.lists.list_tabs import ListTabs
from jcdesk.desktop.lists.matrix import MatrixModel, MatrixPage
from jcdesk.desktop.lists.membership_table import MembershipModel, MembershipTable
from jcdesk.desktop.lists.run_bar import RunBar
from jcdesk.desktop.lists.saving import ListFileKind, Wanted, changes_file, left_out_file, list_file
from jcdesk.desktop.lists.view_state import ViewState
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.lists.collecting import LeftOuts
from jcdesk.lists.errors import JournalError
from jcdesk.lists.journal import DEMO_PLACE, About, State
from jcdesk.lists.results import GroupTotal, Totals
from jcdesk.lists.views import Filter, Order
from jcdesk.words.catalogue import Translate
from jcdesk.words.lists import ListErrorWords


class ListView(QWidget):
    """Shows the list that `show_list` names, from its journal."""

    named = Signal(str)
    """What the list is called."""

    read = Signal()
    """What the list is and how far it is has been read: see `about` and `state`."""

    back_wanted = Signal()
    again_wanted = Signal(object)
    """The user wants the addresses of the list at this path asked again."""

    retry_wanted = Signal(object)
    """The user wants those of the list at this path asked again that could not be asked."""

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber."""

    save_wanted = Signal(str, object, str)
    """The user wants what is shown as a file: its name, what writes it, and the words of its filter."""

    _left_out = LeftOuts()
    _shown: "tuple[array[int] | None, str, Filter]" = (None, "", Filter())

    def __init__(
        self,
        theme: Theme,
        translate: Translate,
        support: Support,
        tasks: Tasks,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.scrolling = Scrolling(QWidget(), self)
        self._support = support
        self._zone = zone
        self._errors = ListErrorWords(translate)
        self._path: Path | None = None
        self.about: About | None = None
        self.state: State | None = None
        self.reader = ListReader(tasks, self.fail, self)
        self.reader.about_read.connect(self._show_about)
        self.reader.state_read.connect(self._show_state)
        self.reader.totals_read.connect(self._show_totals)
        self.reader.rows_wanted.connect(self._find_rows)
        self._groups: list[GroupTotal] = []
        self.head = ListHead(theme, translate, zone)
        self.head.back_wanted.connect(self.back_wanted)
        self.head.again_wanted.connect(lambda: self.again_wanted.emit(self._path))
        self.head.retry_wanted.connect(lambda: self.retry_wanted.emit(self._path))
        self.run_bar = RunBar(theme, translate, support)
        self.notice = Notice(theme)
        self.filters = ListFilters(theme, translate)
        self.filters.changed.connect(self._find_rows)
        self.model = AddressModel(translate, zone, self)
        self.memberships = MembershipModel(translate, zone, self)
        self.model.order_wanted.connect(self._find_addresses)
        self.memberships.order_wanted.connect(self._find_memberships)
        self._addresses = AddressesPage(self.model, theme, translate, zone)
        self._addresses.all_wanted.connect(lambda: self.filters.choose(Filter()))
        self.table = self._addresses.table
        self.groups = MembershipTable(self.memberships, theme)
        self.chart = Chart(theme, translate)
        self.chart.picked.connect(self._pick)
        self.matrix = MatrixPage(MatrixModel(self.model, translate, self), theme, translate)
        self.matrix.picked.connect(self.filters.choose)
        self.changes = ChangesView(theme, translate)
        for model in (self.model, self.memberships, self.changes.model):
            model.failed.connect(self.fail)
        self._row_keepers = tuple(
            one.row_keeper for one in (self.table, self.groups, self.matrix, self.changes)
        )
        self.left_out = LeftOutTable(theme, translate)
        self.tabs = ListTabs(self.scrolling.page)
        self._foot = ListFoot(theme)
        self._foot.save_wanted.connect(self.save)
        self._lay_out()

    @property
    def path(self) -> Path | None:
        """The list that is shown."""
        return self._path

    def show_list(self, path: Path) -> None:
        """Show the list at `path`, all of it."""
        self.leave()
        self._path = path
        self.tabs.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.reader.open(path)
        self.filters.forget()
        self.tabs.setCurrentIndex(0)
        for page in (self.changes, self.left_out):
            self.tabs.offer(page, wanted=False)
        try:
            for model in (self.model, self.memberships):
                model.open(path)
        except JournalError as error:
            self.fail(error)
            return
        self.reader.read_all()

    @property
    def view_state(self) -> ViewState | None:
        """How the list is looked at that is shown, for `take`."""
        if self._path is None:
            return None
        looks = tuple(keeper.look for keeper in self._row_keepers)
        kinds, tab = self.changes.model.kinds, self.tabs.currentIndex()
        return ViewState(self._path, self.filters.typed, kinds, tab, looks)

    def take(self, state: ViewState) -> None:
        """Look at the list that is shown as it was looked at in another view."""
        for keeper, look in zip(self._row_keepers, state.looks, strict=True):
            keeper.take(look)
        self.changes.model.kinds = state.kinds
        self.filters.choose(state.wanted)
        self.tabs.turn_to(state.tab)

    def leave(self) -> None:
        """Show no list, and let go of the journal."""
        self.reader.close()
        self._path = self.about = self.state = None
        # When the window is taken apart its views go one by one: nobody is left to hear which is in front.
        self.tabs.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.notice.clear()
        self.run_bar.clear()
        self._foot.offer(Offer.ADDRESSES, saving=False)
        for model in (self.model, self.memberships):
            model.close()
        self.changes.close_list()
        for keeper in self._row_keepers:
            keeper.forget()
        self._addresses.details.show_entry(None)

    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self._zone = zone
        for model in (self.model, self.memberships):
            model.use_zone(zone)
        self._addresses.details.use_zone(zone)
        self.head.use_zone(zone)

    @Slot(ListFileKind)
    def save(self, kind: ListFileKind) -> None:
        """Want what the view in front shows as a file."""
        if self._path is None or self.about is None:
            return
        front, name = self.tabs.currentWidget(), self.about.name
        if front is self.changes:
            saving = changes_file(kind, self.changes.wanted(self._path, name, self._zone))
        elif front is self.left_out:
            saving = left_out_file(name, self._left_out)
        else:
            saving = list_file(kind, Wanted(self._path, name, self._zone, *self._shown))
        self.save_wanted.emit(*saving)

    # What the journal says.

    @Slot()
    def _find_rows(self) -> None:
        """Find the rows of the views anew: another filter, or more answers."""
        self._find_addresses()
        self._find_rows_in_front()

    def _find_rows_in_front(self) -> None:
        if self.tabs.currentWidget() is self.groups:
            self._find_memberships()
        elif self.tabs.currentWidget() is self.changes:
            self._find_changes()

    @Slot()
    def _find_addresses(self) -> None:
        wanted, order = self.filters.wanted, self.model.order
        self.reader.ask("rows", lambda results: results.address_rows(wanted, order), self._show_rows)

    @Slot()
    def _find_memberships(self) -> None:
        wanted, order = self.filters.wanted, self.memberships.order
        self.reader.ask(
            "groups", lambda results: results.membership_keys(wanted, order), self._show_memberships
        )

    @Slot()
    def _find_changes(self) -> None:
        self.changes.find_rows(self.reader, self.filters.wanted, self.filters.words())

    @Slot(State)
    def _show_state(self, state: State) -> None:
        if self.about is not None:
            self.state = state
            self.head.show_about(self.about, state)
            self.read.emit()

    @Slot(object)
    def _show_about(self, answer: tuple[About, State, LeftOuts]) -> None:
        about, state, left_out = answer
        self.about, self.state, self._left_out = about, state, left_out
        self.named.emit(about.name)
        self.run_bar.own_account = about.place != DEMO_PLACE
        self.head.show_about(about, state)
        self.left_out.texts.show_items(left_out)
        self.tabs.offer(self.left_out, wanted=bool(left_out))
        self.read.emit()
        if about.earlier and self._path is not None:
            earlier = self._path.with_name(about.earlier)
            if earlier.exists():
                self.changes.compare(self.reader, earlier, self._path)

    @Slot(object)
    def _show_totals(self, answer: tuple[Totals, list[GroupTotal]]) -> None:
        totals, groups = answer
        self.filters.show_totals(totals, groups)
        self.chart.show_totals(totals, groups)
        self._groups = groups
        self._show_matrix()

    def _show_rows(self, rows: "array[int]") -> None:
        # Kept together for whoever saves them: while other rows are looked for, these are still shown.
        words = self.filters.words()
        self._shown = rows if words or self.model.order != Order() else None, words, self.filters.wanted
        self._addresses.show_rows(rows)
        self._tell_shown()

    def _show_memberships(self, keys: "array[int]") -> None:
        self.memberships.show(keys)
        self._tell_shown()

    @Slot()
    def _tell_shown(self) -> None:
        """Tell how many rows there are in the view that is in front, and offer to save them."""
        front, words = self.tabs.currentWidget(), self.filters.words()
        offer, saving = Offer.ADDRESSES, bool(self.model.keys)
        if front is self.groups:
            total = self.tr("%Ln row(s)", "of an address and a group each", len(self.memberships.keys))
        elif front is self.changes:
            total, words = self.changes.counts(), self.changes.picked
            offer, saving = Offer.CHANGES, bool(self.changes.model.keys)
        elif front is self.left_out:
            total, words = self.tr("%Ln text(s)", "not asked", self.left_out.texts.count()), ""
            offer, saving = Offer.LEFT_OUT, True
        else:
            total = self.tr("%Ln address(es)", "", len(self.model.keys))
        # They are about addresses that were asked.
        self.filters.setEnabled(front is not self.left_out)
        self._foot.offer(offer, saving=saving)
        self._foot.say(self.tr("{rows} shown: {filter}").format(rows=total, filter=words) if words else total)

    @Slot()
    def _show_changes(self) -> None:
        self.tabs.offer(self.changes, wanted=True)
        self._find_changes()

    @Slot(Exception)
    def fail(self, error: Exception) -> None:
        """Tell why the journal cannot be read. Raises what is no JournalError."""
        if not isinstance(error, JournalError):
            raise error
        self._support.tell(self.notice, self._errors.explain(error), error)

    # What the user does.

    @Slot(object)
    def _pick(self, wanted: Filter) -> None:
        self.filters.choose(wanted)
        self.tabs.setCurrentIndex(0)

    @Slot()
    def _turn(self) -> None:
        """Another view is in front."""
        self._find_rows_in_front()
        self._show_matrix()
        self._tell_shown()

    def _show_matrix(self) -> None:
        # Many columns take a while, and are seldom looked at.
        if self.tabs.currentWidget() is self.matrix:
            self.matrix.show_groups(self._groups)

    # How it is put together.

    def _lay_out(self) -> None:
        self.tabs.addTab(self._addresses, self.tr("A&ddresses"))
        self.tabs.addTab(self.groups, self.tr("&Groups"))
        self.tabs.addTab(ChartArea(self.chart), self.tr("Cha&rt"))
        self.tabs.addTab(self.matrix, self.tr("&Matrix"))
        self.tabs.addTab(self.changes, self.tr("&Changes"))
        self.tabs.addTab(self.left_out, self.tr("&Not asked"))
        for page in (self._addresses, self.groups, self.matrix, self.changes):
            page.lookup_wanted.connect(self.lookup_wanted)
        self.tabs.currentChanged.connect(self._turn)
        self.changes.compared.connect(self._show_changes)
        self.changes.rows_wanted.connect(self._find_changes)
        self.changes.counted.connect(self._tell_shown)
        column = QVBoxLayout(self.scrolling.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE // 2)
        column.addWidget(self.head)
        column.addWidget(self.run_bar)
        column.addWidget(self.notice)
        column.addWidget(self.filters)
        column.addWidget(self.tabs, 1)
        # What is shown can be counted and saved wherever the rest is scrolled to.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(3 * SPACE // 2)
        whole.addWidget(self.scrolling, 1)
        whole.addWidget(self._foot)
