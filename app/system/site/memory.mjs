// Takes Python's memory once the app is imported.  Nothing but the program is there.
// node memory.mjs FOLDER-OF-PYODIDE PROGRAM.zip LIBRARY.zip MEMORY MODULES
// MODULES is the list of what was imported, as JSON.
import crypto from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, program, library, memory, modules] = process.argv.slice(2);

// The same bytes each time: a clock that stands still, in one time zone, no random numbers, and
// nothing of this computer.  What depends on a start is made anew at each one.
const WHEN = Date.UTC(2026, 0, 1); // milliseconds
Date.now = () => WHEN;
performance.now = () => 0;
Object.defineProperty(performance, "timeOrigin", { value: WHEN });
crypto.randomFillSync = (bytes) => bytes.fill(0);
process.env.TZ = "UTC";
process.argv[1] = "memory.mjs";

const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({
  indexURL: folder,
  stdLibURL: library,
  env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" }, // the same bytes each time
  _makeSnapshot: true,
});
python.FS.writeFile("/home/pyodide/program.zip", readFileSync(program));
python.runPython(`
import sys
sys.path.insert(0, "/home/pyodide/program.zip")
from app.bootstrap.browser_memory import prepare
prepare()
`);
emptyWhatIsFree(python._module);
writeFileSync(modules, python.runPython("import json; json.dumps(sorted(sys.modules))"));
const snapshot = python.makeMemorySnapshot();
leaveOutWhatItBeginsWith(snapshot, await begun());
writeFileSync(memory, snapshot);
process.exit(0);

// What a new engine has in its memory below Python's own state: its constants.  They come with it, so
// that keeping only what differs from them spares a browser from downloading them twice.
async function begun() {
  const { default: engine } = await import(pathToFileURL(`${folder}/pyodide.asm.mjs`));
  return new Promise((found, failed) =>
    loadPyodide({
      indexURL: folder,
      stdLibURL: library,
      createPyodideModule(settings) {
        settings.preRun.push(({ HEAPU8, __PyRuntime: end }) =>
          found(new Uint32Array(HEAPU8.slice(0, end).buffer)),
        );
        return engine(settings);
      },
    }).catch(failed),
  );
}

// Of the numbers at the head of a snapshot, the second says where the memory begins, and the fourth
// is free: it takes the sum by which the browser's script (site/worker.js) sees that all is right.
function leaveOutWhatItBeginsWith(snapshot, constants) {
  const head = new Uint32Array(snapshot.buffer, 0, 4);
  const kept = new Uint32Array(snapshot.buffer, head[1], constants.length);
  head[3] = kept.reduce((sum, number) => (Math.imul(sum, 31) + number) >>> 0, 0);
  constants.forEach((number, at) => (kept[at] ^= number));
}

// What was there before it was given back is of no use, and would be downloaded: zeros are small.
function emptyWhatIsFree(heap) {
  const above = heap._malloc(1 << 20); // from here on nothing was ever used
  const taken = [above];
  for (let size = 1 << 20; size >= 8; size = size > 64 ? size >> 1 : size - 8) {
    for (let at = heap._malloc(size); ; at = heap._malloc(size)) {
      taken.push(at);
      if (!at || at > above) break;
      heap.HEAPU8.fill(0, at, at + size);
    }
  }
  taken.forEach((at) => heap._free(at));
}
