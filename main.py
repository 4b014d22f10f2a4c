"""Where mobile packaging starts the app."""

from app.__main__ import main

main()
