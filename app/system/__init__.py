"""Adapters to the machine: clocks and timers, notifications, idle time, autostart, web server.

Each implements a port or is started by `bootstrap`.  It imports `domain` and `ports`;
`bootstrap` and the command line import it.
"""
