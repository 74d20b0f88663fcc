"""Dates, zones and numbers as the user's locale writes them."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from jcdesk.system.settings import MOSCOW


def short_date(moment: datetime) -> str:
    """The day of `moment` in its own zone, always with four digits for the year: `12.05.2024`."""
    locale = QLocale()
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "yyyy")
    return locale.toString(QDate(moment.year, moment.month, moment.day), pattern)


def short_time(moment: datetime) -> str:
    """Hours and minutes of `moment` in its own zone: `14:30`."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def date_and_time(moment: datetime) -> str:
    """Day and time of `moment` in its own zone: `12.05.2024 14:30`."""
    return f"{short_date(moment)} {short_time(moment)}"


def zone_name(zone: tzinfo) -> str:
    """A zone in few words: its city, or what it calls itself. The service's own is translated."""
    if str(zone) == MOSCOW:
        return QCoreApplication.translate("Zone", "Moscow")
    return str(zone).rsplit("/", 1)[-1].replace("_", " ")


def figure(number: int) -> str:
    """A count, in groups of three digits: `5,000`."""
    return QLocale().toString(number)


def percent(done: int, total: int) -> int:
    """How much of `total` is `done`, in whole percent, rounded down: all is done at 100 only."""
    return 100 * done // max(total, 1)


def percentage(done: int, total: int) -> str:
    """The same as text that stays on one line: `43 %`."""
    return f"{QLocale().toString(percent(done, total))}\N{NO-BREAK SPACE}%"


def list_separator() -> str:
    """What a spreadsheet on this system expects between the values of a CSV file, whatever the window speaks.

    It is a semicolon where the comma separates decimals, which is how spreadsheets choose.
    """
    return ";" if QLocale.system().decimalPoint() == "," else ","
