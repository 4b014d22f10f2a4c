"""The app as a folder of plain files, which runs inside a browser by itself.

1. Python runs in a worker of the page: Pyodide, which Flet's web client includes.
2. Any static host will do, at any path: addresses within the folder are relative, and routes of the
   app come after a `#`.
3. The same inputs give the same bytes.
4. What no browser asks for is left out.
"""

from app.system.site.builder import Parts, Site, build_site
from app.system.site.plain_server import PlainServer
from app.system.site.sizes import Sizes, sizes

__all__ = ["Parts", "PlainServer", "Site", "Sizes", "build_site", "sizes"]
