// Takes Python's memory once the app is imported.  Nothing but the program is there.
// node memory.mjs FOLDER-OF-PYODIDE PROGRAM.zip LIBRARY.zip MEMORY
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, program, library, memory] = process.argv.slice(2);
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
writeFileSync(memory, python.makeMemorySnapshot());
process.exit(0);
