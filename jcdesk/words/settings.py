"""Settings: what can be wrong with their file and with a value, in words."""

from dataclasses import replace
from pathlib import Path

from jcdesk.system.ca_file import CaFault, CaFileError
from jcdesk.system.proxy import ProxyFault, ProxyFaultError
from jcdesk.system.settings import SettingsFault, SettingsProblem
from jcdesk.words.catalogue import Words
from jcdesk.words.explanation import Explanation, Place
from jcdesk.words.plain import plain


class SettingsWords(Words):
    """What the user reads about settings that cannot be used."""

    def problem(self, problem: SettingsProblem, *, history_off: bool = False) -> str:
        """What was wrong with the file at the start, and what became of it.

        `history_off` adds that no addresses are remembered because of it.
        """
        match problem.fault:
            case SettingsFault.NO_ACCESS:
                what = self.tr("The settings cannot be read ({reason}), so the defaults are used.").format(
                    reason=problem.reason
                )
            case SettingsFault.VALUES:
                what = self.tr(
                    "%n setting(s) cannot be used, so the defaults hold: {names}.", "", len(problem.names)
                ).format(names=", ".join(problem.names))
            case SettingsFault.NEWER:
                what = self.tr("The settings were written by a newer jcdesk, so the defaults are used.")
            case SettingsFault.BROKEN:
                what = self.tr("The settings could not be read, so the defaults are used.")
        history = self.tr("No addresses are remembered until you allow it in the settings.")
        where = self._kept(problem.path, problem.backup)
        return " ".join([what, *([history] if history_off else []), where])

    def not_saved(self, path: Path, error: OSError) -> Explanation:
        """That changed settings are in force, but not in their file."""
        return Explanation(
            self.tr("The settings hold until jcdesk is closed; they could not be saved: {reason}.").format(
                reason=error.strerror or str(error)
            ),
            self.tr("The folder is missing or protected, or the disk is full."),
            self.tr("See that you may write {path}, then save them again.").format(path=path),
            topic="files",
        )

    def history_not_removed(self, path: Path, error: OSError) -> Explanation:
        """That the file of recent addresses is still there."""
        return Explanation(
            self.tr("The remembered addresses could not be removed: {reason}.").format(
                reason=error.strerror or str(error)
            ),
            self.tr("The file is protected, or another program has it open."),
            self.tr("Remove it yourself: {path}").format(path=path),
            topic="privacy",
        )

    def proxy_fault(self, error: ProxyFaultError) -> Explanation:
        """Why a proxy cannot be."""
        match error.fault:
            case ProxyFault.HOST_EMPTY:
                what = self.tr("The proxy's host is missing.")
            case ProxyFault.HOST_IMPOSSIBLE:
                what = self.tr("This cannot be the host of a proxy.")
            case ProxyFault.KIND_UNKNOWN:
                return self._network(
                    self.tr("jcdesk can use HTTP proxies only, and this is another kind."),
                    self.tr("Ask your administrator whether there is an HTTP proxy too."),
                )
            case ProxyFault.PORT_IMPOSSIBLE:
                return self._network(
                    self.tr("The proxy's port is missing or impossible."),
                    self.tr("It is a number up to 65535, often 3128 or 8080."),
                )
            case ProxyFault.USER_IMPOSSIBLE:
                return self._network(
                    self.tr("This cannot be a user name for a proxy."),
                    self.tr("It has no colon, and no characters that cannot be shown."),
                )
        return self._network(what, self.tr("It looks like proxy.example or 192.0.2.7."))

    def ca_fault(self, error: CaFileError) -> Explanation:
        """Why a file of additional certificates cannot be used."""
        return replace(self._ca_fault(error), topic="certificate")

    def _ca_fault(self, error: CaFileError) -> Explanation:
        name = plain(error.path.name)
        match error.fault:
            case CaFault.MISSING:
                return self._network(
                    self.tr("There is no file “{name}” there.").format(name=name),
                    self.tr("Choose the file again."),
                )
            case CaFault.UNREADABLE:
                return self._network(
                    self.tr("“{name}” cannot be read: {reason}.").format(name=name, reason=error.reason),
                    self.tr("Choose a file that you may read."),
                )
            case CaFault.NO_CERTIFICATE:
                return self._network(
                    self.tr("There is no certificate that can be used in “{name}”.").format(name=name),
                    self.tr(
                        "A file of certificates in PEM form holds lines that say “BEGIN CERTIFICATE”: ask your"
                        " administrator for it."
                    ),
                )
            case CaFault.NOT_PEM:
                return self._network(
                    self.tr("“{name}” holds a certificate, but not in PEM form.").format(name=name),
                    self.tr("Export it once more as “Base-64 encoded” (PEM)."),
                )

    def unknown_zone(self, name: str) -> Explanation:
        """No zone is called so."""
        return Explanation(
            self.tr("There is no time zone “{name}”.").format(name=plain(name)),
            "",
            self.tr("Choose one from the list: type a part of the name of a city in it, such as “Moscow”."),
            topic="statuses",
        )

    def _network(self, what: str, then: str) -> Explanation:
        return Explanation(what, "", then, Place.NETWORK, "proxy")

    def _kept(self, path: Path, backup: Path | None) -> str:
        if backup is None:
            return self.tr("The file is left as it is: {path}").format(path=path)
        return self.tr("The old file is kept as {path}").format(path=backup)
