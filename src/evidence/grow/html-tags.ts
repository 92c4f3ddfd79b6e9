/** The tags of an HTML page as they stand, without what no reader sees: enough to find links, whatever the page is like. */

export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  /** By name in lower case; of several of one name the first. */
  attributes: ReadonlyMap<string, string>;
  /** From this tag to the next one. */
  text: string;
}

/** What stands in them is no markup. */
const RAW = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
]);

/** In one pass over the page, in time that grows with its length alone. */
export function* htmlTags(page: string): Generator<Tag> {
  // Of a page in UTF-16 that was read as UTF-8, letters of links stand with one NUL each.
  const html = page.includes('\0') ? page.replaceAll('\0', '') : page;
  const lower = html.toLowerCase();
  for (let at = html.indexOf('<'); at >= 0; ) {
    const end = skippedEnd(html, at);
    if (end !== null) {
      at = html.indexOf('<', end);
      continue;
    }
    const opening = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(at, at + 64));
    if (opening === null) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const [written, slash, name] = [opening[0], opening[1], opening[2]!.toLowerCase()];
    const { attributes, end: tagEnd } = attributesFrom(html, at + written.length);
    let next = tagEnd;
    if (slash === '' && RAW.has(name)) {
      const close = name === 'plaintext' ? -1 : lower.indexOf(`</${name}`, tagEnd);
      next = close < 0 ? html.length : close;
    }
    const following = html.indexOf('<', next);
    const text = html.slice(next, following < 0 ? html.length : following);
    yield { name, isEnd: slash !== '', attributes, text };
    at = following;
  }
}

/** Behind a comment, a declaration or the like that begins at `at`; `null` where a tag does. */
function skippedEnd(html: string, at: number): number | null {
  const next = html[at + 1];
  if (next !== '!' && next !== '?') return null;
  if (!html.startsWith('<!--', at)) {
    const end = html.indexOf('>', at);
    return end < 0 ? html.length : end + 1;
  }
  if (/^-?>/.test(html.slice(at + 4, at + 6))) return at + 5;
  const end = html.indexOf('-->', at + 4);
  return end < 0 ? html.length : end + 3;
}

const ATTRIBUTE = /[\s/]*(?:([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?|(=))/y;
const LONGEST_TAG = 4096;

function attributesFrom(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  // Within bounds, so that a quote that is never closed does not make the rest of the page one attribute many times.
  const tag = html.slice(start, start + LONGEST_TAG);
  let at = 0;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(tag);
    if (found === null) break;
    at = ATTRIBUTE.lastIndex;
    const name = found[1]?.toLowerCase();
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (name !== undefined && !attributes.has(name)) attributes.set(name, decoded(value));
  }
  const end = html.indexOf('>', start + at);
  return { attributes, end: end < 0 ? html.length : end + 1 };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  sol: '/',
  period: '.',
  commat: '@',
  lowbar: '_',
  num: '#',
  tab: '\t',
  newline: '\n',
};

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,7}));?/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
