/** Reads an Atom feed, and refuses one that RFC 4287 would (sections 3.2, 3.3, 4.1.1, 4.1.2). */
import { SaxesParser } from 'saxes';

const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 3339, with the capitals that Atom asks for. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i;

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: Element[];
}

function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const path = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (uri !== ATOM) throw new Error(`${local} is no element of Atom`);
    const named = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element = { name: local, attributes: Object.fromEntries(named), text: '', children: [] };
    path.at(-1)!.children.push(element);
    path.push(element);
  });
  parser.on('text', (part) => {
    path.at(-1)!.text += part;
  });
  parser.on('closetag', () => void path.pop());
  parser.write(text).close();
  return root.children[0]!;
}

function once(element: Element, name: string): Element {
  const found = element.children.filter((child) => child.name === name);
  if (found.length !== 1) throw new Error(`${element.name} has ${found.length} of ${name}, not one`);
  return found[0]!;
}

export function readAtom(text: string) {
  const feed = readXml(text);
  if (feed.name !== 'feed') throw new Error(`a feed begins with feed, not ${feed.name}`);
  const known = ['id', 'title', 'updated', 'author', 'generator', 'link', 'entry'];
  for (const { name } of feed.children) if (!known.includes(name)) throw new Error(`feed has ${name}`);
  const name = once(once(feed, 'author'), 'name').text;
  if (name === '') throw new Error('the author has no name');
  const entries = feed.children.filter((child) => child.name === 'entry').map(readEntry);
  if (new Set(entries.map(({ id }) => id)).size < entries.length) throw new Error('two entries have one id');
  return { ...head(feed), page: pageOf(feed), entries };
}

function head(element: Element): { id: string; title: string; updated: string } {
  const [id, title, updated] = ['id', 'title', 'updated'].map((name) => once(element, name).text) as [
    string,
    string,
    string,
  ];
  if (!IRI.test(id)) throw new Error(`${id} is no IRI`);
  if (!DATE.test(updated)) throw new Error(`${updated} is no date of Atom`);
  return { id, title, updated };
}

function readEntry(entry: Element) {
  const content = once(entry, 'content');
  if (!['text', undefined].includes(content.attributes.type)) throw new Error('content is no text');
  if (content.children.length > 0) throw new Error('text has elements in it');
  return {
    ...head(entry),
    content: content.text,
    category: once(entry, 'category').attributes.term,
    page: pageOf(entry),
  };
}

/** Of the one link to a page, which a reader can follow from wherever it stands; `null` where there is none. */
function pageOf({ name, children }: Element): string | null {
  const links = children.filter((child) => child.name === 'link');
  if (links.length > 1) throw new Error(`${name} has ${links.length} links`);
  const { rel, type, href } = links[0]?.attributes ?? {};
  if (href === undefined) return null;
  if (rel !== 'alternate' || type !== 'text/html' || !IRI.test(href)) throw new Error(`${href} is no link`);
  return href;
}
