"""`jcdesk doctor`: what a bug report should say about this computer, and nothing about its user."""

import platform
import ssl
from argparse import Namespace
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urlsplit

from jcdesk import __version__
from jcdesk.accounts.accounts import AccountsFileError
from jcdesk.accounts.errors import VaultError
from jcdesk.cli.program import Program
from jcdesk.cli.tables import aligned
from jcdesk.cli.use import CommandParser, Exit
from jcdesk.justclick.proxies import proxy_for
from jcdesk.justclick.service import HOSTS
from jcdesk.system.paths import log_folder, resources
from jcdesk.system.redaction import Anonymiser
from jcdesk.words.cli import DoctorWords
from jcdesk.words.cli_help import HelpWords
from jcdesk.words.plain import plain

_PACKAGES = ("PySide6-Essentials", "requests", "keyring")
_AUTHORITIES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
"""Variables by which OpenSSL, and so the trust store of Linux, is told of other certificates."""


def parser(words: HelpWords) -> CommandParser:
    """The options of the command: none of its own."""
    return CommandParser("jcdesk doctor", words, words.doctor())


def run(_options: Namespace, program: Program) -> Exit:
    """Print the report. Raises OutputClosedError and OutputFailedError."""
    hide = Anonymiser.for_user(program.outside.environ)
    rows = [(label, hide.user_in(plain(text))) for label, text in _report(program)]
    program.console.print("\n".join(aligned(rows)))
    return Exit.DONE


def _report(program: Program) -> Iterable[tuple[str, str]]:
    words = DoctorWords(program.translate)
    outside = program.outside
    yield "jcdesk", __version__
    yield "Python", f"{platform.python_implementation()} {platform.python_version()}"
    for package in _PACKAGES:
        yield package, _version(package) or words.not_installed()
    yield "OpenSSL", ssl.OPENSSL_VERSION
    yield words.system(), platform.platform()
    yield words.language(), program.language
    yield words.keyring(), _keyring(program, words)
    yield words.settings(), str(outside.folder)
    yield words.log(), str(log_folder())
    yield words.program(), str(resources().parent)
    yield words.proxy(), _proxy(program, words)
    yield words.authorities(), _authorities(program, outside.environ) or words.no_authorities()
    yield words.accounts(), _accounts(program)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _keyring(program: Program, words: DoctorWords) -> str:
    try:
        return program.keys.keyring_name() or words.no_keyring()
    except VaultError as error:
        return str(program.explain(error))


def _proxy(program: Program, words: DoctorWords) -> str:
    proxy = proxy_for(f"https://{HOSTS[0]}", program.network)
    if proxy is None:
        return words.no_proxy()
    try:
        parts = urlsplit(proxy)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = None
    if host is None:
        return words.proxy_not_understood()
    if ":" in host:
        host = f"[{host}]"
    return f"{parts.scheme}://{host}" if port is None else f"{parts.scheme}://{host}:{port}"


def _authorities(program: Program, environ: Mapping[str, str]) -> str:
    ca_file = program.network.ca_file
    own = [str(ca_file)] if ca_file else []
    return ", ".join([*own, *(f"{name}={environ[name]}" for name in _AUTHORITIES if environ.get(name))])


def _accounts(program: Program) -> str:
    try:
        return str(len(program.accounts.load()))
    except AccountsFileError as error:
        return str(program.explain(error))
