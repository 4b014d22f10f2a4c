// A click on a notification brings the tab to the front, and the break or hold to the tab.
"use strict";

const HOLD = /^unknot-hold:[^:]*:(.+)$/; // the id of a hold ends with its spot

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("notificationclick", (event) => {
  const { tag } = event.notification;
  event.notification.close();
  event.waitUntil(open(routeOf(tag)));
});

function routeOf(tag) {
  const hold = HOLD.exec(tag);
  if (hold) return `/hold/spot/${encodeURIComponent(hold[1])}`;
  return tag === "unknot-" ? "/" : "/break"; // without an id it is about no break
}

async function open(route) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find((each) => each.focused)
    ?? pages.find((each) => each.visibilityState === "visible") ?? pages[0];
  if (!page) return self.clients.openWindow(route);
  page.postMessage({ go: route });
  return page.focus().catch(() => {}); // only a real click may; the break is there all the same
}
