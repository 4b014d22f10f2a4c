"""The interfaces that the services need from a machine: one module for each need."""

from app.ports.calendar import CalendarKey
from app.ports.clock import Clock, Lease, ProcessLock, Timer, Wake
from app.ports.holidays import HolidayCalendar
from app.ports.import_export import Documents, Existing, Exporter, ExportFile, FileWriter, Importer
from app.ports.notifications import (
    AppOpener,
    DesktopStatusSource,
    Entrance,
    FallibleNotifier,
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
    "CalendarKey",
    "Clock",
    "Collection",
    "DesktopStatusSource",
    "Documents",
    "Entrance",
    "Existing",
    "ExportFile",
    "Exporter",
    "FallibleNotifier",
    "FileWriter",
    "GuidedNotifier",
    "HolidayCalendar",
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
