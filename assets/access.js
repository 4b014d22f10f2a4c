// What somebody needs of the page who listens, uses keys, zooms, or asks for contrast, and what the
// client leaves out.  The client draws on a canvas, and describes it in elements that are not seen.
//
// 1. The description is there from the start, not once a hidden button was found.
// 2. Sliders and dialogs have a name, landmarks a role, and what scrolls can be reached.
// 3. What has the focus has a ring, once keys are used, and keeps the focus when the client puts it
//    elsewhere in its description.
// 4. Keys scroll the page, wherever the focus is.  Tab goes in reading order, and first offers to skip
//    to the content.
"use strict";

(() => {
  const NOWHERE = new Set(["BODY", "FLUTTER-VIEW"]);
  const TAKES_ARROWS = "input, textarea, [role=slider], [role=radio], [role=tab], [role=menuitem]";
  const TAPPED = "flt-semantics[role=button], flt-semantics[flt-tappable]";
  const STOPS = "flt-semantics-host :is([tabindex='0'], input, textarea)";
  const EDGE = 3; // pixels of the ring's outline, which the window must not cut
  const LINE = 60; // pixels that an arrow scrolls
  const WRITTEN_IN = "textarea, input:not([role=slider])"; // the client lets go of these on purpose
  const PLAYER = /\/(break|hold\/now|hold\/breathe\/now)\/?$/; // the space bar pauses
  const TRIES = 20;
  const AGAIN = 250; // milliseconds between two tries

  // The client knows of forced colours only; to it, a wish for contrast is the same.
  const asks = window.matchMedia.bind(window);
  const FORCED = "(forced-colors: active)";
  window.matchMedia = (query) =>
    asks(query === FORCED ? `${FORCED}, (prefers-contrast: more)` : query);

  function describe(tries = TRIES) {
    if (!tries || document.querySelector("flt-semantics-host flt-semantics")) return;
    const button = document.querySelector("flt-semantics-placeholder");
    if (button) press(button);
    setTimeout(() => describe(tries - 1), AGAIN); // on a slow device the button comes late
  }

  function press(button) {
    const { left, top, width, height } = button.getBoundingClientRect();
    // On a phone the client takes only a click at its very centre for somebody who listens.
    button.dispatchEvent(new MouseEvent("click", {
      bubbles: true, clientX: left + width / 2, clientY: top + height / 2,
    }));
  }

  function set(element, attribute, value) {
    if (value && element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }

  function mend(host) {
    for (const slider of host.querySelectorAll("input[role=slider]")) {
      // The client puts the name on what is around it, and adds what it shows while it is moved.
      set(slider, "aria-label", slider.parentElement.getAttribute("aria-label")?.split("\n")[0]);
    }
    for (const dialog of host.querySelectorAll("[role=alertdialog]")) {
      const name = dialog.firstElementChild?.getAttribute("aria-label"); // the client puts it there
      if (name) set(dialog, "aria-label", name);
    }
    for (const part of host.querySelectorAll("[flt-semantics-identifier^=landmark-]")) {
      const role = part.getAttribute("flt-semantics-identifier").replace("landmark-", "");
      set(role === "banner" ? part.parentElement : part, "role", role);
    }
    if (main()) set(document.getElementById("skip-link"), "href", `#${main().id}`);
    for (const scrolls of scrollers(host)) {
      if (!scrolls.querySelector("[tabindex], input, textarea")) set(scrolls, "tabindex", "0");
    }
  }

  const scrollers = (host) => [...host.querySelectorAll("flt-semantics")]
    .filter((each) => each.style.overflowY === "scroll");

  // ----- the ring

  let byKey = false;
  let ring;

  function encircle() {
    if (!ring) return; // the page is not read yet
    const focused = document.activeElement;
    const around = byKey && focused?.closest("flt-semantics-host, flt-text-editing-host")
      ? focused.closest("flt-semantics, h1, h2, h3") ?? focused : null;
    ring.hidden = !around;
    if (!around) return;
    const box = around.getBoundingClientRect();
    const left = Math.max(box.left - 2, EDGE), top = Math.max(box.top - 2, EDGE);
    Object.assign(ring.style, {
      left: `${left}px`, top: `${top}px`,
      width: `${Math.min(box.right + 2, innerWidth - EDGE) - left}px`,
      height: `${Math.min(box.bottom + 2, innerHeight - EDGE) - top}px`,
    });
  }

  let drawing = 0;
  function encircleSoon() {
    drawing ||= requestAnimationFrame(() => {
      drawing = 0;
      encircle();
    });
  }

  let lastFocused = null;

  function remember(event) {
    lastFocused = event.target;
    encircleSoon();
  }

  // What the client takes out and puts in again loses the focus.
  function giveBack() {
    if (byKey && document.activeElement === document.body && lastFocused?.isConnected
      && !lastFocused.matches(WRITTEN_IN)) lastFocused.focus({ preventScroll: true });
  }

  // ----- the keys

  function scrolled(key, shift) {
    const host = document.querySelector("flt-semantics-host");
    if (!host) return false; // the client has not drawn yet
    const focused = document.activeElement;
    const page = scrollers(host).sort((a, b) => b.clientHeight - a.clientHeight)
      .find((each) => each.contains(focused)) ?? scrollers(host).pop();
    if (!page) return false;
    const screenful = page.clientHeight * 0.9;
    const by = {
      ArrowDown: LINE, ArrowUp: -LINE, PageDown: screenful, PageUp: -screenful,
      " ": shift ? -screenful : screenful, Home: -page.scrollHeight, End: page.scrollHeight,
    }[key];
    if (by === undefined) return false;
    page.scrollTop += by;
    return true;
  }

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    byKey = true;
    encircleSoon();
    const focused = document.activeElement;
    const nowhere = NOWHERE.has(focused.tagName);
    if (focused.id === "skip-link" && event.key === "Enter") {
      event.stopImmediatePropagation(); // the client would press what it takes to have the focus
      return;
    }
    if (event.key === "Tab") {
      if (!wentOn(event.shiftKey)) return;
    } else if (event.key === " " && PLAYER.test(location.hash || location.pathname)) {
      if (!ring.hidden && focused.matches(TAPPED)) {
        // To the client it would be both: a press of the button with the ring, and a pause.
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!event.repeat) focused.click();
      } else if (nowhere || focused.style.overflowY === "scroll") {
        // Only the client hears it: nothing scrolls, neither here nor in the browser.
        event.preventDefault();
      }
      return;
    } else if (focused.matches(TAKES_ARROWS) || (event.key === " " && !nowhere)
      || focused.id === "skip-link" || !scrolled(event.key, event.shiftKey)) {
      return;
    }
    event.preventDefault();
    // A player pauses at the space bar, and its address comes a moment after it.
    if (event.key !== " ") event.stopImmediatePropagation();
  }

  // The client goes by height, so from the rail to the content and back; the description is in the
  // order in which it is read.
  function wentOn(back) {
    const skipLink = document.getElementById("skip-link");
    const stops = [...main() ? [skipLink] : [], ...document.querySelectorAll(STOPS)];
    if (!stops.length) return false;
    const last = stops.length - 1;
    const at = stops.indexOf(document.activeElement);
    const next = back ? stops[at > 0 ? at - 1 : last] : stops[at < last ? at + 1 : 0];
    next.focus();
    if (next !== skipLink) next.scrollIntoView({ block: "nearest" });
    return true;
  }

  const main = () => document.querySelector("[flt-semantics-identifier=landmark-main]");

  function skip(event) {
    event.preventDefault(); // in the browser alone, what comes after # is the route
    [...document.querySelectorAll(STOPS)].find((each) => main()?.contains(each))?.focus();
  }

  // ----- the page

  const viewport = new MutationObserver(() => {
    // The client forbids to zoom.
    const meta = document.querySelector("meta[name=viewport]");
    if (meta) set(meta, "content", "width=device-width, initial-scale=1");
  });

  const here = new MutationObserver((changes) => {
    const host = document.querySelector("flt-semantics-host");
    if (!host) return;
    if (changes.some((each) => each.attributeName !== "style")) mend(host);
    giveBack();
    if (!ring.hidden) encircleSoon();
  });

  viewport.observe(document.head, { childList: true });
  addEventListener("keydown", pressed, { capture: true });
  addEventListener("pointerdown", () => { byKey = false; encircleSoon(); }, { capture: true });
  addEventListener("focusin", remember);
  addEventListener("resize", encircleSoon);
  addEventListener("DOMContentLoaded", () => {
    ring = document.getElementById("focus-ring");
    document.getElementById("skip-link").addEventListener("click", skip);
    here.observe(document.body, {
      subtree: true, childList: true, attributes: true,
      attributeFilter: ["style", "aria-label", "aria-valuetext", "role"],
    });
  });
  addEventListener("flutter-first-frame", () => requestAnimationFrame(() => describe()), { once: true });
})();
