"""Sets everything up and checks everything: style, types, layers, then all tests: packaging/test.py [PYTEST ARGUMENTS].

With `--long` the tests that take minutes run as well. Nothing has to be prepared, not even a display.
"""

import subprocess
import sys

import run


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
    tests = subprocess.call([python, "-m", "pytest", *sys.argv[1:]], cwd=setup_machine.ROOT)
    return tests or len(failed)


if __name__ == "__main__":
    sys.exit(main())
