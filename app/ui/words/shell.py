"""Words of the frame around the screens."""

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
UNDO = "Undo"
SAVED = "Saved"

NOT_FOUND_TITLE = "Nothing here"
NOT_FOUND = "This page does not exist, or it has gone. Your data is where you left it."
GO_TO_TODAY = "Go to Today"

WENT_WRONG = (
    "Something went wrong, and nothing you saved is lost. "
    "Try again; if it keeps happening, run “unknot doctor”."
)

ABOUT_YOUR_DATA = "About your data"
READ = "I have read this"
