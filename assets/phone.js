// How the page behaves on a phone, where the client leaves that to the browser.
//
// 1. A file may be shared where the browser can, and else is saved.
// 2. Settings can say how to install the app, and its button opens the browser's own question.
// 3. The screen stays on while a player runs, and again when the page is looked at again.
// 4. A vibration lasts long enough to be felt.
// 5. Back closes what only the page or the client can close, and goes nowhere.
"use strict";

(() => {
  const named = (name) => document.querySelector(`[flt-semantics-identifier=${name}]`);

  function ask(title, text, answers) {
    const asked = document.createElement("dialog");
    asked.className = "over-page";
    asked.append(Object.assign(document.createElement("h1"), { textContent: title }));
    asked.append(Object.assign(document.createElement("p"), { textContent: text }));
    asked.setAttribute("aria-label", title);
    for (const [label, act] of Object.entries(answers)) {
      const button = Object.assign(document.createElement("button"), { textContent: label });
      button.onclick = () => { asked.close(); act?.(); };
      asked.append(button);
    }
    asked.onclose = () => asked.remove();
    document.body.append(asked);
    asked.showModal();
    return asked;
  }

  for (const type of ["keydown", "keyup"]) {
    addEventListener(type, (event) => { // the client would take them for its own
      if (document.querySelector(".over-page")) event.stopImmediatePropagation();
    }, { capture: true });
  }

  // ----- files

  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    const { download: name, href } = this;
    const save = () => click.call(this);
    if (!name || !href.startsWith("blob:") || !matchMedia("(pointer: coarse)").matches
      || !navigator.canShare) return save();
    // At once, as the client lets go of the file after the click.
    fetch(href).then((file) => file.blob()).then((blob) => {
      const file = new File([blob], name, { type: blob.type || TYPES[name.split(".").pop()] });
      const saveIt = () => {
        this.href = URL.createObjectURL(blob);
        save();
        setTimeout(() => URL.revokeObjectURL(this.href), 60_000);
      };
      if (!navigator.canShare({ files: [file] })) return saveIt();
      ask(name, "Your file is ready.", {
        Share: () => navigator.share({ files: [file] })
          .catch((trouble) => trouble.name === "AbortError" || saveIt()),
        Save: saveIt,
        Cancel: null,
      });
    }, save);
  };
  const TYPES = {
    csv: "text/csv", ics: "text/calendar", json: "application/json", pdf: "application/pdf",
  };

  // ----- installing

  // What Settings reads of this browser; the client keeps its own small things there too.
  const say = (how) => {
    try {
      localStorage.setItem("flutter.install", JSON.stringify(how));
    } catch {} // private windows may keep nothing
  };
  const apple = /iPhone|iPad|iPod/.test(navigator.userAgent)
    || (navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1);
  const installed = matchMedia("(display-mode: standalone)").matches || navigator.standalone;
  let question;
  say(apple && !installed ? "by hand" : "");
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault(); // not out of the blue
    question = event;
    say("by button");
  });
  addEventListener("appinstalled", () => say(""));
  addEventListener("click", ({ clientX, clientY }) => {
    const box = question && named("install")?.getBoundingClientRect();
    const inside = box && clientX >= box.left && clientX <= box.right
      && clientY >= box.top && clientY <= box.bottom;
    if (!inside) return;
    question.prompt();
    question = null; // it can be asked once
    say("");
  }, { capture: true });

  // ----- the screen

  let lock; // a promise of it, while a player runs and the page is looked at
  function stayAwake() {
    const wanted = !document.hidden && Boolean(named("player-running"));
    if (wanted === Boolean(lock)) return;
    if (wanted) {
      lock = navigator.wakeLock.request("screen").catch(() => {}); // a low battery may refuse
    } else {
      lock.then((held) => held?.release());
      lock = null;
    }
  }
  if (navigator.wakeLock) {
    addEventListener("DOMContentLoaded", () => {
      new MutationObserver(stayAwake).observe(document.body, { subtree: true, childList: true });
    });
    addEventListener("visibilitychange", stayAwake);
  }

  // ----- Back

  const CLIENTS = "flt-semantics[role=dialog], flt-semantics[role=menu]"; // clocks, calendars, menus
  const KEY = { key: "Escape", code: "Escape", bubbles: true, cancelable: true };
  const A_MOMENT = 500; // milliseconds
  let returning = false;
  function escape(tries) { // one that is just opening does not hear it yet
    if (!tries || !document.querySelector(CLIENTS)) return;
    for (const type of ["keydown", "keyup"]) dispatchEvent(new KeyboardEvent(type, KEY));
    setTimeout(escape, A_MOMENT / 2, tries - 1);
  }
  function goNowhere(event) {
    event.stopImmediatePropagation();
    returning = true;
    setTimeout(() => { returning = false; }, A_MOMENT); // should there be no way to return
    history.forward();
  }
  addEventListener("popstate", (event) => {
    const over = document.querySelector(".over-page");
    if (returning) {
      returning = false;
      event.stopImmediatePropagation();
    } else if (over) {
      goNowhere(event);
      over.close();
    } else if (document.querySelector(CLIENTS)) {
      goNowhere(event);
      escape(5);
    }
  }, { capture: true });

  // ----- vibration

  const LONGER = 3; // the client asks for 10 to 30 ms, which few motors begin to move in
  const vibrate = navigator.vibrate?.bind(navigator);
  if (vibrate) navigator.vibrate = (length) => vibrate(length * LONGER);
})();
