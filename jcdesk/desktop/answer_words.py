"""The words for answers and failures. A page that has neither does without them."""

from functools import cached_property
from typing import TYPE_CHECKING

from jcdesk.words.catalogue import Translate

if TYPE_CHECKING:
    from jcdesk.words.accounts import AccountWords, KeyWords
    from jcdesk.words.changes import ChangeWords
    from jcdesk.words.errors import ErrorWords
    from jcdesk.words.lookups import LookupWords


class AnswerWords:
    """Each kind of words, loaded when it is first wanted."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    @cached_property
    def lookups(self) -> "LookupWords":
        """Verdicts and statuses."""
        from jcdesk.words.lookups import LookupWords  # noqa: PLC0415

        return LookupWords(self.translate)

    @cached_property
    def errors(self) -> "ErrorWords":
        """Failures."""
        from jcdesk.words.errors import ErrorWords  # noqa: PLC0415

        return ErrorWords(self.translate)

    @cached_property
    def changes(self) -> "ChangeWords":
        """What is not as before."""
        from jcdesk.words.changes import ChangeWords  # noqa: PLC0415

        return ChangeWords(self.translate)

    @cached_property
    def accounts(self) -> "AccountWords":
        """Lists of accounts that let one wait."""
        from jcdesk.words.accounts import AccountWords  # noqa: PLC0415

        return AccountWords(self.translate)

    @cached_property
    def keys(self) -> "KeyWords":
        """Keyrings that let one wait."""
        from jcdesk.words.accounts import KeyWords  # noqa: PLC0415

        return KeyWords(self.translate)
