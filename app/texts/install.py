"""Texts about installing the app from a browser."""

TITLE = "Install Unknot"
BY_BUTTON = "It then opens from its own icon, like any other app."
BUTTON = "Install"
BY_HAND = (
    "It then opens from its own icon, like any other app. In Safari, tap Share, then “Add to Home "
    "Screen”."
)
EMPTY_THERE = (
    "There it starts with an empty journal. To take yours along, save a file under “Your data” "
    "first, and bring it in there."
)
