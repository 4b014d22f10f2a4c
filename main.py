"""Where mobile packaging starts the app."""

from app.cli import main

main()
