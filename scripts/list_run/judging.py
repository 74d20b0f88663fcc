"""What came of the list, held against what the server did, and against what LibreOffice shows of it."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.list_exports import ListExportWords
from scripts.list_run import FOLDER, PACE, ZONE
from scripts.list_run.service import AGAIN, MARKS, OFFLINE, STOPS, Service, addresses
from tests.support.libreoffice import picture, shown_cells

LOCALES = {"en": "en-US", "ru": "ru-RU"}


def judge(service: Service, check: Callable[..., None]) -> None:
    """Hold what came of the list against what the server did."""
    wanted = addresses()
    listed = [address for address in service.asked if not address.startswith("single")]
    check("every address was asked, in its order", held=list(dict.fromkeys(listed)) == wanted)
    again = {f"{name}@example.com" for name in (*STOPS, *AGAIN, OFFLINE)}
    extra = Counter(listed) - Counter(wanted) - Counter(again)
    check(f"at most one was asked again for the kill (extra: {dict(extra)})", held=sum(extra.values()) <= 1)
    # Ten at a time: one request may be longer on its way than the next one.
    least = min(later - earlier for earlier, later in zip(service.times, service.times[10:], strict=False))
    check(f"never faster than the pace (ten requests in {least:.2f} s)", held=least >= 10 * PACE * 0.9)
    records = records_in("en")
    check(
        "every address has its answer in the file", held=[record["address"] for record in records] == wanted
    )
    failed = {record["address"] for record in records if record["outcome"] == "failed"}
    check("what failed is what the server refused", held=failed == {f"{name}@example.com" for name in MARKS})


def records_in(language: str) -> list[dict[str, Any]]:
    """What was saved as JSON Lines: a record for each address."""
    lines = (FOLDER / f"list-{language}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def judge_workbook(language: str, check: Callable[..., None]) -> None:
    """Have LibreOffice open the workbook; hold what it shows against the list, and take pictures of it."""
    book = FOLDER / f"list-{language}.xlsx"
    words = ListExportWords(load_catalogue(language))
    sheets = shown_cells(book, LOCALES[language])
    records = records_in(language)
    addresses = [[record["address"], str(len(record["groups"]))] for record in records]
    shown = [[row[1], row[4]] for row in sheets[words.addresses_sheet()][1:]]
    check(f"LibreOffice shows every address and its groups' number ({language})", held=shown == addresses)
    groups = [
        [
            record["address"],
            group["title"],
            group["id"],
            moment_shown(group["subscribed_at"]),
            group["status"],
        ]
        for record in records
        for group in record["groups"]
    ]
    shown = [[row[0], row[1], row[2], row[4], row[5]] for row in sheets[words.groups_sheet()][1:]]
    check(f"it shows every group, {len(groups)} in all ({language})", held=shown == groups)
    reasons = {row[1]: row[2] for row in sheets[words.faults_sheet()][1:]}
    told = "=2+2 something new" in reasons.get("code-999@example.com", "")
    check(f"it shows why an address was not asked, and takes nothing for a formula ({language})", held=told)
    pages = picture(book, LOCALES[language])
    check(f"it makes {len(pages)} pages of it ({language})", held=bool(pages))


def moment_shown(moment: str | None) -> str:
    """A moment as a cell shows it, in the user's zone; nothing for none."""
    if moment is None:
        return ""
    return f"{datetime.fromisoformat(moment).astimezone(ZoneInfo(ZONE)):%Y-%m-%d %H:%M:%S}"
