"""Reports and exports, and imports: CSV, JSON, FHIR, and the page for a clinician as PDF.

`formats` lists them.  Each format is an `Exporter` or `Importer` of the ports.  It imports
`domain`, `ports` and `texts`; `bootstrap` and the command line import it.
"""
