"""Sets Sayshow up on this machine when that is needed, then starts it: python3 packaging/run.py [ARGUMENTS].

Only what Python 3.8 understands is used here, so that an old Python gets a sentence and not a syntax error.
"""

import os
import shutil
import subprocess
import sys

OLDEST, NEWEST = 11, 14
"""The minor versions of Python 3 that every library in the lock file has wheels for."""


def fits() -> bool:
    """Whether this very Python can run Sayshow."""
    return sys.version_info[0] == 3 and OLDEST <= sys.version_info[1] <= NEWEST


def with_another_python() -> int:
    """Do the same with a Python on this machine that fits, or say in one sentence that there is none."""
    for minor in range(NEWEST, OLDEST - 1, -1):
        found = shutil.which("python3." + str(minor))
        if found and subprocess.call([found, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return subprocess.call([found] + sys.argv)
    sys.stderr.write(
        "Sayshow needs Python 3.{} to 3.{}, this is {}.{} ({}). Nothing was changed. Install one of those and start "
        "again with it, for example: python3.{} packaging/run.py\n".format(
            OLDEST, NEWEST, sys.version_info[0], sys.version_info[1], sys.executable, OLDEST
        )
    )
    return 1


def main() -> int:
    """Set up, then become Sayshow."""
    if not fits():
        return with_another_python()
    import setup_machine

    arguments = sys.argv[1:]
    try:
        python = setup_machine.ready(setup_machine.RUNTIME, setup_machine.system_needs(arguments))
    except setup_machine.SetupError as error:
        sys.stderr.write(str(error) + "\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Start again to go on where it left off.\n")
        return 1
    command = [str(python), "-P", "-m", "recorder", *arguments]
    if os.name == "nt":
        return subprocess.call(command)
    sys.stdout.flush()
    os.execv(command[0], command)


if __name__ == "__main__":
    sys.exit(main())
