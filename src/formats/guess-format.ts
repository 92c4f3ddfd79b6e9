/** Tells what tool a file or folder is from, by its content and then by its name. */

import { csvRecords } from '../csv.ts';
import { packedForm, requireUtf8 } from '../utf8-text.ts';
import { type ColumnChoice, endsOfTies, fieldColumn } from './columns.ts';
import { isTwarcJson, jsonForm } from './guess-json.ts';
import { isMatrix } from './read-matrix.ts';
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
  matrix: 'an adjacency matrix',
  gephi: 'a node table and an edge table',
};

export type ImportFormat = keyof typeof FORMAT_WORDS;
export const IMPORT_FORMATS = Object.keys(FORMAT_WORDS) as readonly ImportFormat[];

export interface Guess {
  /** `null` for what cannot be imported. */
  format: ImportFormat | null;
  /** What it seems to be, in words. */
  seems: string;
  /** The command that makes a table of ties of it, by its path as a shell reads it. */
  command?: ((path: string) => string) | undefined;
}

const LOOKED_AT = 1 << 16;

/** What no header has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\u007f]/;

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
  const packed = packedForm(bytes);
  if (packed !== null) return unknown(packed);
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
  return guessMarkup(text, files) ?? guessLines(text, files, choice);
}

function guessMarkup(text: string, files: SourceFiles): Guess | null {
  if (text.startsWith('<')) {
    const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1] ?? '';
    if (root === 'gexf' || root === 'graphml') return known(root);
    return unknown(root === 'html' ? 'a web page' : `XML with the root element <${root}>`);
  }
  if (/^(Creator\b.*\n\s*)?graph\s*\[/.test(text)) {
    return unknown('GML; import the fdat/ folder it was made from, or save it as GEXF with Gephi');
  }
  if (/^dl\b/i.test(text)) return unknown('DL of UCINET; save it as GEXF with Gephi');
  if (/^nodedef>/.test(text)) return unknown('GDF; save it as GEXF with Gephi');
  if (/^\*(vertices|network)/i.test(text)) return unknown('Pajek; save it as GEXF with Gephi');
  if (text.startsWith('{') || text.startsWith('[')) {
    if (/"nodeData"\s*:|"nodes"\s*:\s*\[\s*\{\s*"key"\s*:/.test(text)) {
      return unknown('a graph of graphology or Gephi Lite; export it as GEXF');
    }
    const hasParts = /^\{[\s\S]*?"(nodes|links)"\s*:\s*\[/.test(text) && !text.includes('"__twarc"');
    if (hasParts) return known('node-link');
    return isTwarcJson(text) ? known('twarc') : { format: null, ...jsonForm(files.read(files.names[0]!)) };
  }
  const archived = /^window\.YTD\.(following|follower)\.part\d+\s*=/.exec(text)?.[1];
  if (archived !== undefined) {
    const tie = archived === 'following' ? 'MY_ID,\\1' : '\\1,MY_ID';
    return unknown(
      `the ${archived}.js of an archive of X, which does not name the account that it is of; put in its id for MY_ID`,
      (path) => `(${HEADER}; sed -n 's/.*"accountId" *: *"\\([0-9]*\\)".*/${tie}/p' ${path})`,
    );
  }
  return null;
}

function guessLines(text: string, { names, path, read, shown }: SourceFiles, choice: ColumnChoice): Guess {
  const lines = text.split(/\r?\n/);
  const head = lines[0]!;
  if (names[0]!.endsWith('.dat') && /^(#|\d+,)/.test(head)) return known('twecoll');
  if (/^\d+$/.test(head)) return known('twarc');
  const pairs = pairsForm(lines);
  if (pairs !== null) return pairs;
  const [header = [], row = []] = csvRecords(lines.slice(0, 2).join('\n')).records.map(({ cells }) =>
    cells.map((cell) => cell.trim()),
  );
  const ends = endsOfTies(header, choice, path);
  if (ends.source >= 0 && ends.target >= 0) return known('edges');
  if (isMinetFollowers(header))
    return unknown('a list of followers by minet; entente reads whom accounts follow');
  if (minetColumn(header) > 0) return known('minet');
  if (header[0] === 'Account address') {
    return unknown(
      'the list that Mastodon exports of whom an account follows, which does not name that account; put in its name for ME@HOST',
      (path) => `(${HEADER}; tail -n +2 ${path} | sed 's/,.*//; s/^/ME@HOST,/')`,
    );
  }
  if (isMatrix(header, row)) return known('matrix');
  if (fieldColumn(header, 'id', {}, path) >= 0) return unknown(NODE_TABLE);
  if (header.includes('actor') && header.includes('handle')) return unknown('a roster');
  if (fieldColumn(header, 'handle', {}, path) >= 0) return unknown(NODE_TABLE);
  requireUtf8(read(names[0]!), shown(names[0]!));
  if (header.length === 1 || UNREADABLE.test(head)) return unknown('text of no form that entente knows');
  return unknown(
    `a table with the columns ${header.join(', ').slice(0, 100)}; say which of them name the ends of its ties with --columns source=…,target=…, or where its first line is a tie itself, give it a header`,
    (path) => `(${HEADER}; cat ${path})`,
  );
}

const HEADER = 'echo source,target';
const NODE_TABLE = 'a node table; name it with --nodes, and its ties with --edges';

/** Pairs of a matrix or of other collections of networks, parted by blanks, or under lines of comment; `null` for others. */
function pairsForm(lines: readonly string[]): Guess | null {
  const isComment = (line: string) => /^[#%]/.test(line);
  const first = (lines.find((line) => !isComment(line)) ?? '').trim();
  if (!(isComment(lines[0]!) ? /^\S+[ \t]+\S+([ \t]+[\d.]+)?$/ : /^\d+[ \t]+\d/).test(first)) return null;
  const rows = lines[0]!.startsWith('%%MatrixMarket') ? ' | tail -n +2' : '';
  return unknown(
    'a list of pairs without a header; give it one',
    (path) => `(${HEADER}; grep -v '^[#%]' ${path}${rows} | awk '{print $1 "," $2}')`,
  );
}

function known(format: ImportFormat): Guess {
  return { format, seems: FORMAT_WORDS[format] };
}

function unknown(seems: string, command?: Guess['command']): Guess {
  return { format: null, seems, command };
}
