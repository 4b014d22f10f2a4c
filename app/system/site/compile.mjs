// Compiles the modules of an archive with the Python that will run them in the browser.
// node compile.mjs FOLDER-OF-PYODIDE SOURCE.zip COMPILED.zip
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, source, compiled] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({
  indexURL: folder,
  env: {
    HOME: "/home/pyodide",
    PYTHONHASHSEED: "0", // the order of a set is part of the byte code
    PYTHONNODEBUGRANGES: "1", // an error names its line; the column would be a quarter of all bytes
  },
});
python.FS.writeFile("/source.zip", readFileSync(source));
python.runPython(`
import ast, importlib.util, marshal, zipfile

UNCHECKED = (0b01).to_bytes(4, "little")  # nobody compares it with a source that is not there

def without_docstrings(content):
    """The syntax tree; a class keeps a word, as a dataclass would else write its own at each start."""
    tree = ast.parse(content)
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(body=[ast.Expr(ast.Constant(str())), *_]):
                node.body[0].value.value = node.name
            case ast.Module(body=[ast.Expr(ast.Constant(str())), *_]):
                node.body[0].value.value = ""
            case ast.FunctionDef(body=[ast.Expr(ast.Constant(str())), *_]):
                node.body[0].value.value = ""
            case ast.AsyncFunctionDef(body=[ast.Expr(ast.Constant(str())), *_]):
                node.body[0].value.value = ""
    return tree

with zipfile.ZipFile("/source.zip") as source, zipfile.ZipFile("/compiled.zip", "w") as compiled:
    for entry in source.infolist():
        name, content = entry.filename, source.read(entry)
        if name.endswith(".py"):
            code = compile(without_docstrings(content), name, "exec", dont_inherit=True)
            head = importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(content)
            name, content = name + "c", head + marshal.dumps(code)
        made = zipfile.ZipInfo(name, entry.date_time)
        compiled.writestr(made, content)
`);
writeFileSync(compiled, python.FS.readFile("/compiled.zip"));
