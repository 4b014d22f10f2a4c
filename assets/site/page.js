// What the page does for Python, which runs in a worker and reaches neither the person's
// notifications nor the service worker.
//
// 1. The service worker is installed; a newer version is offered, and taken when the person says so.
// 2. Python decides what is shown when; the page only shows it, in the browser's notifications.
// 3. Of several tabs one shows: the one that holds a lock, which goes on to another when it closes.
// 4. Permission is asked when a person tapped for it in Settings, in the tab they tapped in, and
//    never by itself.
// 5. Today is kept as plain HTML, which the next start shows until Python has started.  Every tab
//    forgets it when Python says so, and when it is a day old.
"use strict";

(() => {
  const HERE = new URL("./", document.baseURI).href;
  const python = new BroadcastChannel(`unknot ${HERE}`);
  const A_WHILE = 30000; // milliseconds
  const FOR_EVERY_TAB = ["ask", "forget"];
  const able = "serviceWorker" in navigator;
  const notifies = able && "Notification" in window;

  // ----- the version

  async function install() {
    const worker = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
    const look = () => worker.waiting && navigator.serviceWorker.controller && offer(worker);
    worker.addEventListener("updatefound", () => {
      worker.installing.addEventListener("statechange", look);
    });
    look();
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) worker.update().catch(() => {}); // offline there is nothing newer
    });
  }

  function offer(worker) {
    if (document.getElementById("newer")) return;
    const bar = document.getElementById("newer-bar").content.cloneNode(true).firstElementChild;
    const [take, later] = bar.querySelectorAll("button");
    take.onclick = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
      worker.waiting.postMessage("take");
    };
    later.onclick = () => bar.remove();
    document.body.append(bar);
  }

  // ----- notifications

  let shows = false;
  const tell = (message) => python.postMessage(JSON.stringify(message));
  const listen = () => shows && notifies && tell({ listen: Notification.permission });

  const does = {
    async ready() {
      listen();
      const { storage } = navigator;
      // Browsers built on Chromium decide silently; others would ask the person out of the blue.
      const kept = await (navigator.userAgentData ? storage.persist() : storage.persisted());
      tell({ kept });
    },

    async keep() {
      tell({ kept: await navigator.storage.persist() });
    },

    today({ look, html }) {
      localStorage.setItem(todayAsLeft, JSON.stringify({ look, html, at: Date.now() }));
    },

    forget() {
      localStorage.removeItem(todayAsLeft);
    },

    async due({ id, title, body, buttons }) {
      if (Notification.permission !== "granted") return;
      const actions = Object.entries(buttons).map(([action, label]) => ({ action, title: label }));
      const most = Notification.maxActions ?? 0;
      // A tap on the notification itself starts too, so that button is the first to go.
      const fitting = actions.length > most ? actions.slice(1) : actions;
      const worker = await navigator.serviceWorker.ready;
      await worker.showNotification(title, {
        body, tag: `unknot-${id}`, renotify: true, icon: `${HERE}icons/icon-192.png`,
        actions: fitting.slice(0, most),
      });
    },

    async gone({ id }) {
      const worker = await navigator.serviceWorker.ready;
      for (const each of await worker.getNotifications({ tag: `unknot-${id}` })) each.close();
    },

    async ask() {
      if (!notifies || Notification.permission !== "default" || !document.hasFocus()) return;
      await Notification.requestPermission();
      tell({ listen: Notification.permission });
    },
  };

  python.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (shows || FOR_EVERY_TAB.includes(message.name)) does[message.name]?.(message);
  };

  async function show() {
    shows = true;
    does.ready();
    await new Promise(() => {}); // for as long as this tab is open
  }

  // Python cannot answer a page that is being closed, so it is asked while the page is there, too.
  const askForToday = () => shows && tell({ today: "?" });
  document.addEventListener("visibilitychange", () => document.hidden && askForToday());
  addEventListener("unknot-shown", () => {
    askForToday();
    setInterval(() => (document.hidden ? todayIfFresh() : askForToday()), A_WHILE);
  }, { once: true });

  if (!able) return;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.go) location.hash = data.go;
  });
  navigator.locks.request(`unknot-shows ${HERE}`, show);
  navigator.permissions?.query({ name: "notifications" })
    .then((permission) => { permission.onchange = listen; })
    .catch(() => {}); // a browser without that: it is known after the next visit
  // Not before: the app needs the network and the processor itself to start.
  addEventListener("unknot-shown", () => install().catch(console.warn), { once: true });
})();
