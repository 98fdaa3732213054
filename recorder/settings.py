"""What a person can choose, declared once: field, default, words, and the recorder's flag; kept as TOML.

Each section is a frozen class; a field's metadata carries its label, its help and, where the recorder needs to know, the
flag of `sayshow record`. The settings window, the file and the recorder's arguments are all made from these.
"""

from __future__ import annotations

import dataclasses
import getpass
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeVar

import tomlkit
from tomlkit.exceptions import TOMLKitError

from recorder.errors import StorageError
from recorder.export.options import ALL_PARTS, ExportOptions, Theme
from recorder.files import private_folder, write_atomically
from recorder.paths import config_folder, documents_folder
from recorder.plain import checked
from recorder.translatable import translatable, translated

FILE = "settings.toml"
Look = Literal["system", "light", "dark", "contrast"]
Speech = Literal["en", "de"]
Tongue = Literal["system", "en", "de"]
Section = TypeVar("Section")


def remembered(default: Any) -> Any:
    """A field of a section that no settings window shows: what was chosen last, somewhere else."""
    return field(default=default, metadata={"flag": "", "unflag": "", "most": 0, "kind": "", "shown": False})


def setting(default: Any, label: str, words: str, flag: str = "", unflag: str = "", most: int = 0, kind: str = "") -> Any:
    """A field of a section: *flag* is given to the recorder with the value (or when true), *unflag* when false.

    *most* is the largest value of a number, which begins at 0; *kind* says more of a text: ``hotkey``, ``microphone``.
    """
    more = {"flag": flag, "unflag": unflag, "most": most, "kind": kind, "shown": True}
    return field(default=default, metadata={"label": label, "help": words, **more})


@dataclass(frozen=True, slots=True)
class GeneralSettings:
    """The program itself."""

    language: Tongue = setting("system", translatable("settings", "Language of Sayshow"), translatable("settings", "Holds from the next start."))
    autostart: bool = setting(False, translatable("settings", "Start when you log in"), translatable("settings", "Sayshow then waits in the tray. It never records by itself."))


@dataclass(frozen=True, slots=True)
class RecordingSettings:
    """How work is recorded."""

    sound: bool = setting(
        True, translatable("settings", "Record the microphone"), translatable("settings", "Without it, steps are made of clicks and keys alone."), unflag="--no-sound"
    )
    microphone: str = setting("", translatable("settings", "Microphone"), "", flag="--microphone", kind="microphone")
    video: bool = setting(
        True, translatable("settings", "Keep a video of the screen"), translatable("settings", "Lets you choose another moment for a picture later."), unflag="--no-video"
    )
    countdown: int = setting(3, translatable("settings", "Seconds before recording begins"), translatable("settings", "0: at once."), most=10)
    sounds: bool = setting(True, translatable("settings", "A sound at start and stop"), translatable("settings", "Two short tones."))
    bar: bool = setting(True, translatable("settings", "Show the recording bar"), translatable("settings", "It is in no picture. Without it the tray icon shows the state."))


@dataclass(frozen=True, slots=True)
class SpeechSettings:
    """How speech is recognised, always on this computer."""

    language: Speech = setting("en", translatable("settings", "Spoken language"), translatable("settings", "The language you speak while you record."), flag="--language")
    commands: bool = setting(
        False, translatable("settings", "Spoken commands"),
        translatable("settings", "“New section …”, “make a note …”, “warning …” and “scratch that” do what they say. “Scratch that” takes back words, never an action."),
        flag="--commands",
    )
    model: str = setting("base", translatable("settings", "Weights"), translatable("settings", "base, tiny.en, or a folder with weights of your own."), flag="--model")


@dataclass(frozen=True, slots=True)
class PrivacySettings:
    """What is never kept."""

    keep_typed: bool = setting(
        False,
        translatable("settings", "Keep typed text also in unknown fields"),
        translatable("settings", "Passwords are never kept. Without this, text is kept only where a field is known to be no password."),
        flag="--keep-typed",
    )
    excluded: tuple[str, ...] = setting((), translatable("settings", "Programs that are never recorded"), translatable("settings", "One program a line."), flag="--exclude")


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """How exported documents look."""

    layout: Literal["classic", "compact", "checklist"] = setting(
        "classic", translatable("settings", "Layout"), translatable("settings", "Classic has large pictures, compact small ones, a checklist boxes to tick.")
    )
    paper: Literal["a4", "letter"] = setting("a4", translatable("settings", "Paper"), translatable("settings", "The size of the pages."))
    accent: str = setting("#3a52cc", translatable("settings", "Colour"), translatable("settings", "Step numbers and marks, as #rrggbb."))
    ink: str = setting("#1c2026", translatable("settings", "Colour of headings"), translatable("settings", "As #rrggbb."))
    font: str = setting("", translatable("settings", "Font"), translatable("settings", "A font of this computer. Empty: the one that comes with Sayshow."))
    logo: str = setting("", translatable("settings", "Logo"), translatable("settings", "A PNG or JPEG picture: its folder and name."))
    header: str = setting("", translatable("settings", "Header"), translatable("settings", "Stands on top of every page."))
    footer: str = setting("", translatable("settings", "Footer"), translatable("settings", "Stands at the bottom of every page."))

    template: str = setting("", translatable("settings", "Word template"), translatable("settings", "A .docx or .dotx whose styles, header and logo Word documents get: its folder and name."))
    ending: str = remembered(".pdf")
    left_out: tuple[str, ...] = remembered(())
    github: bool = remembered(False)
    pictures_beside: bool = remembered(False)

    def options(self) -> ExportOptions:
        """For the exporters."""
        logo, template = (Path(name).expanduser() if name else None for name in (self.logo, self.template))
        theme = Theme(logo, self.accent, self.ink, self.font, self.header, self.footer)
        return ExportOptions(
            theme, layout=self.layout, paper=self.paper, parts=ALL_PARTS.difference(self.left_out), word_template=template,
            github=self.github, pictures_beside=self.pictures_beside,
        )

    def remembering(self, ending: str, options: ExportOptions) -> ExportSettings:
        """These, with what was chosen for an export to a file with *ending*."""
        return replace(
            self, ending=ending, layout=options.layout, left_out=tuple(sorted(ALL_PARTS - options.parts)),
            github=options.github, pictures_beside=options.pictures_beside,
        )


@dataclass(frozen=True, slots=True)
class LibrarySettings:
    """Where SOPs live, and how they are looked after."""

    folder: str = setting("", translatable("settings", "Folder of your SOPs"), translatable("settings", "A synced or shared folder works too. Empty: Sayshow in your documents. Holds from the next start."))
    pattern: str = setting("{title}", translatable("settings", "Names of files"), translatable("settings", "{number}, {title}, {version} and {owner} are filled in, such as {number} {title} v{version}."))
    person: str = setting("", translatable("settings", "Your name"), translatable("settings", "Stands in the revision history when you review or approve. Empty: your account's."))
    remind: bool = setting(True, translatable("settings", "Remind when a review is due"), translatable("settings", "Once a day, through the tray."))

    def root(self) -> Path:
        """The folder of the library."""
        return Path(self.folder).expanduser() if self.folder.strip() else documents_folder()

    def who(self) -> str:
        """The name of the person who sits here."""
        return self.person.strip() or own_name()


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    """How Sayshow itself looks."""

    look: Look = setting("system", translatable("settings", "Colours"), translatable("settings", "Follow the system, or always the same."))


@dataclass(frozen=True, slots=True)
class HotkeySettings:
    """Keys that work in every program. The recorder is told of them: they are no steps."""

    record: str = setting("Ctrl+Alt+R", translatable("settings", "Record, and stop"), translatable("settings", "Begins a recording and ends it."), flag="--own-key", kind="hotkey")
    pause: str = setting("Ctrl+Alt+P", translatable("settings", "Pause, and go on"), "", flag="--own-key", kind="hotkey")
    note: str = setting("Ctrl+Alt+N", translatable("settings", "Note"), "", flag="--own-key", kind="hotkey")
    picture: str = setting("Ctrl+Alt+I", translatable("settings", "Picture now"), "", flag="--own-key", kind="hotkey")


@dataclass(frozen=True, slots=True)
class Settings:
    """All of them."""

    general: GeneralSettings = GeneralSettings()
    recording: RecordingSettings = RecordingSettings()
    speech: SpeechSettings = SpeechSettings()
    privacy: PrivacySettings = PrivacySettings()
    export: ExportSettings = ExportSettings()
    library: LibrarySettings = LibrarySettings()
    appearance: AppearanceSettings = AppearanceSettings()
    hotkeys: HotkeySettings = HotkeySettings()
    welcomed: bool = False
    """The first start was shown."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as they were read; `notice` has a sentence when the file was damaged and set aside."""

    settings: Settings
    notice: str = ""


def own_name() -> str:
    """The name of this account; empty where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def settings_file() -> Path:
    """Where they are kept."""
    return config_folder() / FILE


def load(path: Path | None = None) -> Loaded:
    """Read the settings; a damaged file is set aside, never overwritten, and the defaults are taken."""
    path = path or settings_file()
    if not path.exists():
        return Loaded(Settings())
    try:
        return Loaded(_from_plain(tomlkit.parse(path.read_text(encoding="utf-8")).unwrap()))
    except (OSError, ValueError, TOMLKitError) as error:
        return Loaded(Settings(), _set_aside(path, error))


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings; comments and entries that this version does not know stay. Raises StorageError."""
    path = path or settings_file()
    private_folder(path.parent)
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
    except (OSError, ValueError, TOMLKitError):
        document = tomlkit.document()
    for name, value in dataclasses.asdict(settings).items():
        if not isinstance(value, dict):
            document[name] = value
    for name, section in dataclasses.asdict(settings).items():
        if isinstance(section, dict):
            table = document.setdefault(name, tomlkit.table())
            for key, value in section.items():
                table[key] = list(value) if isinstance(value, tuple) else value
    write_atomically(path, tomlkit.dumps(document).encode())


def recorder_arguments(settings: Settings) -> tuple[str, ...]:
    """The flags of `sayshow record` for these settings."""
    words: list[str] = []
    for name in ("recording", "speech", "privacy", "hotkeys"):
        section = getattr(settings, name)
        for each in dataclasses.fields(section):
            words += _flag(each.metadata["flag"], each.metadata["unflag"], getattr(section, each.name))
    return tuple(words)


def _flag(flag: str, unflag: str, value: object) -> list[str]:
    if isinstance(value, bool):
        return [flag] if value and flag else [unflag] if not value and unflag else []
    if isinstance(value, tuple):
        return [word for entry in value for word in (flag, entry)]
    return [flag, str(value)] if flag and value else []


def _from_plain(plain: dict[str, Any]) -> Settings:
    settings = Settings()
    changes: dict[str, Any] = {}
    for each in dataclasses.fields(Settings):
        if each.name not in plain:
            continue
        default, value = getattr(settings, each.name), plain[each.name]
        if dataclasses.is_dataclass(default):
            changes[each.name] = _section(default, value, each.name)
        else:
            changes[each.name] = checked(Settings, each.name, value)
    return replace(settings, **changes)


def _section(default: Any, value: object, name: str) -> Any:
    if not isinstance(value, dict):
        raise ValueError(f"{name} is not a section")
    known = {each.name for each in dataclasses.fields(default)}
    read = {key: checked(type(default), key, entry) for key, entry in value.items() if key in known}
    for each in dataclasses.fields(default):
        if (most := each.metadata["most"]) and not 0 <= read.get(each.name, 0) <= most:
            raise ValueError(f"{each.name} is not between 0 and {most}")
    return replace(default, **read)


def _set_aside(path: Path, error: Exception) -> str:
    aside = path.with_name(f"{path.stem} damaged {datetime.now():%Y-%m-%d %H-%M-%S}{path.suffix}")
    reason = str(error).splitlines()[0][:120]
    try:
        path.rename(aside)
    except OSError as problem:
        raise StorageError(
            translated("errors", "The settings in {0} cannot be read ({1}) nor set aside ({2}). Nothing was changed.").format(path, reason, problem.strerror)
        ) from error
    return translated(
        "errors",
        "The settings could not be read ({0}). The usual ones are used now; your file was kept as {1} in {2}.",
    ).format(reason, aside.name, aside.parent)
