"""Somebody who has only Tab, Enter, the space bar and the like; and what they are told by voice."""

from __future__ import annotations

from playwright.sync_api import TimeoutError

from tests.e2e.person import PATIENCE, Person

WAY = """name => {
  const stops = [...document.querySelectorAll(
    "flt-semantics-host :is([tabindex='0'], input, textarea)")];
  const named = each =>
    (each.getAttribute('aria-label') || each.textContent || '').startsWith(name);
  const to = stops.findIndex(named);
  if (to < 0) return null;
  const at = stops.indexOf(document.activeElement);
  const main = document.querySelector('[flt-semantics-identifier=landmark-main]');
  const skips = at < 0 && main !== null && main.contains(stops[to]);
  return {steps: at < 0 ? to + 2 : to - at, skips};
}"""
"""How many stops away what is called so is, along the way of the Tab key, and whether the offer to
skip is nearer; none if it is not there.  From nowhere, the first stop is that offer."""
STOP = """async () => {
  const ring = document.getElementById('focus-ring');
  const isEncircled = () => {
    const focused = document.activeElement;
    if (focused.id === 'skip-link') return true;
    if (!focused.closest('flt-semantics-host, flt-text-editing-host') || ring.hidden) return false;
    const around = ring.getBoundingClientRect(), box = focused.getBoundingClientRect();
    return around.left < box.right && box.left < around.right
      && around.top < box.bottom && box.top < around.bottom;
  };
  const end = performance.now() + PATIENCE;
  while (!isEncircled()) {
    if (performance.now() > end) return null;
    await new Promise(requestAnimationFrame);
  }
  const focused = document.activeElement;
  return (focused.getAttribute('aria-label') || focused.textContent || '').trim();
}""".replace("PATIENCE", str(PATIENCE))
"""What has the focus is called so, once the ring is around it; none if it has no ring."""
ANNOUNCED = """() => {
  window.announced = [];
  const host = document.querySelector('flt-announcement-host');
  new MutationObserver(() => host.textContent && announced.push(host.textContent))
    .observe(host, {subtree: true, childList: true, characterData: true});
}"""
"""Keep what the live region says from now on."""
SAID = "text => announced.some(each => each.includes(text))"
FAR = 80  # presses of Tab; a page has fewer stops


def goes_to(person: Person, name: str) -> None:
    """Press Tab, or Shift+Tab where that is nearer, until what begins so has the focus; from the
    start of a page, skip to the content if it is there.

    Every stop on the way has a name and a ring.
    """
    page = person.page
    try:
        page.wait_for_function(f"name => ({WAY})(name) !== null", arg=name, timeout=PATIENCE)
    except TimeoutError as late:
        raise AssertionError(f"“{name}” is not there; this is:\n{person.reading}") from late
    passed: list[str] = []
    for _ in range(FAR):
        way = page.evaluate(WAY, name)
        page.keyboard.press("Shift+Tab" if way and way["steps"] < 0 else "Tab")
        if way and way["skips"]:
            page.keyboard.press("Enter")
        stop = page.evaluate(STOP)
        assert stop, f"what has the focus has no name, or no ring, after {passed}"
        passed.append(stop)
        if stop.startswith(name):
            return
    raise AssertionError(f"“{name}” never had the focus; these had: {passed}")


def presses(person: Person, name: str, key: str = "Enter") -> None:
    """Go to what is called so, or begins so, and press it."""
    goes_to(person, name)
    person.page.keyboard.press(key)


def listens(person: Person) -> Person:
    """Begin to hear the live region."""
    person.page.wait_for_selector("flt-announcement-host", state="attached")
    person.page.evaluate(ANNOUNCED)
    return person


def hears(person: Person, text: str, within: float = PATIENCE) -> None:
    """Wait until the live region has said it, since the last `listens`."""
    try:
        person.page.wait_for_function(SAID, arg=text, timeout=within)
    except TimeoutError as late:
        heard = person.page.evaluate("announced")
        raise AssertionError(f"“{text}” was not announced; these were: {heard}") from late
