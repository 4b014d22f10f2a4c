"""Adapters to the machine: clocks and timers, notifications, idle time, autostart, web server.

Each implements a port or is started by `bootstrap`.  Imports: this package uses `domain` and
`ports`; `bootstrap` and the command line use it.
"""
