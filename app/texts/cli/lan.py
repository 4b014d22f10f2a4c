"""Texts of `unknot run --lan`, and what other commands say of it."""

from __future__ import annotations

LAN = "Let your phone open Unknot too, on your network at home."
TLS_CERT = "With --lan: a certificate (PEM), so that the phone's connection is encrypted."
TLS_KEY = "With --lan: the private key of that certificate (PEM, without a password)."
ANY_NETWORK = "With --lan: allow an address that may be reached from outside your home too."

SCAN = "To open it on your phone, scan this with its camera, or type the address:"
WORKS_ONCE = (
    "It lets in one phone, within ten minutes. For a new one, use “unknot open --phone”, or "
    "Settings, Use it on your phone."
)
NOT_ENCRYPTED = (
    "Your phone and this computer have to be on the same network. Nobody gets in without an "
    "address from here, but what Unknot shows isn’t encrypted on its way, so only use this "
    "on a network you trust."
)
FIREWALL = (
    "If your phone can’t find it, this computer’s firewall may be in the way: allow Unknot’s "
    "port {port} for your own network."
)

NEEDS_LAN = (
    "{host} can be reached by other devices. If you want that, add --lan. To keep Unknot to "
    "this computer, leave out --host."
)
ONLY_WITH_LAN = "This only works together with --lan."
NOT_WITH_WINDOW = "Choose either --lan or --window."
TLS_TOGETHER = "--tls-cert and --tls-key belong together. Give both."
NO_HOME_NETWORK = (
    "We couldn’t find an address that your phone could use. Connect this computer to your "
    "network at home, or give its address with --host."
)
NOT_PRIVATE = (
    "{host} may be reached from outside your home, so we don’t open Unknot there. Leave out "
    "--host to use your home network. If you’re sure, add --any-network."
)
THIS_COMPUTER_ONLY = (
    "Other devices can’t reach {host}, as it means this computer itself. Leave out --host to "
    "use your home network."
)
NO_SUCH_HOST = "We don’t know the address of {host}. Give a number such as 192.168.1.20."
ALREADY_WITHOUT = (
    "Unknot is already running at {address}, for this computer only. Stop it first, then start "
    "it with --lan."
)
IS_OFF = "Your phone can’t reach Unknot now. Stop it, then start it with “unknot run --lan”."


def scan(address: str) -> str:
    """The address above the QR code."""
    return f"{SCAN}\n  {address}"


def reached_at(address: str) -> str:
    """Other devices can reach the app, and where."""
    return f"Other devices on your network can reach Unknot at {address}, once you let them in."


def cannot_read(path: str, why: str) -> str:
    """A file for TLS cannot be read."""
    return f"Unknot can’t read {path} ({why})."


def no_certificate(path: str) -> str:
    """The certificate's file holds none."""
    return f"{path} isn’t a certificate in PEM form (“-----BEGIN CERTIFICATE-----”)."


def no_key(path: str) -> str:
    """The key's file holds no usable key."""
    return (
        f"{path} isn’t a private key in PEM form (“-----BEGIN PRIVATE KEY-----”), or it has a "
        "password. Unknot needs one without."
    )


def mismatch(key: str, certificate: str) -> str:
    """The key belongs to another certificate."""
    return f"{key} doesn’t belong to the certificate in {certificate}."
