"""The world's faults, told to a person.

A `RecorderError` carries one text for people: what happened, what is safe, what to do. Any other exception is a bug of
ours and goes to the report dialog.
"""

from __future__ import annotations


class Cancelled(Exception):
    """The person asked to stop; nothing was written, and nobody needs to be told."""


class RecorderError(Exception):
    """Something outside the program went wrong; the message is shown to the person as it is."""


class UsageError(RecorderError):
    """The command was called in a way that cannot mean anything (exit code 2)."""


class DeviceError(RecorderError):
    """A screen, input hook, microphone or permission is missing or was lost."""


class StorageError(RecorderError):
    """A file or folder cannot be read, written, or has no room."""


class ForeignFileError(RecorderError):
    """A file or folder is not what it should be: not ours, damaged, or from a newer program."""


class SpeechError(RecorderError):
    """Speech cannot be recognised: weights are missing or altered."""


class ExportError(RecorderError):
    """A document could not be written in the wanted format."""
