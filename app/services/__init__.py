"""What a person can do, with one service per noun: `reminders.snooze`, `journal.record`,
`holds.begin`.

A service loads and saves through the ports, decides with the domain, and fires a `Signal` when
something changes. It imports `domain` and `ports`; `texts`, `ui`, `cli` and `bootstrap` import it.
"""
