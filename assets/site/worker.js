// Python, in a worker of the page: the whole app runs here, and nowhere else.
//
// The page starts this worker before anything else.  The client's own script (python.js) takes it
// over, sends what it has to say once, and from then on carries the messages between its canvas and
// Python.
//
// Python's memory is restored as it was once the app had been imported; what is not in it comes in an
// archive beside it.  Where they do not fit together, or anything fails, the whole program is fetched
// and Python starts the plain way, which takes longer.
"use strict";

const HERE = new URL("./", self.location.href).href;
const PROGRAM = "/home/pyodide/program.zip";
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
// The memory and what is not in it, by their hashes; empty for a site without a memory.
const HASHES = { memory: "@MEMORY@", rest: "@REST@" };

const bridge = { receive_callback: say }; // what Python's side of the client uses: `flet_js`

function say(message) {
  const bytes = message.toJs();
  self.postMessage(bytes, [bytes.buffer]);
}

async function fetched(name, integrity = "") {
  const answer = await fetch(`${HERE}${name}`, { integrity });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

async function bytes(answer) {
  return new Uint8Array(await (await answer).arrayBuffer());
}

async function unpacked(answer) {
  const unpack = new DecompressionStream("gzip");
  return bytes(new Response((await answer).body.pipeThrough(unpack)));
}

async function load(settings) {
  const { loadPyodide } = await import(`${HERE}pyodide/pyodide.mjs`);
  const python = await loadPyodide({
    indexURL: `${HERE}pyodide/`,
    env: { HOME: "/home/pyodide", TZ: ZONE },
    stdout: (text) => console.log(text),
    stderr: (text) => console.warn(text),
    ...settings,
  });
  python.registerJsModule("flet_js", bridge);
  return python;
}

async function plain() {
  const program = unpacked(fetched("program.bin"));
  const python = await load({});
  python.FS.writeFile(PROGRAM, await program);
  return () => python.runPythonAsync(`
    import sys
    sys.path.insert(0, "${PROGRAM}")
    from app.bootstrap.browser import main
    main()
  `);
}

// Fetching, compiling and unpacking go on at the same time.  Pyodide restores a memory only up to the
// size that it begins with, so it grows first.
async function restored() {
  const parts = Promise.all([
    unpacked(fetched("memory.bin.gz", HASHES.memory)),
    unpacked(fetched("rest.bin", HASHES.rest)),
  ]);
  parts.catch(() => {}); // it is awaited below, where it counts
  const engine = import(`${HERE}pyodide/pyodide.asm.mjs`);
  let constants;
  const python = await load({
    stdLibURL: `${HERE}pyodide/rest.zip?${encodeURIComponent(HASHES.memory)}`, // none kept from before
    _loadSnapshot: new Uint8Array(0),
    async createPyodideModule(settings) {
      delete settings.INITIAL_MEMORY;
      settings.preRun.push(({ HEAPU8, __PyRuntime: end }) => {
        constants = new Uint32Array(HEAPU8.slice(0, end).buffer);
      });
      const module = await (await engine).default(settings);
      const [memory] = await parts;
      const restore = module.API.restoreSnapshot;
      module.API.restoreSnapshot = () => {
        addConstants(memory, constants);
        if (memory.length > module.HEAP8.length) module.growMemory(memory.length);
        return restore(memory);
      };
      return module;
    },
  });
  const [, rest] = await parts;
  python.FS.writeFile(PROGRAM, rest, { canOwn: true });
  python.runPython("from app.bootstrap.browser_memory import resume");
  python.globals.set("link", bridge);
  return () => python.runPythonAsync(`resume(link, ${JSON.stringify(ZONE)})`);
}

// A memory is kept as what differs from the constants of a new engine (app/system/site/memory.mjs).
function addConstants(memory, constants) {
  const head = new Uint32Array(memory.buffer, 0, 4);
  const kept = new Uint32Array(memory.buffer, head[1], constants.length);
  let sum = 0;
  for (let at = 0; at < kept.length; at++) {
    kept[at] ^= constants[at];
    sum = (Math.imul(sum, 31) + kept[at]) >>> 0;
  }
  if (sum !== head[3]) throw new Error("this engine has other constants");
}

async function ready() {
  if (!self.FileSystemFileHandle?.prototype.createSyncAccessHandle) throw "old"; // trouble.js says so
  if (!HASHES.memory) return plain();
  try {
    return await restored();
  } catch (trouble) {
    console.warn("Python's memory was not restored, so it starts anew:", trouble);
    return plain();
  }
}

const run = ready();
run.catch(() => {}); // said once the page has asked

async function start(asked) {
  bridge.documentUrl = asked.documentUrl;
  await (await run)();
  await bridge.start_connection(say);
}

let started = false;

self.onmessage = async ({ data }) => {
  if (started) {
    bridge.send?.(data);
    return;
  }
  started = true;
  try {
    await start(data);
    self.postMessage("initialized");
  } catch (trouble) {
    console.error(trouble);
    self.postMessage(String(trouble));
  }
};
