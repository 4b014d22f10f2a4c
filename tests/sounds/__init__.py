"""Where the sounds of the app come from."""
