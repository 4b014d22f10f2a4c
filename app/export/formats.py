"""The export and import formats: one file each, one line here."""

from __future__ import annotations

from app.domain.content import Content
from app.export.archive_json import JsonExporter
from app.export.csv_export import CsvExporter
from app.export.csv_import import CsvImporter
from app.export.fhir import FhirExporter
from app.export.json_import import JsonImporter
from app.export.pdf_page import PdfExporter
from app.ports import Documents, Exporter, Importer


def exporters(documents: Documents, content: Content) -> dict[str, Exporter]:
    """The exporters by the name that a person types."""
    return {
        "csv": CsvExporter(),
        "json": JsonExporter(documents),
        "fhir": FhirExporter(content),
        "pdf": PdfExporter(content),
    }


def importers(documents: Documents, content: Content) -> dict[str, Importer]:
    """The importers by the same names; a report cannot be imported."""
    return {
        "csv": CsvImporter(content.region_name),
        "json": JsonImporter(documents, content),
    }
