// What a tab shows when the server lets it in no more, or does not answer.
//
// The client goes on knocking when its websocket has closed, and says nothing of why.  So the
// server is asked.  When it lets us in no more, the page is loaded anew, and says how to get in.
// When nobody answers, that is said over the page until the first word of the server is heard.
"use strict";

(() => {
  const FORGOTTEN = 403;
  let newest = null;
  const cover = document.createElement("div");
  cover.setAttribute("role", "status");
  cover.innerHTML = `
    <style>
      #away {
        position: fixed;
        inset: 0;
        z-index: 9;
        display: grid;
        place-items: center;
        padding: 2rem 1.25rem;
        background: #fbf7f0;
        color: #24292b;
        font: 1.0625rem/1.55 Roboto, system-ui, sans-serif;
      }

      #away > div { max-width: 30rem; }
      #away h1 { margin: 0 0 .5rem; font-size: 1.625rem; font-weight: 500; line-height: 1.25; }
      #away p { margin: .5rem 0; }

      @media (prefers-color-scheme: dark) {
        #away { background: #15181a; color: #e6e2db; }
      }
    </style>
    <div id="away">
      <div>
        <h1>Unknot isn’t answering</h1>
        <p>Everything you saved is safe. Once Unknot runs again, this page goes on by itself.</p>
      </div>
    </div>`;

  async function look() {
    try {
      const answer = await fetch("/", { method: "HEAD", cache: "no-store" });
      if (answer.status === FORGOTTEN) location.reload();
    } catch {
      if (newest.readyState !== WebSocket.OPEN) document.body.append(cover);
    }
  }

  function answered() {
    requestAnimationFrame(() => requestAnimationFrame(() => cover.remove()));
  }

  window.WebSocket = class extends WebSocket {
    constructor(...said) {
      super(...said);
      newest = this;
      this.addEventListener("close", look);
      this.addEventListener("message", answered);
    }
  };
})();
