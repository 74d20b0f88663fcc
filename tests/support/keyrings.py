"""A real gnome-keyring on a D-Bus session of its own, to be locked, stopped and killed."""

import signal
import subprocess
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import secretstorage
from jeepney import MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.support.environment import bare_environment

PASSWORD = b"unlocks the keyring"
DAEMON = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
BUS_NAME = "org.freedesktop.secrets"
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <servicedir>{folder}/services</servicedir>
  <policy context="default"><allow send_destination="*"/><allow receive_type="*"/><allow own="*"/></policy>
</busconfig>
"""
SERVICE = f"[D-BUS Service]\nName={BUS_NAME}\nExec=/usr/bin/{' '.join(DAEMON)} --start\n"


class Desktop:
    """A home, a D-Bus session and, once started, its keyring: a context manager.

    Without a display a question of the keyring is dismissed at once. `address` is the bus, `environment`
    what a program that is started on this desktop is given.
    """

    def __init__(self) -> None:
        # Sockets live here, and their paths must be short.
        self._folder = TemporaryDirectory(prefix="jc-")
        self.home = Path(self._folder.name)
        (self.home / "services").mkdir()
        config = self.home / "bus.conf"
        config.write_text(BUS_CONFIG.format(folder=self.home), "utf-8")
        self.environment = {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home),
            **bare_environment(),
        }
        self._bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self.environment,
            text=True,
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.address
        self._daemon: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill_keyring()
        self._bus.terminate()
        self._bus.wait(10)
        assert self._bus.stdout is not None
        self._bus.stdout.close()
        self._folder.cleanup()

    def start_keyring(self) -> None:
        """Start gnome-keyring, unlocked, and return once it answers on the bus."""
        with closing(self._connect()) as bus:
            rule = MatchRule(
                type="signal",
                interface="org.freedesktop.DBus",
                member="NameOwnerChanged",
                path="/org/freedesktop/DBus",
            )
            rule.add_arg_condition(0, BUS_NAME)
            bus.send_and_get_reply(new_method_call(message_bus, "AddMatch", "s", (rule.serialise(),)))
            with bus.filter(rule) as started:
                self._daemon = subprocess.Popen(
                    [*DAEMON, "--unlock"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env=self.environment,
                )
                assert self._daemon.stdin is not None
                self._daemon.stdin.write(PASSWORD)
                self._daemon.stdin.close()
                bus.recv_until_filtered(started, timeout=20)

    def let_the_bus_start_keyrings(self) -> None:
        """From now on a call to a keyring that is not running starts one, as on a real desktop."""
        self.let_the_bus_start(BUS_NAME, SERVICE)

    def let_the_bus_start(self, name: str, service: str) -> None:
        """From now on a call to `name` starts what the file `service` says, if it is not running."""
        (self.home / "services" / f"{name}.service").write_text(service, "utf-8")
        with closing(self._connect()) as bus:
            bus.send_and_get_reply(new_method_call(message_bus, "ReloadConfig"))

    def lock_keyring(self) -> None:
        """Lock the collection that secrets go to."""
        with closing(self._connect()) as bus:
            collection = secretstorage.get_default_collection(bus)
            collection.lock()
            assert collection.is_locked()

    def freeze_keyring(self) -> None:
        """Make gnome-keyring answer nothing, and leave its callers waiting."""
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGSTOP)

    def thaw_keyring(self) -> None:
        """Let it go on where it was frozen."""
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGCONT)

    def kill_keyring(self) -> None:
        """End gnome-keyring without a farewell, if it runs."""
        if self._daemon is not None:
            self._daemon.kill()
            self._daemon.wait(10)
            self._daemon = None

    def labels(self) -> list[str]:
        """The labels of what is in the keyring."""
        with closing(self._connect()) as bus:
            return [item.get_label() for item in secretstorage.get_default_collection(bus).get_all_items()]

    def _connect(self) -> DBusConnection:
        return open_dbus_connection(self.address)
