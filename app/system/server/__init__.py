"""The web server around Flet: its own pages only, and this computer only, unless the person lets
other devices of their network reach it too.

1. A request for a host name that is not ours is refused (400), so no foreign name can be pointed at
   this server.
2. A websocket, or a request that changes anything, must come from our own page, and no other site
   may load anything from here (403).  Rule 8 is for programs that are no browsers.
3. Only an admitted browser gets anything of the app; others get a page that explains how to get in.
4. The page may load nothing from elsewhere, and nobody may frame or read it.
5. The server offers only the client, our assets, fonts for the letters it lacks, and Flet's
   websocket: no uploads, no sign-in callbacks, no pages that describe an API.
6. Unadmitted connections are few, and their requests are short.
7. A calendar with the right key gets the calendar feed, and nothing else.
8. The page shows today's screen as plain HTML until the client draws it: to admitted browsers
   only, without any script, and kept by no cache.
9. A button of a reminder on the phone answers that one break, with a token of its own.
"""

from app.system.server.admission import Admission
from app.system.server.asgi_app import create_site, import_sessions
from app.system.server.calendar_feed import Feed, feed_address
from app.system.server.sockets import address_of, host_names, is_local, listen
from app.system.server.uvicorn_server import SharedListener, serve

__all__ = [
    "Admission",
    "Feed",
    "SharedListener",
    "address_of",
    "create_site",
    "feed_address",
    "host_names",
    "import_sessions",
    "is_local",
    "listen",
    "serve",
]
