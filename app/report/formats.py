"""The formats a person's data can leave in, and come back in: one file each, one line here."""

from __future__ import annotations

from app.domain.library import Library
from app.ports import Documents, Exporter, Importer
from app.report.archive_json import JsonExporter
from app.report.csv_export import CsvExporter
from app.report.csv_import import CsvImporter
from app.report.fhir import FhirExporter
from app.report.json_import import JsonImporter
from app.report.pdf import PdfExporter


def exporters(documents: Documents, library: Library) -> dict[str, Exporter]:
    """By the name a person says."""
    return {
        "csv": CsvExporter(),
        "json": JsonExporter(documents),
        "fhir": FhirExporter(library),
        "pdf": PdfExporter(library),
    }


def importers(documents: Documents, library: Library) -> dict[str, Importer]:
    """By the same names; what is only a report cannot come back."""
    return {
        "csv": CsvImporter(library.region_name),
        "json": JsonImporter(documents, library),
    }
