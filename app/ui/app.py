"""One window or tab: its theme, its routes, and its listeners to the services."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import flet as ft

from app.domain.breaks.status import DueNow
from app.domain.settings import ThemeChoice
from app.services.container import Services
from app.services.first_steps import is_new
from app.texts import shell as words
from app.texts.screen_titles import title_at
from app.ui import theme
from app.ui.handlers import TOUCHED
from app.ui.hooks import Window, provide_window
from app.ui.hooks.device import use_contrast
from app.ui.shell import navigation
from app.ui.shell.back import stays
from app.ui.shell.frame import NotFound, Shell
from app.ui.shell.messages import messages_of
from app.ui.shell.navigation import OnceDrawn
from app.ui.shell.routes import SCREENS, Screen, Tab
from app.ui.shell.scrolled import NAME as SCROLLED
from app.ui.shell.scrolled import Scrolled
from app.ui.theme import Contrast, Height, Width

log = logging.getLogger(__name__)

MODES = {
    ThemeChoice.LIGHT: ft.ThemeMode.LIGHT,
    ThemeChoice.DARK: ft.ThemeMode.DARK,
    ThemeChoice.SYSTEM: ft.ThemeMode.SYSTEM,
}


def _route(screen: Screen) -> ft.Route:
    path = screen.path.strip("/")
    if not path:
        return ft.Route(index=True, component=screen.component)
    return ft.Route(path=path, component=screen.component)


def _routes() -> list[ft.Route]:
    framed = [_route(screen) for screen in SCREENS if screen.framed]
    full = [_route(screen) for screen in SCREENS if not screen.framed]
    # The first match counts, so `/hold/now` comes before `/hold/:muscle`.
    return [*full, ft.Route(component=Shell, outlet=True, children=framed)]


@ft.component
def App(window: Window) -> Any:
    """The whole app in one window."""
    routes = ft.use_memo(_routes, [])
    contrast = use_contrast()

    def follow_contrast() -> None:
        if contrast is Contrast.HIGH:
            page = ft.context.page
            page.theme, page.dark_theme = theme.light(contrast), theme.dark(contrast)
            page.update()

    ft.use_effect(follow_contrast, [contrast])

    def follow_address() -> None:
        # The router subscribes to addresses after this effect.
        loop = asyncio.get_running_loop()
        loop.call_soon(navigation.follow_address, ft.context.page)

    ft.use_effect(follow_address, [])
    return provide_window(window, lambda: ft.Router(routes, not_found=NotFound, manage_views=True))


def looked_at(services: Services, page: ft.Page, state: ft.AppLifecycleState) -> None:
    """Let sounds play in this window when it comes to the front."""
    if state in (ft.AppLifecycleState.SHOW, ft.AppLifecycleState.RESUME):
        services.audio_focus.came_forward(page.session.id)


class PageTitle:
    """The title of one window: its screen, with a badge while a break is due."""

    def __init__(self, services: Services, page: ft.Page, once_drawn: OnceDrawn) -> None:
        self._services, self._page, self._route = services, page, page.route
        self._once_drawn = once_drawn
        page.title = self._text()

    def arrived(self, route: str) -> None:
        """Name the screen at `route` once the client has drawn that."""
        self._route = route
        self._once_drawn.then(self.follow)

    def follow(self) -> None:
        """Name the screen of now, and show whether a break is due.

        A page tells its client of a title by itself as soon as it has another.
        """
        with if_still_there():
            self._page.title = self._text()

    def _text(self) -> str:
        due = isinstance(self._services.reminders.schedule_status(), DueNow)
        return words.title(title_at(self._route), due)


@contextmanager
def if_still_there() -> Iterator[None]:
    """Ignore a closed window whose listeners are still connected; the caller must go on."""
    try:
        yield
    except RuntimeError as gone:
        log.info("a window that has gone was not drawn: %s", gone)


def build_main(services: Services) -> Callable[[ft.Page], None]:
    """The function that Flet calls for each window or tab.  The services are shared."""

    def main(page: ft.Page) -> None:
        window = Window(services, Width.of(page.width or 0), Height.of(page.height or 0))
        window.resize(page.width or 0, page.height or 0)
        page.theme, page.dark_theme = theme.light(), theme.dark()
        # Without this, the first screen fades in from the toolkit's own blue.
        page.theme_animation_style = ft.AnimationStyle.no_animation()
        page.theme_mode = MODES[services.settings.current.look]
        page.on_resize = lambda event: window.resize(event.width, event.height)

        def came_back() -> None:
            # Changes made while this tab was away are drawn when it returns, in its size of now.
            window.resize(page.width or 0, page.height or 0)
            navigation.came_back(page)
            services.in_app.opened(page.session.id)
            services.audio_focus.came_forward(page.session.id)
            services.fire_all()

        def went_away() -> None:
            services.in_app.closed(page.session.id)
            services.audio_focus.went_away(page.session.id)

        def closed() -> None:
            went_away()
            services.audio_focus.closed(page.session.id)

        services.in_app.opened(page.session.id)
        page.session.store.set(TOUCHED, lambda: services.audio_focus.touched(page.session.id))
        page.on_connect = lambda _: came_back()
        page.on_disconnect = lambda _: went_away()
        page.on_close = lambda _: closed()
        page.on_app_lifecycle_state_change = lambda event: looked_at(services, page, event.state)

        def follow_look() -> None:
            mode = MODES[services.settings.current.look]
            if page.theme_mode is not mode:
                with if_still_there():
                    page.theme_mode = mode
                    page.update()

        if page.route == Tab.TODAY.route and is_new(services):
            page.route = "/welcome"
        once_drawn = OnceDrawn()
        page.session.store.set(navigation.DRAWN, once_drawn)
        title = PageTitle(services, page, once_drawn)
        follow_breaks = title.follow
        page.data = follow_look, follow_breaks  # the page holds the only strong references
        services.settings.changed.connect(follow_look)
        services.reminders.changed.connect(follow_breaks)
        scrolled = Scrolled([tab.route for tab in Tab], page.route)

        def arrived(route: str) -> None:
            messages_of(page).arrived(route)
            title.arrived(route)
            scrolled.arrived(route)

        page.session.store.set(SCROLLED, scrolled)
        page.session.store.set(navigation.ARRIVED, arrived)
        page.session.store.set(navigation.STAYS, lambda route: stays(page, route))
        arrived(page.route)
        page.render_views(App, window)

    return main
