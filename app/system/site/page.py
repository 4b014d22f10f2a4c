"""The page of the site: the server's page, with relative addresses and Python in the browser."""

from __future__ import annotations

from html import escape
from pathlib import Path

from flet.controls.types import RouteUrlStrategy
from flet_web import patch_index_html

from app.domain.errors import UnknotError
from app.system.server.first_page import SLOT
from app.system.server.http_security import policy
from app.system.server.web_client import HOME, patched
from app.texts import site as words

SERVER_ONLY = (
    '  <script src="/client-files/door.js" defer></script>\n',
    '  <script src="/notify/page.js" defer></script>\n',
)
STYLE = '  <link rel="stylesheet" href="./site/page.css">\n'
REFERRER = '  <meta name="referrer" content="no-referrer">\n'
TROUBLE = '  <script src="./site/trouble.js"></script>\n'
SCRIPT = '  <script src="./site/page.js" defer></script>\n'
EARLY = """\
  <script>
    // Python takes longest to start, so it starts first; python.js takes it over.  Trouble is heard
    // from the beginning; trouble.js shows it.
    window.pythonTrouble = new Promise((started, failed) => {
      const worker = new Worker('python-worker.js', {type: 'module'});
      worker.addEventListener('error', ({message}) => failed(message || 'python-worker.js'));
      worker.addEventListener('message', ({data}) => {
        if (typeof data === 'string') (data === 'initialized' ? started : failed)(data);
      });
      window.pythonWorker = worker;
    });
  </script>
"""
AS_LEFT = """\
<script>
      // Today as it was left, until Python has started; for a day, as then it says too little.
      // page.js keeps it.  What is older, or cannot be read, is erased.
      window.todayAsLeft = `unknot today ${new URL("./", document.baseURI).href}`;
      window.todayIfFresh = () => {
        let kept = null;
        try {
          kept = JSON.parse(localStorage.getItem(todayAsLeft));
        } catch {}
        const age = Date.now() - kept?.at;
        if (age >= 0 && age < 86400000) return kept;
        localStorage.removeItem(todayAsLeft);
        return null;
      };
      try {
        const kept = todayIfFresh();
        if (kept && /^(#\\/?)?$/.test(location.hash)) {
          document.getElementById("starting").dataset.look = kept.look;
          document.currentScript.insertAdjacentHTML("afterend", kept.html);
        }
      } catch (trouble) {
        console.warn("Today as it was left cannot be shown:", trouble);
      }
    </script>"""
CHARSET = '  <meta charset="UTF-8">\n'
END = "</body>"


class CannotBuild(UnknotError):
    """A file is not as this version expects it, so the site would not work."""


def without(text: str, *parts: str) -> str:
    """The text without these parts.  Raises `CannotBuild` when one is not there."""
    for part in parts:
        if part not in text:
            raise CannotBuild(words.not_there(part.strip()))
        text = text.replace(part, "", 1)
    return text


def page(index: Path) -> tuple[str, str]:
    """The page, and its policy for hosts that send headers.

    Raises `CannotBuild` when the server's page is not as expected.
    """
    html = without(patched(index, _run_in_browser), *SERVER_ONLY)
    html = html.replace('href="/./"', 'href="./"').replace('"/./', '"./').replace(HOME, "./")
    html = html.replace('"/pyodide/pyodide.mjs"', '"./pyodide/pyodide.mjs"')
    html = html.replace('href="/"', 'href="./"').replace('"/"', '"./"').replace('"/ws"', '""')
    html = html.replace(SLOT, AS_LEFT)
    html = html.replace(END, f"{_newer()}{_cannot_start()}{TROUBLE}{SCRIPT}{END}")
    html = html.replace(CHARSET, CHARSET + EARLY, 1)
    header = policy(html)
    meta = policy(html, is_header=False)
    rules = f'  <meta http-equiv="Content-Security-Policy" content="{meta}">\n'
    head = CHARSET + rules + REFERRER + STYLE
    return html.replace(CHARSET, head, 1), header


def _run_in_browser(page: str) -> None:
    patch_index_html(
        index_path=page,
        base_href=".",
        pyodide=True,
        pyodide_script_path="main.py",  # unused: our worker starts the app
        no_cdn=True,
        route_url_strategy=RouteUrlStrategy.HASH,
    )


def _newer() -> str:
    """What is shown when a newer version waits."""
    return (
        '  <template id="newer-bar">\n'
        '    <div id="newer" role="status">\n'
        f"      <p>{escape(words.NEWER)}</p>\n"
        f"      <button>{escape(words.TAKE)}</button>\n"
        f"      <button>{escape(words.LATER)}</button>\n"
        "    </div>\n"
        "  </template>\n"
    )


def _cannot_start() -> str:
    """What is shown when the app cannot start, by the reasons of trouble.js."""
    reload = f"<p><button>{escape(words.RELOAD)}</button></p>"
    exactly = f"<p>{escape(words.PASS_ON)} <code></code></p>"
    reasons = {
        "part": (words.CANNOT_START, (words.PART_MISSING, words.IS_SAFE), reload + exactly),
        "old": (words.TOO_OLD, (words.WHICH_BROWSERS, words.IS_SAFE), reload),
        "insecure": (words.NOT_SECURE, (words.SECURE_ADDRESS,), ""),
    }
    said = "".join(
        f'    <div data-why="{why}"><h1>{escape(title)}</h1>'
        f"{''.join(f'<p>{escape(each)}</p>' for each in lines)}{more}</div>\n"
        for why, (title, lines, more) in reasons.items()
    )
    return f'  <template id="cannot-start">\n{said}  </template>\n'
