/** Tells what tool a file or folder is from, by its content and then by its name. */

import { otherDelimiter } from '../csv.ts';
import type { ColumnChoice } from './columns.ts';
import { isMinetFollowers, minetColumn } from './read-minet.ts';
import { tablePair } from './read-tables.ts';
import type { SourceFiles } from './source-files.ts';

/** What can be imported, in words. */
export const FORMAT_WORDS = {
  twecoll: "twecoll's fdat/ with its .dat",
  twarc: 'follows collected by twarc',
  minet: 'follows collected by minet',
  gexf: 'GEXF',
  graphml: 'GraphML',
  'node-link': 'node-link JSON of D3 or NetworkX',
  edges: 'an edge list',
  gephi: 'a node table and an edge table',
};

export type ImportFormat = keyof typeof FORMAT_WORDS;
export const IMPORT_FORMATS = Object.keys(FORMAT_WORDS) as readonly ImportFormat[];

export interface Guess {
  /** `null` for what cannot be imported. */
  format: ImportFormat | null;
  /** What it seems to be, in words. */
  seems: string;
}

const LOOKED_AT = 1 << 16;

/** What no header has: control characters, and bytes that are no UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;

/** The tool that the files are from, or in words what else they seem to be. Reads the start of a file. */
export function guessFormat(files: SourceFiles, choice: ColumnChoice = {}): Guess {
  return files.folder ? guessFolder(files) : guessFile(files, choice);
}

function guessFolder(files: SourceFiles): Guess {
  const { names } = files;
  if (names.some((name) => /(^|\/)fdat\/\d+\.f$/.test(name)) || names.some((name) => name.endsWith('.dat'))) {
    return known('twecoll');
  }
  if (tablePair(files) !== null) return known('gephi');
  if (names.length === 0) return unknown('an empty folder');
  const pages = names.filter((name) => /\.(jsonl|ndjson|json|txt|ids)$/.test(name));
  if (pages.some((name) => /"__twarc"|^[\d\s]+$/.test(start(files, name)))) return known('twarc');
  return unknown('a folder of no tool that entente knows');
}

function start(files: SourceFiles, name: string): string {
  return files.read(name).subarray(0, LOOKED_AT).toString('utf8');
}

function guessFile(files: SourceFiles, choice: ColumnChoice): Guess {
  if (tablePair(files) !== null) return known('gephi');
  const name = files.names[0]!;
  const bytes = files.read(name).subarray(0, LOOKED_AT);
  if (bytes.length === 0) return unknown('an empty file');
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    return unknown('a ZIP file (a workbook, or a Gephi project); export its graph as GEXF or CSV');
  }
  if (bytes.subarray(0, 6).toString('latin1') === 'SQLite') {
    return unknown('an SQLite database; write its follows as a table with the columns source and target');
  }
  if (bytes.length > 1 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0)))
    return unknown('text in UTF-16; save it as UTF-8');
  if (bytes.includes(0)) return unknown('a binary file');
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return guessMarkup(text) ?? guessLines(text, name, choice);
}

function guessMarkup(text: string): Guess | null {
  if (text.startsWith('<')) {
    const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1] ?? '';
    if (root === 'gexf' || root === 'graphml') return known(root);
    return unknown(root === 'html' ? 'a web page' : `XML with the root element <${root}>`);
  }
  if (/^(Creator\b.*\n\s*)?graph\s*\[/.test(text)) {
    return unknown('GML; import the fdat/ folder it was made from, or save it as GEXF with Gephi');
  }
  if (/^nodedef>/.test(text)) return unknown('GDF; save it as GEXF with Gephi');
  if (/^\*(vertices|network)/i.test(text)) return unknown('Pajek; save it as GEXF with Gephi');
  if (text.startsWith('{') || text.startsWith('[')) {
    if (/"nodeData"\s*:|"nodes"\s*:\s*\[\s*\{\s*"key"\s*:/.test(text)) {
      return unknown('a graph of graphology or Gephi Lite; export it as GEXF');
    }
    const hasParts = /^\{[\s\S]*?"(nodes|links)"\s*:\s*\[/.test(text) && !text.includes('"__twarc"');
    return hasParts ? known('node-link') : known('twarc');
  }
  return null;
}

function guessLines(text: string, name: string, choice: ColumnChoice): Guess {
  const head = text.split(/\r?\n/, 1)[0]!;
  if (name.endsWith('.dat') && /^(#|\d+,)/.test(head)) return known('twecoll');
  if (/^\d+$/.test(head)) return known('twarc');
  const header = head.split(',').map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const lower = header.map((cell) => cell.toLowerCase());
  const isThere = (column: string) => lower.includes(column.toLowerCase());
  if (isThere(choice.source ?? 'source') && isThere(choice.target ?? 'target')) return known('edges');
  if (isMinetFollowers(header))
    return unknown('a list of followers by minet; entente reads whom accounts follow');
  if (minetColumn(header) > 0) return known('minet');
  if (['id', 'account_id', 'node', 'id_str', 'user_id'].some((id) => lower.includes(id))) {
    return unknown('a node table; name it with --nodes, and its ties with --edges');
  }
  if (header.includes('actor') && header.includes('handle')) return unknown('a roster');
  const delimiter = otherDelimiter([head]);
  if (delimiter !== null) {
    return unknown(`a table whose cells are parted by ${delimiter}; save it with commas`);
  }
  return unknown(
    header.length > 1 && !UNREADABLE.test(head)
      ? `a table with the columns ${header.join(', ').slice(0, 100)}; name those of its ties source and target, or say which they are with --columns source=…,target=…`
      : 'text of no form that entente knows',
  );
}

function known(format: ImportFormat): Guess {
  return { format, seems: FORMAT_WORDS[format] };
}

function unknown(seems: string): Guess {
  return { format: null, seems };
}
