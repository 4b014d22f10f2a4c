"""The settings by key, for the command line and for files."""

from app.domain.settings_keys.key import SettingKey, SettingValue
from app.domain.settings_keys.table import KEYS, key_named

__all__ = ["KEYS", "SettingKey", "SettingValue", "key_named"]
