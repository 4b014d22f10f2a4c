"""What the machine knows of the person's activity: absence, and what must not be interrupted.

1. Every question is asked in-process, by a call or over D-Bus; no process is started.
2. The first source that knows is believed.  If none knows, absence is unknown: it is never taken
   for presence.
3. A source that fails is asked again the next time, and never stops the reminders.
"""
