// The client asks for the letters of other scripts in slices, more than a hundred for some.  What
// the computer has comes whole, so it is asked for once by each page, and not from anybody else.
// Without a server there is only the font that the client has: such letters are boxes.
(() => {
  const had = new Set();
  const ask = window.fetch.bind(window);
  window.fetch = (what, how) => {
    const family = /(?:^|\/)assets\/fonts\/(noto\w*)\//.exec(what.url ?? String(what))?.[1];
    if (!family) return ask(what, how);
    if (flet.pyodide) return ask("assets/fonts/roboto.woff2");
    const again = had.has(family) ? '?again' : '';
    had.add(family);
    return ask(`/letters/${family}${again}`);
  };
})();
