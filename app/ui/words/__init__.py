"""Every word a person reads outside `data/`, one module per part of the app.  No Flet here."""
