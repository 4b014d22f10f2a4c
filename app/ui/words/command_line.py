"""Words of the command line that belong to no single verb, and of `run`."""

ABOUT = (
    "Movement breaks, guided holds and a pain journal for muscle knots that keep coming back.\n\n"
    "Without a command, the app starts and opens in your browser (as with “run”). Everything you "
    "write stays on this computer."
)
DATA = "Folder that holds your data (also UNKNOT_DATA)."
JSON = "Print JSON, for other programs."

RUN = "Start the app and its reminders, and open it in a browser."
HOST = "Address to listen at. Anything but this computer lets others on the network in."
PORT = "Port to listen at; 0 takes any free one."
NO_BROWSER = "Print the address and leave the browser alone."
WINDOW = "Open a window of its own instead of the browser (needs the desktop client)."

STOP_WITH = "Stop with Ctrl+C."
SHARED = (
    "Whoever can reach this computer over the network can now read and change your journal. "
    "Leave out --host to keep it to this computer."
)
NO_WINDOW = (
    "A window of its own needs the desktop client, which is not installed. In Unknot’s folder, "
    "run “.venv/bin/pip install '.[window]'”, or leave out --window to use the browser."
)


def running(address: str) -> str:
    """Where the app can be seen."""
    return f"Unknot is running at {address}"


def also_at(address: str) -> str:
    """Another address of this computer, for others on its network."""
    return f"Also at {address}"


def port_taken(port: int) -> str:
    """Somebody else listens there."""
    return f"Port {port} is in use. Is Unknot running already? Otherwise choose another: --port N."


def cannot_listen(host: str, port: int, why: str) -> str:
    """The system says no to this host or port."""
    return f"Cannot listen at {host}, port {port}: {why}. Choose others with --host and --port."


def unexpected(kind: str, log: str) -> str:
    """A mistake of ours; its details are in the file `log`."""
    return (
        f"Something went wrong inside Unknot ({kind}). What you saved before is safe. "
        f"The details are in {log}"
    )


def no_backup(why: str) -> str:
    """It was done and kept, but the day's backup has to wait."""
    return f"This was kept, but today’s backup could not be made yet: {why}"
