"""Slips of the pen in the domains that most subscribers have their mail at."""

from functools import lru_cache

from jcdesk.addresses.lookalikes import latin_twin

_WELL_KNOWN = (
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "inbox.ru",
    "internet.ru",
    "outlook.com",
    "protonmail.com",
    "rambler.ru",
    "yahoo.com",
    "yandex.com",
    "yandex.ru",
)
"""Long enough that a domain one slip away is hardly anybody's own."""

_NEARLY_AS_LONG = {
    length: tuple(known for known in _WELL_KNOWN if abs(len(known) - length) <= 1)
    for length in range(min(map(len, _WELL_KNOWN)) - 1, max(map(len, _WELL_KNOWN)) + 2)
}
"""Those that a domain of some length may be one slip away from: of a million domains each is looked at."""

_SHORT = ("bk", "list", "mail", "ya")
"""Names in .ru with too many real neighbours (mai.ru, lit.ru): only what cannot exist is their slip."""

_NO_TOP_LEVEL_DOMAINS = ("r", "ri", "rru", "ruu", "ry", "tu", "u", "ur")

_SLIPS = {f"{name}.{wrong}": f"{name}.ru" for name in _SHORT for wrong in _NO_TOP_LEVEL_DOMAINS} | {
    "amil.ru": "mail.ru",
    "listt.ru": "list.ru",
    "lsit.ru": "list.ru",
    "maill.ru": "mail.ru",
    "mailru": "mail.ru",
    "mial.ru": "mail.ru",
}

_REAL = {*_WELL_KNOWN, *(f"{name}.ru" for name in _SHORT)} | {
    "cloud.com",
    "email.com",
    "fmail.com",
    "hmail.com",
    "inbox.eu",
    "inbox.su",
    "internet.eu",
    "jmail.com",
    "mail.com",
    "qmail.com",
    "tmail.com",
    "vmail.com",
    "xmail.com",
    "yandex.eu",
    "ymail.com",
    "zmail.com",
}
"""Mail domains of their own, though some are one letter away from another."""


@lru_cache(maxsize=4096)
def suggested_domain(domain: str) -> str | None:
    """The well-known domain that was probably meant by `domain`, or None where it may well be right."""
    typed = domain.casefold()
    if not typed.isascii():
        typed = latin_twin(typed)
    if typed in _REAL:
        return typed if typed != domain.casefold() else None
    if typed in _SLIPS:
        return _SLIPS[typed]
    near = _NEARLY_AS_LONG.get(len(typed), ())
    return next((known for known in near if one_slip_apart(typed, known)), None)


def one_slip_apart(typed: str, meant: str) -> bool:
    """Whether one letter is missing, added or wrong, or two neighbours are swapped."""
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    start = 0
    while start < min(len(typed), len(meant)) and typed[start] == meant[start]:
        start += 1
    rest_typed, rest_meant = typed[start:], meant[start:]
    return (
        rest_typed[1:] == rest_meant
        or rest_typed == rest_meant[1:]
        or rest_typed[1:] == rest_meant[1:]
        or (rest_typed[1::-1] == rest_meant[:2] and rest_typed[2:] == rest_meant[2:])
    )
