"""Sets everything up and checks everything: style, types, layers, then all tests: packaging/test.py [PYTEST ARGUMENTS].

A test that fails is tried once more with nothing beside it; only what fails then, too, fails the run.

With `--long` the tests that take minutes run as well, and all tests run without a network, to prove that none is needed.
Nothing has to be prepared, not even a display.
"""

import subprocess
import sys

import run

TOGETHER = ("--numprocesses=2", "--dist=loadfile")
"""Most tests wait for windows and sounds; each has its own desktop, so two files can do so at the same time."""
ALONE = ("--last-failed", "--last-failed-no-failures=none")
"""A window manager or a sound server that the other half of the tests starved fails a test of a real desktop. What failed
is tried once more with the machine to itself, and is named, so that nobody takes it for having passed at once."""
SOME_FAILED = 1
"""What pytest exits with when tests ran and not all passed: docs.pytest.org, Exit codes."""
WITHOUT_NETWORK = """
import fcntl, os, socket, struct, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
    fcntl.ioctl(asked, 0x8914, struct.pack("16sh", b"lo", 0x41))  # the loop to this machine itself is up
os.execv(sys.argv[1], sys.argv[1:])
"""


def offline(python: str) -> list[str]:
    """The words to put before a command that is to have no network; none, and a line to say so, where that is refused."""
    words = ["unshare", "--map-root-user", "--net", python, "-c", WITHOUT_NETWORK]
    try:
        refusal = subprocess.run([*words, python, "-c", ""], capture_output=True, text=True, check=False).stderr
    except OSError as error:
        refusal = str(error)
    if not refusal:
        return words
    print(f"The tests run WITH a network, because this system does not let it be taken away: {refusal.strip()}", flush=True)
    return []


def main() -> int:
    """Run the checks in order and pytest last; 0 when all of them are content."""
    if not run.fits():
        return run.with_another_python()
    import setup_machine
    import system_packages

    try:
        python = setup_machine.ready(setup_machine.TEST, (*system_packages.RUNTIME, *system_packages.FOR_TESTS))
    except setup_machine.SetupError as error:
        sys.stderr.write(str(error) + "\n")
        return 1
    checks = (["ruff", "check", "--quiet"], ["mypy", "--no-error-summary"], ["lint-imports"])
    failed = [
        check for check in checks if subprocess.call([python.with_name(check[0]), *check[1:]], cwd=setup_machine.ROOT)
    ]
    for check in failed:
        print("FAILED, see above: " + " ".join(check), flush=True)
    before = offline(str(python)) if "--long" in sys.argv else []
    pytest = [*before, str(python), "-m", "pytest"]
    tests = subprocess.call([*pytest, *TOGETHER, *sys.argv[1:]], cwd=setup_machine.ROOT)
    if tests == SOME_FAILED:
        print("FAILED BESIDE OTHERS, see above; the same tests once more, alone:", flush=True)
        tests = subprocess.call([*pytest, "-rA", *ALONE, *sys.argv[1:]], cwd=setup_machine.ROOT)
    return tests or len(failed)


if __name__ == "__main__":
    sys.exit(main())
