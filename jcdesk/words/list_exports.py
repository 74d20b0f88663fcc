"""What is written around a list in files: headings and names of sheets."""

from datetime import tzinfo

from jcdesk.words.catalogue import Words


class ListExportWords(Words):
    """The texts of a list's workbook that no other file has."""

    def title(self, name: str) -> str:
        """The title of the file."""
        return self.tr("Check of the list “{name}”").format(name=name)

    def summary_sheet(self) -> str:
        """The name of the sheet with the totals; 31 characters at most."""
        return self.tr("Summary", "name of a sheet: at most 25 characters, none of []:*?/\\")

    def addresses_sheet(self) -> str:
        """The name of the sheet with one row an address."""
        return self.tr("Addresses", "name of a sheet: at most 25 characters, none of []:*?/\\")

    def groups_sheet(self) -> str:
        """The name of the sheet with one row an address and group."""
        return self.tr("Addresses and groups", "name of a sheet: at most 25 characters, none of []:*?/\\")

    def faults_sheet(self) -> str:
        """The name of the sheet with what could not be asked."""
        return self.tr("Faults", "name of a sheet: at most 25 characters, none of []:*?/\\")

    def line(self) -> str:
        """Heading: where in the list an address stands."""
        return self.tr("Line")

    def verdict(self) -> str:
        """Heading: what is known of an address, in one sentence."""
        return self.tr("Verdict")

    def group_count(self) -> str:
        """Heading: how many groups an address is in."""
        return self.tr("Groups")

    def asked_at(self, zone: tzinfo) -> str:
        """Heading: when an address was asked, with the zone of the times under it."""
        return self.tr("Asked at ({zone})").format(zone=zone)

    def text(self) -> str:
        """Heading: a text that was not asked, or an address that could not be."""
        return self.tr("Address or text")

    def reason(self) -> str:
        """Heading: why not."""
        return self.tr("Reason")

    def list_name(self) -> str:
        """Label: the name of the list."""
        return self.tr("List")

    def begun_at(self) -> str:
        """Label: when the list was begun."""
        return self.tr("Begun at")

    def shard(self) -> str:
        """Label: which share of the addresses this is."""
        return self.tr("Share of the addresses")

    def written(self) -> str:
        """Label: how many addresses the file has."""
        return self.tr("Addresses in this file")

    def lines(self) -> str:
        """Label: how many lines the list had."""
        return self.tr("Lines in the list")

    def total(self) -> str:
        """Label: how many addresses the list has."""
        return self.tr("Addresses in the list")

    def not_asked_yet(self) -> str:
        """Label: how many addresses have no answer yet."""
        return self.tr("Not asked yet")

    def duplicates(self) -> str:
        """Label: how many addresses came again."""
        return self.tr("Duplicates left out")

    def rejected(self) -> str:
        """Label: how many texts are no addresses."""
        return self.tr("Texts that are no address")

    def active_nowhere(self) -> str:
        """Label: how many addresses are subscribed in no group."""
        return self.tr("Subscribed in no group")

    def by_status(self) -> str:
        """Heading over numbers of addresses a status."""
        return self.tr("Addresses with this status in some group")

    def by_group(self) -> str:
        """Heading over numbers of addresses a group and status."""
        return self.tr("Addresses in each group")

    def filter_note(self, words: str) -> str:
        """What a filter has left in the file."""
        return self.tr(
            "Only addresses that match “{filter}” are in this file, and of their groups those that the filter"
            " shows. The totals are those of the whole list."
        ).format(filter=words)

    def sheets_note(self, sheets: int) -> str:
        """That rows did not fit into one sheet."""
        return self.tr("The rows are more than one sheet can hold: they fill %n sheet(s).", "", sheets)
