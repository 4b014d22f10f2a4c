"""What a person does with their eyes, as the page has to be asked: seeing, reading, scrolling."""

SEEN = """text => {
  const shown = [...document.querySelectorAll('flt-semantics-host, flt-announcement-host')];
  const said = shown.flatMap(root => [root, ...root.querySelectorAll('[aria-label]')])
    .map(each => (each.getAttribute('aria-label') || '') + ' ' + each.textContent);
  return said.some(each => each.replace(/\\s+/g, ' ').includes(text));
}"""

READABLE = """() => {
  const read = document.querySelector('flt-semantics-host')?.textContent.trim();
  return read && !read.includes('Working...');  // what the client says until the app answers
}"""

REACHED = """async node => {
  const frame = () => new Promise(requestAnimationFrame);
  const seen = () => new Promise(tell => {
    const looking = new IntersectionObserver(([found]) => {
      looking.disconnect();
      tell(found.intersectionRatio);
    });
    looking.observe(node);
  });
  if (await seen() > 0.99) return true;
  node.scrollIntoView({block: 'center'});
  let top = node.getBoundingClientRect().top;
  for (let still = 0, all = 0; still < 10 && all < 120; still++, all++) {
    await frame();
    const now = node.getBoundingClientRect().top;
    if (now !== top) [top, still] = [now, 0];
  }
  return await seen() > 0.5;
}"""
"""Scroll to it and wait until nothing moves.  Whether it is there: the client can put the page
back where it was, when it draws at the moment it is scrolled."""

TEXT_SIZE = """addEventListener('DOMContentLoaded', () => {{
  document.documentElement.style.fontSize = '{percent}%';
}})"""
"""The client sizes its text by the root of the page, which a browser sizes as it is set."""

WORDS_BROKEN = """async () => {
  const face = new FontFace('Ours', `url(${flet.assetBase}assets/fonts/roboto.woff2)`);
  document.fonts.add(await face.load());
  const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const pen = document.createElement('canvas').getContext('2d');
  const wide = words => pen.measureText(words).width;
  const SIZES = [13, 15, 17, 21, 23, 26];
  const broken = (text, {width, height}) => !text.startsWith('/') && SIZES.some(size => {
    pen.font = `${size * scale}px Ours`;
    const lines = height / (size * scale * 1.35);
    return text.split(/[\\s–-]+/).some(word => wide(word) > width + 2)
      && lines > 1.5 && Math.abs(lines - Math.round(lines)) < 0.02;
  });
  return [...document.querySelectorAll('flt-semantics')]
    .filter(each => !each.querySelector('flt-semantics') && !each.closest('[role=button]'))
    .filter(each => each.textContent.trim() && !each.textContent.includes('\\n'))
    .filter(each => broken(each.textContent.trim(), each.getBoundingClientRect()))
    .map(each => { const {width, height} = each.getBoundingClientRect();
      return `${each.textContent} (${width} x ${height})`; });
}"""
"""Texts with a word that is wider than their box, in letters of which the box holds whole lines.
The address of a folder is no word."""
