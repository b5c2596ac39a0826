/** Reads the parts of a reference, as Markdown or as HTML. */

/** Returns the text from the heading with this anchor to the next heading of the same or a higher level. */
export function sectionOf(markdown: string, anchor: string): string {
  const [, from] = markdown.split(new RegExp(`^(?=#+ <a id="${anchor}"></a>)`, 'm'));
  if (from === undefined) throw new Error(`No heading has the anchor ${anchor}.`);
  const level = /^#+/.exec(from)![0].length;
  const [heading = '', ...lines] = from.split('\n');
  const next = outsideOfFences(lines).findIndex((line) => isHeading(line, level));
  return [heading, ...(next < 0 ? lines : lines.slice(0, next))].join('\n');
}

/** Returns the section under the heading with this title, for headings without an anchor. */
export function partOf(markdown: string, title: string): string {
  const lines = markdown.split('\n');
  const outside = outsideOfFences(lines);
  const start = outside.findIndex((line) => /^#+ /.test(line) && line.endsWith(` ${title}`));
  if (start < 0) throw new Error(`Nothing has the title ${title}.`);
  const level = /^#+/.exec(lines[start]!)![0].length;
  const next = outside.findIndex((line, index) => index > start && isHeading(line, level));
  return lines.slice(start, next < 0 ? undefined : next).join('\n');
}

export function titlesOf(markdown: string, level: number): string[] {
  return outsideOfFences(markdown.split('\n'))
    .filter((line) => line.startsWith(`${'#'.repeat(level)} `))
    .map((line) => line.slice(level + 1).replace(/^<a id="[^"]*"><\/a>/, ''));
}

function isHeading(line: string, level: number): boolean {
  return new RegExp(`^#{1,${level}} `).test(line);
}

/** Returns the lines of a text. The lines of code blocks are replaced by empty lines. */
function outsideOfFences(lines: string[]): string[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const [, found] = /^ *(`{3,})/.exec(line) ?? [];
    if (fence === undefined && found === undefined) return line;
    if (fence === undefined) fence = found;
    else if (line.trim() === fence) fence = undefined;
    return '';
  });
}

/** Returns the code blocks of a language, without their fences. */
export function fencedIn(markdown: string, language: string): string[] {
  const blocks = markdown.matchAll(/^(`{3,})(\w*)\n([^]*?)\n\1$/gm);
  return [...blocks].filter(([, , info]) => info === language).map(([, , , text]) => text!);
}

/** Joins the lines of a text. This makes texts comparable although lists indent the descriptions of their items. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Returns the visible text of HTML, in one line. */
export function textOf(html: string): string {
  return inOneLine(decoded(html.replaceAll(/<[^>]*>/g, ' ')));
}

/** Returns the code blocks in HTML. */
export function codeBlocksIn(html: string): string[] {
  const blocks = html.matchAll(/<pre[^>]*><code>([^]*?)<\/code><\/pre>/g);
  return [...blocks].map(([, inside = '']) => decoded(inside.replaceAll(/<[^>]*>/g, '')));
}

/** Returns the headings in HTML that have an id. */
export function contentsIn(html: string): { level: number; id: string; text: string }[] {
  const headings = html.matchAll(/<h([1-6]) id="([^"]+)">([^]*?)<\/h\1>/g);
  return [...headings].map(([, level, id = '', inside = '']) => ({
    level: Number(level),
    id,
    text: textOf(inside),
  }));
}

function decoded(html: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replaceAll(/&(#?\w+);/g, (entity, name: string) => characters[name] ?? entity);
}
