"""Wrong use of the command line in words."""

import re

from jcdesk.words.catalogue import Words


class UseWords(Words):
    """What Python's argparse says in English only, said in the user's language."""

    def usage(self) -> str:
        """What stands before the summary of a command's arguments."""
        return self.tr("usage: ")

    def fault(self, message: str) -> str:
        """A sentence for a message of argparse; one that is not known stays as it is."""
        if found := re.fullmatch(r"the following arguments are required: (.+)", message):
            return self.tr("Missing: {names}.").format(names=found[1])
        if found := re.fullmatch(r"argument ([^:]+): expected one argument", message):
            return self.tr("A value is missing after {name}.").format(name=found[1])
        if found := re.fullmatch(r"argument ([^:]+): not allowed with argument (.+)", message):
            return self.tr("{name} and {other} cannot be used together.").format(
                name=found[1], other=found[2]
            )
        if found := re.fullmatch(r"argument ([^:]+): ignored explicit argument (.+)", message):
            return self.tr("{name} takes no value.").format(name=found[1])
        if found := re.fullmatch(
            r"argument ([^:]+): invalid choice: '?(.*?)'?(?:, maybe .*)? \(choose from (.+)\)", message
        ):
            return self.tr("{value} is none of the values of {name}: {choices}.").format(
                value=found[2], name=found[1], choices=found[3].replace("'", "")
            )
        if found := re.fullmatch(r"argument ([^:]+): invalid int value: '(.*)'", message):
            return self.tr("{value} is no whole number, as {name} wants one.").format(
                value=found[2], name=found[1]
            )
        return f"{message}."
