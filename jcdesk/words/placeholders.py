"""What the help of the command line writes in the place of what the user gives.

`URL`, `N` and `I/N` are the same in every language.
"""

from jcdesk.words.catalogue import Words


class Placeholders(Words):
    """One word each, in capitals."""

    def address(self) -> str:
        """An e-mail address."""
        return self.tr("ADDRESS")

    def file(self) -> str:
        """A file, by its name."""
        return self.tr("FILE")

    def name(self) -> str:
        """The name of an account or of a column."""
        return self.tr("NAME")

    def seconds(self) -> str:
        """A number of seconds."""
        return self.tr("SECONDS")

    def format(self) -> str:
        """One of the formats."""
        return self.tr("FORMAT")

    def login(self) -> str:
        """A user name of the service."""
        return self.tr("LOGIN")

    def action(self) -> str:
        """What to do with accounts."""
        return self.tr("ACTION")
