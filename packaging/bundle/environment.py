"""Runs first in the packaged program: what it starts must not see how it was started itself."""

import os
import sys

if sys.platform == "linux":
    # PyInstaller leads the loader to the libraries inside. A browser or a file manager needs its own ones.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before

# A jcdesk that is started from here, by a link in a browser for one, is not a part of this one.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
