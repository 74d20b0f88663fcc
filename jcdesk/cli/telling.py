"""What a lookup has to say beside its answers: on standard error, so that the answers stay clean."""

from collections.abc import Iterable

from jcdesk.addresses import Address, NotAnAddressError
from jcdesk.cli.asking import Question
from jcdesk.cli.program import Program
from jcdesk.justclick.errors import NotAskedError
from jcdesk.words.addresses import AddressWords


class Teller:
    """Tells what is odd about addresses, and why some could not be asked: at length once, then in short."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._addresses = AddressWords(program.translate)
        self._explained: set[str] = set()
        self._left_out = 0

    def tell(self, address: str, text: str) -> None:
        """Say something about an address."""
        self._program.console.tell(self._program.words.about_address(address, text))

    def tell_notes(self, questions: Iterable[Question]) -> None:
        """Say what the user should know about the addresses before they are asked."""
        for question in questions:
            if isinstance(question, Address) and (note := self._addresses.note(question)):
                self.tell(question.original, note)

    def tell_faults(self, questions: Iterable[Question]) -> None:
        """Say why texts are no addresses."""
        for question in questions:
            if isinstance(question, NotAnAddressError):
                self.tell_failure(question.text, question)

    def tell_failure(self, address: str, error: Exception) -> None:
        """Say why an address could not be asked; those that were left out are counted only."""
        if isinstance(error, NotAskedError):
            self._left_out += 1
            return
        explanation = self._program.explain(error)
        text = str(explanation)
        self.tell(address, explanation.what if text in self._explained else text)
        self._explained.add(text)

    def tell_left_out(self) -> None:
        """Say how many addresses were left out, if any."""
        if self._left_out:
            self._program.console.tell(self._program.words.not_asked(self._left_out))

    def tell_interrupted(self, done: int, total: int) -> None:
        """Say how far it came."""
        self._program.console.tell(self._program.words.interrupted(done, total))
