"""Every failure that jcdesk knows, by a name, and what it says of it."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import get_type_hints

from jcdesk.accounts.accounts import AccountFault, AccountsFileError
from jcdesk.accounts.errors import VaultError
from jcdesk.accounts.sharing import AccountListError, ListFault
from jcdesk.addresses import AddressFault
from jcdesk.justclick import errors as e
from jcdesk.justclick.service import UrlFault
from jcdesk.links import BadLinkError, LinkFault
from jcdesk.lists.errors import ListError
from jcdesk.system.ca_file import CaFault, CaFileError
from jcdesk.system.proxy import ProxyFault, ProxyFaultError
from jcdesk.system.settings import SettingsFault, SettingsProblem
from jcdesk.words.account_lists import AccountListWords
from jcdesk.words.arrivals import ArrivalWords
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.lists import ListErrorWords
from jcdesk.words.settings import SettingsWords
from tests.words.failures import CODES, LIST_ERRORS, STATUSES, kinds_below, known

FAULTS: dict[str, type[StrEnum]] = {
    "account": AccountFault,
    "account_list": ListFault,
    "bad_address": AddressFault,
    "certificates": CaFault,
    "link": LinkFault,
    "proxy_setting": ProxyFault,
    "settings": SettingsFault,
    "url": UrlFault,
}
"""What can be wrong with something that a person or a file says: names for the enumerations in the code."""

_ENGLISH = load_catalogue("en")
_PATH = Path("/home/anna/file")


def all_names() -> set[str]:
    """The names of all failures, as the code has them."""
    faults = {f"{name}.{fault.value}" for name, kind in FAULTS.items() for fault in kind}
    bases = (e.JustClickError, VaultError, AccountsFileError, ListError)
    kinds = {kind for base in bases for kind in kinds_below(base) if not kind.__subclasses__()}
    return faults | {name for kind in kinds for name in _names_of_kind(kind)}


def name_of(error: Exception) -> str:
    """The name of a failure: its kind, and which one of that where the code tells several apart."""
    for field in ("fault", "why", "phase"):
        value = getattr(error, field, None)
        if isinstance(value, StrEnum):
            return f"{_prefix(error, value)}.{value.value}"
    match error:
        case e.ServiceRefusedError(code=code):
            return f"refused.{code}"
        case e.HttpStatusError(status=status):
            return f"http.{status}"
        case _:
            return str(getattr(error, "kind"))  # noqa: B009 - not every exception has one


def said_of() -> dict[str, set[str]]:
    """What is said of each failure, by its name: the sentences that tell what happened, of some samples."""
    said: dict[str, set[str]] = {}
    for name, sentence in _samples():
        said.setdefault(name, set()).add(sentence)
    return said


def _samples() -> Iterator[tuple[str, str]]:
    words = ListErrorWords(_ENGLISH)
    for error in (*known(), *LIST_ERRORS):
        yield name_of(error), words.explain(error).what
    settings, lists, links = SettingsWords(_ENGLISH), AccountListWords(_ENGLISH), ArrivalWords(_ENGLISH)
    for fault in SettingsFault:
        problem = SettingsProblem(_PATH, fault, names=("theme",), reason="Permission denied")
        yield f"settings.{fault.value}", settings.problem(problem).partition(". ")[0] + "."
    for ca_fault in CaFault:
        yield (
            f"certificates.{ca_fault.value}",
            settings.ca_fault(CaFileError(_PATH, ca_fault, "Permission denied")).what,
        )
    for proxy_fault in ProxyFault:
        yield f"proxy_setting.{proxy_fault.value}", settings.proxy_fault(ProxyFaultError(proxy_fault)).what
    for list_fault in ListFault:
        yield (
            f"account_list.{list_fault.value}",
            lists.fault(AccountListError(_PATH, list_fault, "Permission denied", 2)).what,
        )
    for link_fault in LinkFault:
        yield f"link.{link_fault.value}", links.fault(BadLinkError(link_fault))


def _names_of_kind(kind: type[Exception]) -> Iterator[str]:
    name: str = kind.kind  # type: ignore[attr-defined]
    enumerations = [
        hint for hint in get_type_hints(kind).values() if isinstance(hint, type) and issubclass(hint, StrEnum)
    ]
    yield from (f"{name}.{value.value}" for one in enumerations for value in one)
    if kind is e.ServiceRefusedError:
        yield from (f"{name}.{code}" for code in CODES)
    elif kind is e.HttpStatusError:
        yield from (f"{name}.{status}" for status in STATUSES)
    elif not enumerations:
        yield name


def _prefix(error: Exception, value: StrEnum) -> str:
    return next(
        (name for name, kind in FAULTS.items() if isinstance(value, kind)), getattr(error, "kind", "")
    )
