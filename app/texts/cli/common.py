"""Texts of the command line that belong to no single command, and of `run`."""

from __future__ import annotations

from collections.abc import Sequence

ABOUT = (
    "Movement breaks, guided holds and a pain journal for muscle knots that keep coming "
    "back.\n\nWithout a command, the app starts and opens in your browser (the same as "
    "“run”). Everything you write stays on this computer."
)
DATA = "The folder with your data (or set UNKNOT_DATA)."
JSON = "Print JSON, for other programs."


def no_such_command(name: str, near: Sequence[str]) -> str:
    """No command has this name; `near` are those that are written alike."""
    if near:
        return f"There’s no command “{name}”. Did you mean {' or '.join(near)}?"
    return f"There’s no command “{name}”. “unknot --help” lists them all."


RUN = "Start the app and its reminders, and open it in your browser."
HOST = (
    "Address to listen on. With --lan: the address of this computer that your phone uses, if "
    "Unknot chooses the wrong one."
)
PORT = "Port to listen on; 0 takes any free one."
NO_BROWSER = "Print the address, and don't open a browser."
WINDOW = "Open in its own window instead of the browser (needs the desktop client)."

STOP_WITH = "Press Ctrl+C to stop."
WORKS_ONCE = (
    "This lets in one browser, within ten minutes. To let in another at any time, use "
    "“unknot open”."
)

OPEN = "Open the running app in your browser, and let that browser in."
PRINT = "Print an address that lets in one browser, and don't open one."
PHONE = "Print a new address and QR code for your phone (needs “unknot run --lan”)."
DEVICES = "List the browsers you've let in, with their numbers."
REVOKE_ONE = "Shut out the browser with this number."
REVOKE = "Shut out every browser you've let in, and don't open one."
REVOKED = "All browsers are shut out. “unknot open” lets one back in."
ONE_OF_THEM = "Choose one of --print, --phone, --devices, --revoke-one and --revoke."
OPENED = "Opening Unknot in your browser."
NO_BROWSER_HERE = (
    "There’s no screen here to open a browser on. “unknot open --print” prints the address instead."
)
NO_WINDOW = (
    "To open in its own window, Unknot needs the desktop client, which isn’t installed. "
    "In Unknot’s folder, run “.venv/bin/pip install '.[window]'”, or leave out --window "
    "to use your browser."
)


def running(address: str) -> str:
    """The address at which the app is open."""
    return f"Unknot is running at {address}"


def runs_already(address: str) -> str:
    """The app is already running, so a second one is not needed."""
    return f"Unknot is already running at {address}"


def opened_running(address: str) -> str:
    """The app was already running, and its page has been opened."""
    return f"Unknot is already running at {address}. Opening it in your browser."


def not_running(folder: str) -> str:
    """No app is running that could be opened."""
    return (
        f"Unknot isn’t running with the data in {folder}. Start it with “unknot run”, or "
        "choose another folder with --data."
    )


def no_data(folder: str) -> str:
    """There is no data, so no browser was ever admitted."""
    return (
        f"There’s no folder {folder}, so no browser was let in or shut out. Choose your "
        "data folder with --data."
    )


def no_browser_took(address: str) -> str:
    """The system has a screen, but no browser opened."""
    return f"We couldn’t open a browser. Paste this address into one: {address}"


def port_taken(port: int) -> str:
    """Another program uses the port."""
    return f"Something else is using port {port}. Choose another with --port N."


def cannot_listen(host: str, port: int, why: str) -> str:
    """The system refuses this host or port."""
    return (
        f"Unknot can’t listen on {host}, port {port}: {why}. "
        "Check the address, or choose another port with --port N."
    )


def unexpected(kind: str, log: str) -> str:
    """An unexpected error; its details are in the file `log`."""
    return (
        f"Something went wrong in Unknot ({kind}). What you’ve already saved is safe. The "
        f"details are in {log}"
    )


def see_log(path: str) -> str:
    """Where the details of an unexpected error are."""
    return f"something went wrong. The details are in {path}."


def no_backup(why: str) -> str:
    """The command succeeded, but the daily backup failed."""
    return f"This is saved, but we couldn’t make today’s backup yet: {why}"
