"""One page for a clinician, to be read in a minute: its content (`facts`) and its drawing."""
