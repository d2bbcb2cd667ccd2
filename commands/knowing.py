"""The settings of a command, or one sentence and the end."""

import settings as configuration
from commands.failing import fail
from settings import Settings, SettingsError


def known() -> Settings:
    try:
        return configuration.load()
    except SettingsError as wrong:
        fail(str(wrong))
