// Runs tests under the Pyodide of flet-web: another Python, on another platform.
//
//     node run.mjs PYODIDE PROJECT SITE-PACKAGES [pytest's arguments]
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';

const [pyodide, project, packages, ...args] = argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide({
  indexURL: pyodide,
  env: { HOME: '/home/pyodide', PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1', UNKNOT_QUICK: '1' },
});
python.mountNodeFS('/project', project);
python.mountNodeFS('/packages', packages);
python.globals.set('args', python.toPy(args));
exit(python.runPython(`
import os, sys
sys.dont_write_bytecode = True
sys.path[:0] = ['/project', '/packages']
os.chdir('/project')
import pytest
print('Python', sys.version.split()[0], 'on', sys.platform)
int(pytest.main(['-p', 'no:cacheprovider', '-p', 'tests.reliability.pyodide.plugin', *args]))
`));
