"""Texts of the command line that belong to no single command, and of `run`."""

ABOUT = (
    "Movement breaks, guided holds and a pain journal for muscle knots that keep coming back.\n\n"
    "Without a command, the app starts and opens in your browser (as with “run”). Everything you "
    "write stays on this computer."
)
DATA = "Folder that holds your data (also UNKNOT_DATA)."
JSON = "Print JSON, for other programs."

RUN = "Start the app and its reminders, and open it in a browser."
HOST = "Address to listen at. Anything but this computer can be reached over the network."
PORT = "Port to listen at; 0 takes any free one."
NO_BROWSER = "Print the address and leave the browser alone."
WINDOW = "Open a window of its own instead of the browser (needs the desktop client)."

STOP_WITH = "Stop with Ctrl+C."
SHARED = (
    "Other devices on the network can now reach Unknot. Only a browser that you give an address "
    "from below or from “unknot open --print” gets in, but what it shows travels over the network "
    "unprotected. Leave out --host to keep it to this computer."
)
WORKS_ONCE = (
    "This lets one browser in, within ten minutes. “unknot open” lets in another at any time."
)

OPEN = "Open the running app in your browser, and let that browser in."
PRINT = "Print an address that lets one browser in, and open none."
REVOKE = "Forget every browser that was let in, and open none."
REVOKED = "Every browser is forgotten. “unknot open” lets one in again."
PRINT_OR_REVOKE = "Choose one: --print, or --revoke."
OPENED = "Unknot opens in your browser."
NO_BROWSER_HERE = (
    "There is no screen here to open a browser on. “unknot open --print” prints the address."
)
NO_WINDOW = (
    "A window of its own needs the desktop client, which is not installed. In Unknot’s folder, "
    "run “.venv/bin/pip install '.[window]'”, or leave out --window to use the browser."
)


def running(address: str) -> str:
    """The address at which the app is open."""
    return f"Unknot is running at {address}"


def runs_already(address: str) -> str:
    """The app is already running, so a second one is not needed."""
    return f"Unknot is running already, at {address}"


def opened_running(address: str) -> str:
    """The app was already running, and its page has been opened."""
    return f"Unknot is running already, at {address}. It opens in your browser."


def not_running(folder: str) -> str:
    """No app is running that could be opened."""
    return (
        f"Unknot isn’t running on the data in {folder}. Start it with “unknot run”, or name "
        "another folder with --data."
    )


def no_data(folder: str) -> str:
    """There is no data, so no browser was ever admitted."""
    return (
        f"There is no folder {folder}, so no browser was let in or forgotten. Name the folder of "
        "your data with --data."
    )


def no_browser_took(address: str) -> str:
    """The system has a screen, but no browser opened."""
    return f"No browser could be opened. Paste this into one: {address}"


def also_at(address: str) -> str:
    """Another address of this computer, for others on its network."""
    return f"Also at {address}"


def port_taken(port: int) -> str:
    """Another program uses the port."""
    return f"Port {port} is in use by something else. Choose another: --port N."


def cannot_listen(host: str, port: int, why: str) -> str:
    """The system refuses this host or port."""
    return f"Cannot listen at {host}, port {port}: {why}. Choose others with --host and --port."


def unexpected(kind: str, log: str) -> str:
    """An unexpected error; its details are in the file `log`."""
    return (
        f"Something went wrong inside Unknot ({kind}). What you saved before is safe. "
        f"The details are in {log}"
    )


def see_log(path: str) -> str:
    """Where the details of an unexpected error are."""
    return f"something unexpected went wrong. The details are in {path}."


def no_backup(why: str) -> str:
    """The command succeeded, but the daily backup failed."""
    return f"This was kept, but today’s backup could not be made yet: {why}"
