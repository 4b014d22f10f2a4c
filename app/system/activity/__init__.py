"""What this machine notices of its person: absence, and what must not be interrupted.

1. Everything is asked in-process, by a call or over the desktop's bus; nothing is spawned.
2. The first source that knows is believed.  Where none knows, absence is unknown: it is never
   taken for presence.
3. A source that fails is asked again the next time, and never ends reminders.
"""
