/** A line of Markdown as HTML: emphasis, code, links, images, escapes. Everything else is text, HTML included. */
import { escapeMarkup } from '../figures/svg.ts';

/** What stands for an image in the page; `null` where there is only a link to it. */
export type ImageOf = (path: string, alt: string) => string | null;

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ENTITY = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/i;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
/** A relative address, or one of these schemes; no other becomes a link. */
const ADDRESS = /^(?:https?:\/\/|mailto:|[^:/?#]*(?:[/?#]|$))/i;

/** The line with its markup; `<`, `&` and quotes of its text are escaped. */
export function inlineHtml(line: string, imageOf: ImageOf): string {
  let html = '';
  let text = '';
  let at = 0;
  const flush = () => {
    html += escapeMarkup(text);
    text = '';
  };
  while (at < line.length) {
    const found = readMarkup(line, at, imageOf);
    if (found === null) {
      text += line[at]!;
      at++;
      continue;
    }
    if ('text' in found) text += found.text;
    else {
      flush();
      html += found.html;
    }
    at = found.end;
  }
  flush();
  return html;
}

type Found = { text: string; end: number } | { html: string; end: number };

function readMarkup(line: string, at: number, imageOf: ImageOf): Found | null {
  switch (line[at]) {
    case '\\':
      return PUNCTUATION.test(line[at + 1] ?? '') ? { text: line[at + 1]!, end: at + 2 } : null;
    case '&':
      return readEntity(line, at);
    case '`':
      return readCode(line, at);
    case '!':
      return line[at + 1] === '[' ? readLink(line, at + 1, imageOf, true) : null;
    case '[':
      return readLink(line, at, imageOf, false);
    case '<':
      return readAddress(line, at);
    case '*':
    case '_':
      return readEmphasis(line, at, imageOf);
    default:
      return null;
  }
}

function readEntity(line: string, at: number): Found | null {
  const found = ENTITY.exec(line.slice(at, at + 12));
  if (found === null) return null;
  const [whole, decimal, hexadecimal, name] = found;
  const end = at + whole.length;
  if (name !== undefined) return { text: NAMED[name.toLowerCase()]!, end };
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  const isText = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { text: isText ? String.fromCodePoint(code) : '\ufffd', end };
}

function readCode(line: string, at: number): Found | null {
  const fence = /^`+/.exec(line.slice(at))![0];
  const close = line.indexOf(fence, at + fence.length);
  if (close < 0) return { text: fence, end: at + fence.length };
  const code = line.slice(at + fence.length, close).trim();
  return { html: `<code>${escapeMarkup(code)}</code>`, end: close + fence.length };
}

function readLink(line: string, at: number, imageOf: ImageOf, isImage: boolean): Found | null {
  const close = closingBracket(line, at);
  if (close < 0 || line[close + 1] !== '(') return null;
  const target = /^\(\s*<?([^\s<>()]*)>?(?:\s+"[^"]*")?\s*\)/.exec(line.slice(close + 1));
  if (target === null) return null;
  const inside = line.slice(at + 1, close);
  const end = close + 1 + target[0].length;
  const address = target[1]!;
  if (isImage) {
    const image = imageOf(address, plainText(inside));
    if (image !== null) return { html: image, end };
  }
  const label = isImage ? escapeMarkup(plainText(inside)) : inlineHtml(inside, () => null);
  if (!ADDRESS.test(address)) return { html: label, end };
  return { html: `<a href="${escapeMarkup(address)}">${label || escapeMarkup(address)}</a>`, end };
}

function closingBracket(line: string, at: number): number {
  let depth = 0;
  for (let k = at; k < line.length; k++) {
    if (line[k] === '\\') k++;
    else if (line[k] === '[') depth++;
    else if (line[k] === ']' && --depth === 0) return k;
  }
  return -1;
}

function readAddress(line: string, at: number): Found | null {
  const found = /^<((?:https?:\/\/|mailto:)[^\s<>]+)>/i.exec(line.slice(at));
  if (found === null) return null;
  const address = escapeMarkup(found[1]!);
  return { html: `<a href="${address}">${address}</a>`, end: at + found[0].length };
}

/** `**strong**` and `*emphasis*`, also with `_` where it stands outside a word. */
function readEmphasis(line: string, at: number, imageOf: ImageOf): Found | null {
  const sign = line[at]!;
  const mark = line[at + 1] === sign ? sign + sign : sign;
  const start = at + mark.length;
  if (/^\s|^$/.test(line.slice(start, start + 1))) return { text: mark, end: start };
  if (sign === '_' && /\w/.test(line[at - 1] ?? '')) return { text: mark, end: start };
  for (let close = start; close < line.length; close++) {
    if (line[close] === '\\') {
      close++;
      continue;
    }
    if (!line.startsWith(mark, close) || /\s/.test(line[close - 1]!)) continue;
    if (mark.length === 1 && line[close + 1] === sign) {
      close++;
      continue;
    }
    if (sign === '_' && /\w/.test(line[close + mark.length] ?? '')) continue;
    const inside = inlineHtml(line.slice(start, close), imageOf);
    const element = mark.length === 2 ? 'strong' : 'em';
    return { html: `<${element}>${inside}</${element}>`, end: close + mark.length };
  }
  return { text: mark, end: start };
}

/** The text of a line without its escapes, as it reads. */
export function plainText(line: string): string {
  return line.replace(
    /\\([!-/:-@[-`{-~])|(&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp);)/gi,
    (whole, sign, entity) => (entity === undefined ? sign : textOf(readEntity(whole, 0))),
  );
}

function textOf(found: Found | null): string {
  return found !== null && 'text' in found ? found.text : '';
}
