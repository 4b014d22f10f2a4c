// The app on this device: started without a network, updated whole, and only when the person says so.
//
// 1. A version is installed whole or not at all: each file is checked against its hash.
// 2. A newer version waits until the page sends "take"; until then the installed one is used.
// 3. Only our page and our files are answered from the cache; anything else goes to the network.
// 4. Our page and Python's worker get the headers that a plain host does not send.
"use strict";

const VERSION = "@VERSION@";
const POLICY = "@POLICY@";
const FOR_ALL = @FOR_ALL@; // path: hash
const FOR_CHROMIUM = @FOR_CHROMIUM@;
const FOR_OTHERS = @FOR_OTHERS@;
const ON_DEMAND = @ON_DEMAND@; // not installed, but kept once the page has asked for it

const HOME = self.registration.scope;
const PREFIX = `unknot ${HOME} `; // two sites of one host share their caches
const NAME = PREFIX + VERSION;
const PARTS = { ...FOR_ALL, ...(self.navigator.userAgentData ? FOR_CHROMIUM : FOR_OTHERS) };
const KNOWN = { ...FOR_ALL, ...FOR_CHROMIUM, ...FOR_OTHERS, ...ON_DEMAND };
const HOLD = /^unknot-hold:[^:]*:(.+)$/; // the id of a hold ends with its spot

const asked = (path) => new Request(HOME + path, { cache: "no-cache", integrity: KNOWN[path] });

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data }) => data === "take" && self.skipWaiting());

async function install() {
  const cache = await caches.open(NAME);
  try {
    await cache.addAll(Object.keys(PARTS).map(asked));
  } catch (trouble) {
    await caches.delete(NAME);
    throw trouble;
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
  }
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/, 1)[0];
  if (request.method !== "GET" || !address.startsWith(HOME)) return;
  const path = address.slice(HOME.length) || "index.html";
  if (path in KNOWN) event.respondWith(answer(path));
});

async function answer(path) {
  const cache = await caches.open(NAME);
  let found = await cache.match(HOME + path);
  if (!found) {
    found = await fetch(asked(path));
    if (found.ok) await cache.put(HOME + path, found.clone());
  }
  return path === "index.html" || path === "python-worker.js" ? guarded(found) : found;
}

function guarded(response) {
  const headers = new Headers(response.headers);
  headers.set("content-security-policy", POLICY);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
  return new Response(response.body, { headers });
}

// ----- notifications

self.addEventListener("notificationclick", (event) => {
  const { tag } = event.notification;
  event.notification.close();
  event.waitUntil(pressed(event.action, tag));
});

async function pressed(button, tag) {
  const pages = await self.clients.matchAll({ type: "window" });
  if (button && pages.length) {
    const channel = new BroadcastChannel(`unknot ${HOME}`);
    channel.postMessage(JSON.stringify({ pressed: button, id: tag.replace("unknot-", "") }));
    channel.close();
    if (button !== "start" && button !== "hold") return;
  }
  const route = routeOf(tag);
  const page = pages.find((each) => each.focused) ?? pages[0];
  if (!page) return self.clients.openWindow(`${HOME}#${route}`);
  page.postMessage({ go: route });
  await page.focus().catch(() => {}); // only a real click may; the break is there all the same
}

function routeOf(tag) {
  const hold = HOLD.exec(tag);
  if (hold) return `/hold/spot/${encodeURIComponent(hold[1])}`;
  return tag === "unknot-" ? "/" : "/break"; // without an id it is about no break
}
