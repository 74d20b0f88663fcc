"""The made-up subscribers of the demo account, as data.

Nobody here exists: every address is under a domain reserved for examples (RFC 2606, RFC 6761) or, for
the one in Cyrillic, under the test domain that IANA set aside.
"""

from collections.abc import Mapping

from jcdesk.demo.groups import TITLES, UNTITLED
from jcdesk.demo.replies import NO_GROUP, OK, Reply
from jcdesk.justclick.statuses import Status

SUBSCRIBED = Status.SUBSCRIBED.value
WAITING = Status.WAITING.value
LEFT = Status.UNSUBSCRIBED.value
REMOVED = Status.UNSUBSCRIBED_BY_SERVICE.value
NO_SUCH_ADDRESS = Status.INVALID_ADDRESS.value
UNHEARD_OF = "STATUS_PAUSED"

Row = dict[str, object]


def _in(group: str, status: str, since: object) -> Row:
    row: Row = {"rass_name": group, "rass_title": TITLES.get(group), "rass_status": status}
    if group == UNTITLED:
        del row["rass_title"]
    return row | {"subscription_time": since}


def _found(*rows: Row) -> Reply:
    return Reply(OK.code, OK.text, {"result": list(rows)})


ANNA = _found(
    _in("clients_1", SUBSCRIBED, "1735722000"),
    _in("1600000001.0012345678", SUBSCRIBED, "1600000001"),
    _in("webinar_start", WAITING, "1753098300"),
    _in("blackfriday", LEFT, "1732827600"),
    _in("1487592026.7215", REMOVED, "1487592026"),
    _in("newsletter_en", SUBSCRIBED, "2023-04-18 09:12:44"),
    _in("partners", UNHEARD_OF, "0"),
)

_IN_TURN = (
    SUBSCRIBED,
    SUBSCRIBED,
    WAITING,
    SUBSCRIBED,
    LEFT,
    SUBSCRIBED,
    REMOVED,
    SUBSCRIBED,
    NO_SUCH_ADDRESS,
)
_ORDINARY = list(TITLES)[:15] + [f"stream_{n:02}" for n in range(1, 46)]
BORIS = _found(
    *(
        _in(group, _IN_TURN[n % len(_IN_TURN)], str(1_577_870_000 + n * 2_871_313))
        for n, group in enumerate(_ORDINARY)
    )
)

_EVERY_STATUS = {
    "irina@example.com": _found(_in("webinar_start", WAITING, "1753098300")),
    "kirill@example.com": _found(
        _in("newsletter_en", LEFT, "1651363200"),
        _in("clients_1", LEFT, "1651363260"),
        _in("vip", LEFT, "1651370000"),
    ),
    "larisa@example.com": _found(_in("clients_1", REMOVED, "1555555555")),
    "maxim@example.com": _found(
        _in("newsletter_en", NO_SUCH_ADDRESS, "1444444444"), _in("feedback", NO_SUCH_ADDRESS, "1444444445")
    ),
    "nadya@example.com": _found(_in("beta", UNHEARD_OF, "1712345678"), _in("vip", "", "1712345678")),
    "oleg@example.com": _found(
        *(_in(group, status.value, "1712345678") for group, status in zip(TITLES, Status, strict=False))
    ),
}

_EVERY_TIME = {
    "polina@example.org": _found(_in("clients_1", SUBSCRIBED, 1600000001)),
    "roman@example.org": _found(_in("clients_1", SUBSCRIBED, "1600000001")),
    "sofia@example.org": _found(_in("clients_1", SUBSCRIBED, "2024-02-29 23:30:00")),
    "timur@example.org": _found(
        _in("clients_1", SUBSCRIBED, "2024-02-29T20:30:00Z"),
        _in("vip", SUBSCRIBED, "2024-02-29T23:30:00+03:00"),
        _in("beta", SUBSCRIBED, "2024-02-29T23:30:00"),
    ),
    "ulyana@example.org": _found(
        _in("clients_1", SUBSCRIBED, "0"),
        _in("vip", SUBSCRIBED, "0000-00-00 00:00:00"),
        _in("beta", SUBSCRIBED, ""),
        _in("partners", SUBSCRIBED, None),
        _in("feedback", SUBSCRIBED, 0),
        _in("moscow", SUBSCRIBED, "1712345678"),
    ),
    "fedor@example.org": _found(
        _in("clients_1", SUBSCRIBED, "вчера около полудня"),
        _in("vip", SUBSCRIBED, "2024-13-45 99:99:99"),
        _in("beta", SUBSCRIBED, since=True),
        _in("partners", SUBSCRIBED, "1712345678"),
    ),
}

_EVERY_TITLE = {
    "chloe@example.net": _found(
        _in("long_title", SUBSCRIBED, "1700000000"), _in("vip", WAITING, "1700000100")
    ),
    "emma@example.net": _found(_in("html_title", SUBSCRIBED, "1700000000")),
    "zoya@example.net": _found(
        _in("control_title", SUBSCRIBED, "1700000000"), _in("formula_title", SUBSCRIBED, "1700000001")
    ),
    "yusuf@example.net": _found(_in("rtl_title", SUBSCRIBED, "1700000000")),
    "mia@example.net": _found(_in("emoji_title", SUBSCRIBED, "1700000000")),
    "noah@example.net": _found(
        _in("null_title", SUBSCRIBED, "1700000000"),
        _in(UNTITLED, WAITING, "1700000001"),
        _in("empty_title", LEFT, "1700000002"),
        _in("spaces_title", REMOVED, "1700000003"),
    ),
    "oscar@example.net": _found(
        _in("1600000001.0012345678", SUBSCRIBED, "1600000001"),
        _in("1600000001.0012345679", WAITING, "1600000001"),
        _in("000123", LEFT, "1700000000"),
        _in("1e5", REMOVED, "1700000000"),
        _in("Группа 7", SUBSCRIBED, "1700000000"),
        _in("vip", SUBSCRIBED, "1700000000") | {"rass_name": 4815162342},
    ),
    "lena@example.net": _found(
        _in("allleads", SUBSCRIBED, "1700000000"), _in("allclients", SUBSCRIBED, "1700000000")
    ),
}

_EVERY_SHAPE = {
    # PHP writes an array whose keys are not 0..n-1 as an object.
    "xenia@example.org": Reply(
        0,
        "OK",
        {"result": {"3": _in("clients_1", SUBSCRIBED, "1712345678"), "7": _in("vip", WAITING, "1712345679")}},
    ),
    "artur@example.org": Reply("0", None, {"result": [_in("vip", SUBSCRIBED, "1712345678")]}),
    "platon@example.org": _found(
        {"rass_status": SUBSCRIBED},
        {"rass_name": None, "rass_status": None},
        {"rass_name": 42, "rass_title": 7},
    ),
    "gleb@example.com": NO_GROUP,
    "daria@example.com": _found(),
    "egor@example.com": Reply(0, "OK"),
    "zhanna@example.com": Reply(0, "OK", {"result": None}),
    "ilya@example.com": Reply(501, "Group not found", {"result": False}),
    "ksenia@example.com": Reply(501, "Группа не найдена", {"result": []}),
    "leonid@example.com": Reply("501", "Группа не найдена", {"result": None}),
    "marina@example.com": Reply(
        501, "Group not found", {"result": [_in("allleads", SUBSCRIBED, "1712345678")]}
    ),
}

_EVERY_ADDRESS = {
    "wavy~tilde@example.com": _found(_in("clients_1", SUBSCRIBED, "1712345678")),
    "o'neil@example.com": _found(
        _in("clients_1", SUBSCRIBED, "1712345678"), _in("newsletter_en", LEFT, "1712345679")
    ),
    "stepan+shop@example.com": _found(_in("clients_1", WAITING, "1712345678")),
    "тест@пример.испытание": _found(
        _in("clients_1", SUBSCRIBED, "1712345678"), _in("moscow", WAITING, "1712345679")
    ),
    "tatiana.von-der-" + "long" * 11 + "@sub.domain.example.org": _found(
        _in("vip", SUBSCRIBED, "1712345678")
    ),
}

PEOPLE: Mapping[str, Reply] = {
    "anna.petrova@example.com": ANNA,
    "boris@example.com": BORIS,
    "alice@example.com": _found(
        _in("newsletter_en", SUBSCRIBED, "1709290800"),
        _in("free_book", SUBSCRIBED, "1709290860"),
        _in("beta", WAITING, "1721912400"),
        _in("blackfriday", LEFT, "1732827600"),
    ),
    "vera@example.com": _found(_in("newsletter_en", SUBSCRIBED, "1709290800")),
    **_EVERY_STATUS,
    **_EVERY_TIME,
    **_EVERY_TITLE,
    **_EVERY_SHAPE,
    **_EVERY_ADDRESS,
}
"""The answer about each subscriber, by address in lower case."""
