'use strict';
// Answers what the page asks, with `writer.py` of this folder, in the order in which it is asked.
import { loadPyodide } from './pyodide/pyodide.mjs';

async function start() {
  const python = await loadPyodide({ indexURL: new URL('pyodide/', location.href).href });
  const program = await (await fetch('program.zip')).arrayBuffer();
  python.unpackArchive(program, 'zip', { extractDir: '/program' });
  return python.runPython(`
import sys
sys.path.insert(0, '/program')
from tests.reliability.opfs.writer import Writer
Writer().answer
`);
}

const answer = start();
let last = answer;
onmessage = (event) => {
  const { number, what } = event.data;
  last = last.then(async () => {
    let said;
    try {
      said = await (await answer)(what);
    } catch (error) {
      said = JSON.stringify({ failed: String(error) });
    }
    postMessage({ number, answer: said });
  });
};
