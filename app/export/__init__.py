"""Exports, reports and imports: CSV, JSON, FHIR, and a one-page PDF for a clinician.

`formats.py` lists them.  Each format is an `Exporter` or `Importer` of the ports.  Imports: this
package uses `domain`, `ports` and `texts`; `bootstrap` and the command line use it.
"""
