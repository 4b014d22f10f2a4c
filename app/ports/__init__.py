"""What the services need from a machine, and nothing more: one module for each need."""

from app.ports.carrying import Documents, Existing, Exporter, ExportFile, Importer, Outbox
from app.ports.keeping import BackupReason, Cell, Collection, Store, Upkeep, Write
from app.ports.reaching import (
    Asked,
    DeskSource,
    Door,
    Entrance,
    HoldBackSource,
    IdleSource,
    Leader,
    LeavesTraces,
    Notifier,
    PhoneSource,
)
from app.ports.time import Alarm, Clock, Lease, Turns, Wake

__all__ = [
    "Alarm",
    "Asked",
    "BackupReason",
    "Cell",
    "Clock",
    "Collection",
    "DeskSource",
    "Documents",
    "Door",
    "Entrance",
    "Existing",
    "ExportFile",
    "Exporter",
    "HoldBackSource",
    "IdleSource",
    "Importer",
    "Leader",
    "Lease",
    "LeavesTraces",
    "Notifier",
    "Outbox",
    "PhoneSource",
    "Store",
    "Turns",
    "Upkeep",
    "Wake",
    "Write",
]
