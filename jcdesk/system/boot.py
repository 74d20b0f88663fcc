"""Which start of the machine this is: seconds that are counted from it mean nothing in another one."""

import sys

if sys.platform != "linux":
    import time

    _CLOCK_PUT_RIGHT = 5.0
    """Seconds by which the wall clock may have been put right meanwhile. No machine starts as quickly."""

    def this_boot() -> str:
        """When the machine was started, by its wall clock: seconds since 1970."""
        # What `time.monotonic` reads on macOS stands still while the machine sleeps.
        clock = getattr(time, "CLOCK_MONOTONIC", None)
        return f"{time.time() - (time.monotonic() if clock is None else time.clock_gettime(clock)):.3f}"

    def is_this_boot(word: str) -> bool:
        """Whether `this_boot` has told `word` since the machine was started."""
        try:
            return abs(float(word) - float(this_boot())) < _CLOCK_PUT_RIGHT
        except ValueError:
            return False

else:
    from functools import cache
    from pathlib import Path

    _ID = Path("/proc/sys/kernel/random/boot_id")

    @cache
    def this_boot() -> str:
        """The system's word for this start of the machine; empty where it has none."""
        try:
            return _ID.read_text("ascii").strip()
        except OSError:
            return ""

    def is_this_boot(word: str) -> bool:
        """Whether `this_boot` has told `word` since the machine was started."""
        return word == this_boot()
