"""Texts of the frame around the screens."""

APP = "Unknot"

TODAY = "Today"
HOLD = "Hold"
JOURNAL = "Journal"
TRENDS = "Trends"
LEARN = "Learn"
SETTINGS = "Settings"

HELP = "When to get help"
BACK = "Back"
CLOSE = "Close"
LEAVE_ASK = "Leave this screen?"
LEAVE = "Leave"
STAY = "Stay"
UNDO = "Undo"
SAVED = "Saved"
OPENING = "Opening…"


def title(screen: str, a_break_waits: bool) -> str:
    """The title of the window or tab, with a badge while a break is due."""
    return f"{'(1) ' if a_break_waits else ''}{screen} · {APP}"


NOT_FOUND_TITLE = "Page not found"
NOT_FOUND = "This page doesn’t exist, or it’s gone. Your data is safe."
GO_TO_TODAY = "Go to Today"

WENT_WRONG = (
    "Something went wrong. Nothing you’ve saved is lost. Try again, and if it keeps "
    "happening, run “unknot doctor”."
)

TRY_AGAIN = "Try again"
DISMISS = "Dismiss"
STILL_NOT_SAVED = "Still not saved"


def not_saved(count: int) -> str:
    """The title of the list of failed saves."""
    return "Not saved" if count == 1 else f"{count} things not saved"


CANNOT_SAVE = "We can’t save anything right now"


def cannot_save(why: str) -> str:
    """What prevents saving, and what still works."""
    return (
        f"{why} You can still look at everything, and reminders keep going while Unknot is "
        "running. But we can’t save anything new until this is sorted out."
    )


ABOUT_YOUR_DATA = "About your data"
READ = "I’ve read this"
