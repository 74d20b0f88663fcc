"""What a user of `jcdesk check` reads."""

from pathlib import Path

from jcdesk.words.catalogue import Words
from jcdesk.words.explanation import Explanation
from jcdesk.words.plain import plain


class CheckWords(Words):
    """What the command says beside what is said about lists in general."""

    def file_not_read(self, path: Path, reason: str) -> Explanation:
        """The list cannot be opened."""
        return Explanation(
            self.tr("“{name}” cannot be read: {reason}.").format(name=plain(path.name), reason=reason), "", ""
        )

    def say_column(self) -> str:
        """What to do where the column is in doubt."""
        return self.tr("Say with --column which one it is, by its name or number. The table begins so:")

    def left_out(self, line: int, text: str, reason: str) -> str:
        """A text of the list that is not asked."""
        shown = plain(text) or "…"
        return self.tr("line {line}: {text}: {reason}").format(line=line, text=shown, reason=reason)

    def more_left_out(self, count: int, *, names_all: bool) -> str:
        """That not all such texts are shown, and where the file that is saved has them, that it does."""
        if names_all:
            return self.tr("%n more like these; the Excel file names them all.", "", count)
        return self.tr("%n more like these.", "", count)

    def doubts(self, count: int) -> str:
        """How many addresses may not be meant as they stand; the first few follow."""
        return self.tr("%n address(es) may not be meant as asked:", "", count)

    def unknown_ending(self, path: Path) -> Explanation:
        """It is not clear how the answers are to be saved."""
        return Explanation(
            self.tr("“{name}” names no format.").format(name=plain(path.name)),
            "",
            self.tr("Let it end in .xlsx, .csv or .jsonl."),
        )

    def is_the_list(self, path: Path) -> Explanation:
        """The answers would be saved in the place of what is checked."""
        return Explanation(
            self.tr("“{name}” is the list itself.").format(name=plain(path.name)),
            self.tr("The answers would take its place."),
            self.tr("Choose another name for them."),
        )

    def no_shard(self, text: str) -> Explanation:
        """A text that names no share."""
        return Explanation(
            self.tr("{text} is no share of the addresses.").format(text=plain(text)),
            "",
            self.tr("Say for example 2/4: the second of four shares."),
        )

    def begun(self, done: int, total: int) -> Explanation:
        """A check of these addresses is there already."""
        return Explanation(
            self.tr("A check of these addresses was begun: {done} of %n asked.", "", total).format(
                done=self.number(done)
            ),
            "",
            self.tr("Go on with --resume, or begin anew with --new."),
        )

    def goes_on(self) -> str:
        """An earlier check goes on."""
        return self.tr("Going on where the check was interrupted.")

    def is_done(self) -> str:
        """Everything was asked before."""
        return self.tr("Everything in this list was asked before; nobody is asked again.")

    def how_to_go_on(self, command: str) -> str:
        """How a check that was interrupted goes on."""
        return self.tr("Nothing is lost. Go on with: {command}").format(command=command)

    def how_to_retry(self, command: str) -> str:
        """How those that could not be asked are asked again."""
        return self.tr("Ask again about those that could not be asked with: {command}").format(
            command=command
        )

    def totals(self) -> str:
        """Heading: how many addresses."""
        return self.tr("Addresses")
