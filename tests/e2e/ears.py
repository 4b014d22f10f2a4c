"""What a tab plays: each tone, and when it was asked of the browser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from playwright.sync_api import Page

LISTEN = """() => {
  window.heard = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    const tone = (this.currentSrc || this.src).split('/').pop().replace('.wav', '');
    const last = window.heard[window.heard.length - 1];
    if (!last || last[0] !== tone || performance.now() - last[1] > 100)
      window.heard.push([tone, performance.now()]);
    return play.apply(this, arguments);
  };
}"""
HIDE = """hidden => {
  const state = hidden ? 'hidden' : 'visible';
  Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
  Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
}"""


@dataclass(frozen=True, slots=True)
class Heard:
    """One tone, and the milliseconds of the page's own clock at which it was asked for."""

    tone: str
    at: float


class Ears:
    """Listens to one page, from before it is opened."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.add_init_script(f"({LISTEN})()")

    @property
    def heard(self) -> list[Heard]:
        """Everything so far, since the page was last loaded."""
        return [Heard(*each) for each in self._page.evaluate("window.heard")]

    @property
    def tones(self) -> list[str]:
        """The names alone."""
        return [each.tone for each in self.heard]

    def hide(self) -> None:
        """The tab goes to the back."""
        self._page.evaluate(HIDE, True)

    def show(self) -> None:
        """And comes to the front again."""
        self._page.evaluate(HIDE, False)


def lengths(heard: Sequence[Heard], one: str, other: str) -> list[float]:
    """The seconds from each tone `one` to the `other` that comes right after it."""
    return [(b.at - a.at) / 1000 for a, b in pairwise(heard) if (a.tone, b.tone) == (one, other)]
