"""What is written around the answers in files and replies: headings, names of sheets, notes."""

from datetime import tzinfo

from jcdesk.words.catalogue import Words


class ExportWords(Words):
    """The texts of exported files."""

    def address(self) -> str:
        """Heading: the subscriber's address."""
        return self.tr("Address")

    def result(self) -> str:
        """Heading: how the lookup ended."""
        return self.tr("Result")

    def group(self) -> str:
        """Heading: a group's title."""
        return self.tr("Group")

    def group_id(self) -> str:
        """Heading: a group's ID."""
        return self.tr("Group ID")

    def status(self) -> str:
        """Heading: the status in words."""
        return self.tr("Status")

    def subscribed_on(self, zone: tzinfo) -> str:
        """Heading: when the subscriber subscribed, with the zone of the times under it."""
        return self.tr("Subscribed on ({zone})").format(zone=zone)

    def status_code(self) -> str:
        """Heading: the status as the service sends it."""
        return self.tr("Status code")

    def failed(self, outcome: str, reason: str) -> str:
        """An outcome with its reason, in one cell or line."""
        return self.tr("{outcome}: {reason}").format(outcome=outcome, reason=reason)

    def title_for_one(self, address: str) -> str:
        """The title of a file about one address."""
        return self.tr("Mailing groups of {address}").format(address=address)

    def title_for_many(self, count: int) -> str:
        """The title of a file about several addresses."""
        return self.tr("Mailing groups of %n address(es)", "", count)

    def made_with(self, version: str) -> str:
        """Which program made the file."""
        return self.tr("Made with jcdesk {version}").format(version=version)

    def groups_sheet(self, number: int) -> str:
        """The name of the `number`-th sheet with groups, counted from 1; 31 characters at most."""
        name = self.tr("Groups", "name of a sheet: at most 25 characters, none of []:*?/\\")
        return name if number == 1 else f"{name} {number}"

    def about_sheet(self) -> str:
        """The name of the sheet that says what the file is; 31 characters at most."""
        return self.tr("About", "name of a sheet: at most 25 characters, none of []:*?/\\")


class AboutWords(Words):
    """The texts of the sheet that says where the rows come from."""

    def account(self) -> str:
        """Label: the name of the account."""
        return self.tr("Account")

    def login(self) -> str:
        """Label: the account's login."""
        return self.tr("Login")

    def addresses(self) -> str:
        """Label: how many addresses were asked about."""
        return self.tr("Addresses")

    def asked_at(self) -> str:
        """Label: when the only address was asked about."""
        return self.tr("Asked at")

    def first_asked_at(self) -> str:
        """Label: when the first of several addresses was asked about."""
        return self.tr("First asked at")

    def last_asked_at(self) -> str:
        """Label: when the last of several addresses was asked about."""
        return self.tr("Last asked at")

    def made_at(self) -> str:
        """Label: when the file was made."""
        return self.tr("File made at")

    def zone(self) -> str:
        """Label: the time zone."""
        return self.tr("Time zone")

    def zone_note(self, zone: tzinfo) -> str:
        """The time zone, and what it holds for."""
        return self.tr("{zone} (every time in this file is in this zone)").format(zone=zone)

    def filter(self) -> str:
        """Label: the filter in force."""
        return self.tr("Filter")

    def filter_note(self, words: str) -> str:
        """The filter that was on, or that there was none."""
        if not words:
            return self.tr("None: every group is in this file.")
        return self.tr("Only rows matching “{filter}” are in this file.").format(filter=words)

    def rows(self) -> str:
        """Label: how many rows the file holds."""
        return self.tr("Rows")

    def rows_note(self, rows: int, sheets: int) -> str:
        """How many rows there are, and that they did not fit into one sheet."""
        if sheets == 1:
            return str(rows)
        return self.tr("{rows}, more than one sheet can hold: they fill %n sheet(s).", "", sheets).format(
            rows=rows
        )

    def program(self) -> str:
        """Label: the program that made the file."""
        return self.tr("Program")


class ReplyWords(Words):
    """The texts of a reply that goes into a ticket."""

    def failed(self, verdict: str, reason: str) -> str:
        """That the address could not be asked, and why."""
        return self.tr("{verdict}: {reason}").format(verdict=verdict, reason=reason)

    def group(self, title: str, status: str, date: str) -> str:
        """One line about a group; `date` is empty where the day is not known."""
        if not date:
            return self.tr("• {group}: {status}").format(group=title, status=status)
        return self.tr("• {group}: {status}, {date}").format(group=title, status=status, date=date)
