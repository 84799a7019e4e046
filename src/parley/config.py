"""Settings: defaults < configuration file < environment < flags, and where each value came from."""

from __future__ import annotations

import getpass
import os
import tomllib
from pathlib import Path
from typing import Literal, NamedTuple

from parley.errors import BadInput

Source = Literal["default", "file", "environment", "flag"]

VARIABLES = {"record": "PARLEY_RECORD", "author": "PARLEY_AUTHOR"}
"""The settings and the environment variables that set them."""


class Setting(NamedTuple):
    """A setting's value, and what gave it: `origin` names the file, the variable or the flag."""

    name: str
    value: str
    source: Source
    origin: str


def config_file() -> Path:
    """$PARLEY_CONFIG, else config.toml in the user's configuration folder."""
    if given := os.environ.get("PARLEY_CONFIG"):
        return Path(given)
    from platformdirs import user_config_path

    return user_config_path("parley") / "config.toml"


def setting(name: str, flag: str | None = None) -> Setting:
    """One setting as it stands; `flag` is what the command line gave. Raises BadInput for a broken file."""
    if flag is not None:
        return Setting(name, flag, "flag", f"--{name}")
    variable = VARIABLES[name]
    if value := os.environ.get(variable):
        return Setting(name, value, "environment", f"${variable}")
    if (value := _from_file().get(name)) is not None:
        return Setting(name, value, "file", str(config_file()))
    return Setting(name, _default(name), "default", "built in")


def settings(**flags: str | None) -> list[Setting]:
    """All settings."""
    return [setting(name, flags.get(name)) for name in VARIABLES]


def _default(name: str) -> str:
    if name == "author":
        try:
            return getpass.getuser()
        except (KeyError, OSError):  # a user id without a name, as in containers
            return f"user {os.getuid()}"
    from platformdirs import user_data_path

    return str(user_data_path("parley") / "record.db")


def _from_file() -> dict[str, str]:
    """What the configuration file sets; empty where there is none."""
    path = config_file()
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):  # a service's home is often /dev/null
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"The configuration file {path} cannot be read: {error}.", "Mend it or move it away.") from error
    for name, value in found.items():
        if name not in VARIABLES:
            raise BadInput(
                f"The configuration file {path} sets {name!r}, which is no setting.",
                f"There are: {', '.join(VARIABLES)}.",
            )
        if not isinstance(value, str) or not value:
            raise BadInput(f"The configuration file {path} sets {name} to something that is no text.", "Quote it.")
    return found
