"""Other words for the settings, by which people look for them."""

from __future__ import annotations

FIELD = "Find a setting"
HINT = "hours, sound, backup"
CLEAR = "Clear the search"
NOTHING = "No setting goes by that name. Try another word, such as hours, sound or backup."

EXPORT = "Export"
IMPORT = "Import"
BACKUPS = "Backups"
OWN_MOVEMENTS = "Movements of my own"

ALSO = {
    "interval_minutes": "interval frequency often minutes every timer",
    "windows": "hours working work times office shift night schedule weekdays weekend quiet",
    "days_off": "holiday vacation leave weekend free dates",
    "ill_days": "sick ill unwell days off",
    "holidays_of": "bank holiday public country",
    "fixed_times": "regular set times clock o’clock",
    "zone": "timezone time zone travel clock",
    "notice_seconds": "warning notice heads up before ahead announce",
    "chime": "sound bell noise mute alarm",
    "tips": "hints advice facts",
    "idle_minutes": "idle away absent keyboard natural",
    "checkin": "evening question ask daily reminder",
    "checkin_at": "evening time question",
    "hold_seconds": "hold press length seconds long duration",
    "breathing": "breath breathe pattern exhale",
    "sound": "sounds tones audio mute",
    "volume": "loud quiet sound",
    "haptics": "vibrate vibration buzz",
    "spoken": "voice screen reader speech cues",
    "desk_only": "desk office standing floor",
    "seated_only": "chair sitting wheelchair",
    "quiet_only": "discreet office unnoticed",
    "level": "easy hard difficulty strength balance",
    "cannot_do": "movements exercises exclude never stretches",
    "ntfy": "push phone notifications reminders closed",
    "ntfy_server": "push server phone",
    "ntfy_topic": "push topic phone",
    "ntfy_token": "push password token phone",
    "outside_spots": "privacy spots calendar push names",
    "calendar": "calendar ics file subscribe closed alarm",
    "look": "appearance theme dark light mode night colours",
    "today_at_once": "start open fast quick copy privacy screen",
    "reach": "notifications notify desktop browser phone alerts show permission",
    "plan": "plan goals habit week gentle start aims",
    "tags": "tags labels words own",
    "safety": "health questions medical conditions pregnant locked answers",
    "own_movements": "own custom exercise add stretch",
    "export": "export save download csv json pdf fhir doctor report print",
    "import": "import load restore file move device",
    "backups": "backup copy restore safety folder data where kept",
    "phone": "phone mobile home network wifi lan qr code tablet",
    "about": "privacy evidence version about welcome first licence",
}
"""By the key of the setting, or by the screen where it has none."""
