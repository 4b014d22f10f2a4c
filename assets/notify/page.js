// Reminders as notifications of the browser, also while the canvas is busy or hidden.
//
// 1. Of all tabs one listens to the server: the one that holds a lock, which goes on to another
//    when that tab closes.  So there is one notification, however many tabs.
// 2. Permission is asked when a person tapped for it in Settings, in the tab they tapped in, and
//    never by itself.
// 3. When the server has gone the page knocks until it is back.
"use strict";

(() => {
  const able = window.isSecureContext && "Notification" in window
    && "serviceWorker" in navigator && "locks" in navigator;
  if (!able) return;

  const AGAIN = 3000; // milliseconds
  const tabs = new BroadcastChannel("unknot");
  let stream, worker;

  async function lead() {
    worker = await navigator.serviceWorker.register("/notify/worker.js");
    connect();
    await new Promise(() => {}); // for as long as this tab is open
  }

  function connect() {
    if (!worker) return; // another tab listens
    stream?.close();
    const said = new URLSearchParams({ permission: Notification.permission });
    stream = new EventSource(`/events?${said}`);
    stream.addEventListener("due", (event) => show(JSON.parse(event.data)));
    stream.addEventListener("gone", (event) => close(JSON.parse(event.data)));
    stream.addEventListener("ask", () => { tabs.postMessage("ask"); ask(); });
    stream.onerror = () => {
      stream.close(); // by itself it would come back with the permission of long ago
      setTimeout(connect, AGAIN);
    };
  }

  async function show({ id, title, body }) {
    if (Notification.permission !== "granted") return;
    await worker.showNotification(title, {
      body, tag: `unknot-${id}`, renotify: true, icon: "/icons/icon-192.png",
    });
  }

  async function close({ id }) {
    for (const each of await worker.getNotifications({ tag: `unknot-${id}` })) each.close();
  }

  async function ask() {
    if (Notification.permission !== "default" || !document.hasFocus()) return;
    await Notification.requestPermission();
    tabs.postMessage("answered");
    connect();
  }

  tabs.onmessage = ({ data }) => (data === "ask" ? ask() : connect());

  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (!data.go) return;
    history.pushState(null, "", data.go);
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  });

  navigator.permissions?.query({ name: "notifications" })
    .then((permission) => { permission.onchange = connect; })
    .catch(() => {}); // a browser without that: it is known after the next visit

  navigator.locks.request("unknot-events", lead);
})();
