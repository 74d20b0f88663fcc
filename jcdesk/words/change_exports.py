"""What is written around the changes of a list in files: headings, the name of the sheet, notes."""

from datetime import tzinfo

from jcdesk.words.catalogue import Words


class ChangeExportWords(Words):
    """The texts of a file with changes that no other file has."""

    def title(self, name: str) -> str:
        """The title of the file."""
        return self.tr("Changes of the list “{name}”").format(name=name)

    def sheet(self) -> str:
        """The name of the sheet with one row a change."""
        return self.tr("Changes", "name of a sheet: at most 25 characters, none of []:*?/\\")

    def what(self) -> str:
        """Heading: what a change means."""
        return self.tr("What changed")

    def before(self) -> str:
        """Heading: the status before."""
        return self.tr("Before")

    def now(self) -> str:
        """Heading: the status now."""
        return self.tr("Now")

    def asked_before(self, zone: tzinfo) -> str:
        """Heading: when the address was asked in the list before, with the zone of the times under it."""
        return self.tr("Asked before ({zone})").format(zone=zone)

    def asked_now(self, zone: tzinfo) -> str:
        """Heading: when it was asked in this list."""
        return self.tr("Asked now ({zone})").format(zone=zone)

    def compared_with(self) -> str:
        """Label: when the list before was begun."""
        return self.tr("Compared with the list begun at")

    def filter_note(self, words: str) -> str:
        """The filter that was on, or that there was none."""
        if not words:
            return self.tr("None: every change is in this file.")
        return self.tr("Only what matches “{filter}” is in this file.").format(filter=words)
