"""The desktop of the capture tests serves here too."""

from tests.capture.conftest import desk

__all__ = ["desk"]
