"""One page for a clinician, to be read in a minute: what it says (`facts`), and how it is drawn."""
