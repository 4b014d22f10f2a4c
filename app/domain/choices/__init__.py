"""The settings by key, for the command line and for files."""

from app.domain.choices.key import Key, Value
from app.domain.choices.rows import KEYS, key_named

__all__ = ["KEYS", "Key", "Value", "key_named"]
