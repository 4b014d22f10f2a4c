// What is shown when the app cannot start: in plain words, with what can be done, and no picture of
// something that is still going on.
//
// 1. Known beforehand: the address is not secure, or the browser lacks what Python needs.
// 2. Python's worker does not load, or says that Python does not start.
// 3. The client does not load; once it has drawn, what goes wrong is its own to say.
//
// Also browsers that are too old must be able to read this file.
"use strict";

(() => {
  let wasDrawn = false;
  addEventListener("flutter-first-frame", () => { wasDrawn = true; });

  function show(why, detail) {
    if (document.getElementById("trouble")) return;
    const words = document.getElementById("cannot-start").content;
    const said = document.createElement("div");
    said.id = "trouble";
    said.setAttribute("role", "alert");
    said.append(words.querySelector(`[data-why=${why}]`).cloneNode(true));
    const reload = said.querySelector("button");
    if (reload) reload.onclick = () => location.reload();
    const exactly = said.querySelector("code");
    if (exactly) exactly.textContent = String(detail).slice(0, 300);
    const starting = document.getElementById("starting");
    if (starting) starting.remove();
    document.body.append(said);
  }

  if (!window.isSecureContext) return show("insecure");
  const has = [
    window.WebAssembly, window.DecompressionStream, navigator.locks,
    navigator.storage && navigator.storage.getDirectory,
  ];
  if (!has.every(Boolean)) return show("old");

  window.pythonTrouble.catch((trouble) => show(trouble === "old" ? "old" : "part", trouble));
  addEventListener("error", ({ target }) => {
    const ours = target.tagName === "SCRIPT" && target.src.startsWith(document.baseURI);
    if (ours && !wasDrawn) show("part", target.src);
  }, { capture: true });
  addEventListener("unhandledrejection", ({ reason }) => wasDrawn || show("part", reason));
})();
