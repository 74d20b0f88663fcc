"""What the second sheet of a workbook says: where its rows come from, and what is not among them."""

from jcdesk import __version__
from jcdesk.export.report import Report
from jcdesk.export.table import Cell
from jcdesk.words.catalogue import Translate
from jcdesk.words.exports import AboutWords, ExportWords


def about(report: Report, rows: int, sheets: int, translate: Translate) -> list[tuple[str, Cell]]:
    """Labels and what they label, in order. `rows` and `sheets` count what was written of `report`."""
    words = AboutWords(translate)
    return [
        (words.account(), report.account),
        (words.login(), report.login),
        *_question(report, words, translate),
        (words.zone(), words.zone_note(report.zone)),
        (words.filter(), words.filter_note(report.filter)),
        (words.rows(), words.rows_note(rows, sheets)),
        (words.made_at(), report.made_at.astimezone(report.zone).replace(tzinfo=None)),
        (words.program(), f"jcdesk {__version__}"),
    ]


def title(report: Report, translate: Translate) -> str:
    """The title of the workbook."""
    words = ExportWords(translate)
    if len(report.lookups) == 1:
        return words.title_for_one(report.lookups[0].address)
    return words.title_for_many(len(report.lookups))


def _question(report: Report, words: AboutWords, translate: Translate) -> list[tuple[str, Cell]]:
    times = [lookup.asked_at.astimezone(report.zone).replace(tzinfo=None) for lookup in report.lookups]
    if len(times) == 1:
        address = ExportWords(translate).address()
        return [(address, report.lookups[0].address), (words.asked_at(), times[0])]
    count: tuple[str, Cell] = (words.addresses(), str(len(times)))
    if not times:
        return [count]
    return [count, (words.first_asked_at(), min(times)), (words.last_asked_at(), max(times))]
