"""What a page shows before the client has started: today's screen as plain HTML.

It comes with the page itself, so it can be read at once; the client's own screen replaces it.  It
is made of what Today is made of, and uses no Flet, which is imported later.
"""

from app.ui.first_paint.contents import first_paint
from app.ui.first_paint.html import FirstPage, first_page

__all__ = ["FirstPage", "first_page", "first_paint"]
