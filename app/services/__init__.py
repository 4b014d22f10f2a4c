"""What a person can do: one service per noun, such as `reminders.snooze` or `journal.record`.

A service loads and saves through the ports, decides with the domain, and fires a `Signal` when
something changes. It imports `domain` and `ports`; `texts`, `ui`, `cli` and `bootstrap` import it.
"""
