"""The web server around Flet: this computer only, its own pages only.

1. A request for a host name that is not ours is refused (400), so no foreign name can be pointed at
   this server.
2. A websocket, or a request that changes anything, must come from our own page, and no other site
   may load anything from here (403).
3. Only an admitted browser gets anything of the app; others get a page that explains how to get in.
4. The page may load nothing from elsewhere, and nobody may frame or read it.
5. The server offers only the client, our assets, fonts for the letters it lacks, and Flet's
   websocket: no uploads, no sign-in callbacks, no pages that describe an API.
6. Unadmitted connections are few, and their requests are short.
"""

from app.system.server.admission import Admission
from app.system.server.asgi_app import create_site, import_sessions
from app.system.server.sockets import addresses_of, host_names, is_local, listen
from app.system.server.uvicorn_server import serve

__all__ = [
    "Admission",
    "addresses_of",
    "create_site",
    "host_names",
    "import_sessions",
    "is_local",
    "listen",
    "serve",
]
