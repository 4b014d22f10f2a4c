// A browser that was forgotten shows how to get in again, instead of the last it was shown.
//
// The client goes on knocking when its websocket has closed, and says nothing of why.  So the
// server is asked: when it is there and lets us in no more, the page is loaded anew.
"use strict";

(() => {
  const FORGOTTEN = 403;

  async function look() {
    try {
      const answer = await fetch("/", { method: "HEAD", cache: "no-store" });
      if (answer.status === FORGOTTEN) location.reload();
    } catch {
      // nobody answers: it is not running
    }
  }

  window.WebSocket = class extends WebSocket {
    constructor(...said) {
      super(...said);
      this.addEventListener("close", look);
    }
  };
})();
