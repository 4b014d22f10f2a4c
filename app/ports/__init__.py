"""The interfaces that the services need from a machine: one module for each need."""

from app.ports.clock import Clock, Lease, ProcessLock, Timer, Wake
from app.ports.import_export import Documents, Existing, Exporter, ExportFile, FileWriter, Importer
from app.ports.notifications import (
    AppOpener,
    DesktopStatusSource,
    Entrance,
    GuidedNotifier,
    IdleSource,
    InhibitorSource,
    Notifier,
    PersistentNotifier,
    PhoneStatusSource,
    Pollable,
)
from app.ports.storage import (
    BackupReason,
    Collection,
    Maintenance,
    Store,
    StoredValue,
    Write,
    stored_things,
)

__all__ = [
    "AppOpener",
    "BackupReason",
    "Clock",
    "Collection",
    "DesktopStatusSource",
    "Documents",
    "Entrance",
    "Existing",
    "ExportFile",
    "Exporter",
    "FileWriter",
    "GuidedNotifier",
    "IdleSource",
    "Importer",
    "InhibitorSource",
    "Lease",
    "Maintenance",
    "Notifier",
    "PersistentNotifier",
    "PhoneStatusSource",
    "Pollable",
    "ProcessLock",
    "Store",
    "StoredValue",
    "Timer",
    "Wake",
    "Write",
    "stored_things",
]
