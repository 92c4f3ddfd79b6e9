/** Reads the sources and fails where a line breaks a rule of the layout, naming file and line. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Folders, or files at the root of `src`, that a folder may import; what is imported as types only is marked so. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['cli', 'commands', 'errors.ts', 'runtime.ts'],
  'measure-door.ts': ['cli', 'commands', 'main.ts'],
  'csv.ts': ['errors.ts'],
  'errors.ts': [],
  'write-whole.ts': ['errors.ts'],
  'runtime.ts': ['http-sender.ts'],
  'http-sender.ts': ['runtime.ts', 'errors.ts'],
  commands: [
    'cli',
    'roster',
    'crawl',
    'sandbox',
    'store',
    'formats',
    'graph',
    'compare',
    'activity',
    'report',
    'csv.ts',
    'edge-scanner.ts',
    'errors.ts',
    'graph-pool.ts',
    'runtime.ts',
    'sandbox-thread.ts',
    'write-whole.ts',
    'tool',
  ],
  cli: ['csv.ts', 'errors.ts', 'runtime.ts'],
  roster: ['csv.ts', 'errors.ts'],
  crawl: ['roster', 'store', 'runtime.ts', 'errors.ts'],
  sandbox: ['roster', 'errors.ts'],
  store: ['roster', 'csv.ts', 'errors.ts', 'write-whole.ts'],
  formats: ['csv.ts', 'errors.ts'],
  graph: [],
  kernels: [],
  tool: ['errors.ts'],
  atlas: ['roster', 'report'],
  'map-page': ['graph', 'roster', 'report'],
  'edge-scanner.ts': ['formats', 'graph'],
  'graph-pool.ts': ['graph'],
  'graph-worker.ts': ['graph'],
  'sandbox-thread.ts': ['roster', 'sandbox'],
  'sandbox-worker.ts': ['sandbox', 'sandbox-thread.ts'],
  compare: ['graph'],
  activity: ['graph'],
  report: ['graph', 'compare', 'activity', 'roster', 'csv.ts', 'errors.ts', 'write-whole.ts'],
};

interface Line {
  file: string;
  number: number;
  text: string;
}

function sourceFiles(directory = SRC): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

const FILES = sourceFiles();
const LINES: readonly Line[] = FILES.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, k) => ({
      file: relative(SRC, file),
      number: k + 1,
      text: text.replace(/^\s*(\*|\/\*\*|\/\/).*$/, ''),
    })),
);

const place = ({ file, number, text }: Line) => `src/${file}:${number}: ${text.trim()}`;
const unit = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** Path within `src` that a line imports, or null. */
function importedFile({ file, text }: Line): string | null {
  const target = /(?:from|import\(|^import)\s*'(\.[^']*)'/.exec(text)?.[1];
  return target === undefined ? null : relative(SRC, resolve(SRC, dirname(file), target));
}

test('folders import only what they may', () => {
  const forbidden = LINES.filter((line) => {
    const target = importedFile(line);
    if (target === null || unit(target) === unit(line.file)) return false;
    return !(MAY_IMPORT[unit(line.file)] ?? []).includes(unit(target));
  });
  expect(forbidden.map(place)).toEqual([]);
});

test('every folder and root file has a rule', () => {
  expect(
    [...new Set(FILES.map((file) => unit(relative(SRC, file))))].filter((name) => !(name in MAY_IMPORT)),
  ).toEqual([]);
});

test('no import goes in a circle', () => {
  const arrows = new Map<string, string[]>();
  for (const line of LINES) {
    const target = importedFile(line);
    if (target !== null && !/^\s*import type /.test(line.text)) {
      arrows.set(line.file, [...(arrows.get(line.file) ?? []), target]);
    }
  }
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) throw new Error(`a circle: ${[...trail, file].join(' → ')}`);
    if (done.has(file)) return;
    for (const next of arrows.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of arrows.keys()) visit(file, []);
});

/** What only some places may use; `allowed` is a folder or a file within `src`. */
const FORBIDDEN: readonly { what: string; pattern: RegExp; allowed: readonly string[] }[] = [
  { what: 'console', pattern: /\bconsole\./, allowed: ['cli'] },
  {
    what: 'the clock',
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bprocess\.hrtime/,
    allowed: ['runtime.ts'],
  },
  {
    what: 'chance',
    pattern: /\bMath\.random|\brandomUUID|\brandomBytes|\bgetRandomValues/,
    allowed: ['runtime.ts'],
  },
  {
    what: 'timers',
    pattern: /\bset(Timeout|Interval|Immediate)\(|timers\/promises/,
    allowed: ['runtime.ts', 'http-sender.ts'],
  },
  {
    what: 'HTTP',
    pattern: /\bfetch\(|'node:(http|https|net|tls|dgram|http2)'/,
    allowed: ['http-sender.ts', 'sandbox/server.ts'],
  },
  {
    what: 'the process',
    pattern: /\bprocess\.(env|stdout|stderr|stdin|on|exit|argv|cwd)/,
    allowed: ['runtime.ts', 'main.ts', 'measure-door.ts', 'atlas/main.ts', 'tool/main.ts'],
  },
  {
    what: 'the streams of a person',
    pattern: /\b(std)?(out|err)\.write\(/,
    allowed: ['cli/terminal.ts'],
  },
  { what: 'the SQLite driver', pattern: /'better-sqlite3(-13)?'/, allowed: ['store'] },
  { what: 'the locale', pattern: /\blocaleCompare\(|\bIntl\.|\btoLocale\w+\(/, allowed: [] },
  {
    what: 'arithmetic that differs between engines',
    pattern:
      /[\w)\]] \*\* [\w(-]|\bMath\.(pow|exp|expm1|log|log2|log10|log1p|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|cbrt|hypot)\b/,
    allowed: [],
  },
  { what: 'gzip', pattern: /'node:zlib'/, allowed: [] },
];

test.each(FORBIDDEN)('only the places that may use $what do', ({ pattern, allowed }) => {
  const found = LINES.filter(
    ({ file, text }) => pattern.test(text) && !allowed.some((name) => file === name || unit(file) === name),
  );
  expect(found.map(place)).toEqual([]);
});

test('the graph is pure: no module of Node', () => {
  expect(LINES.filter(({ file, text }) => unit(file) === 'graph' && /'node:/.test(text)).map(place)).toEqual(
    [],
  );
});

test('no folder or file goes by a name that says nothing', () => {
  const names = FILES.map((file) => relative(SRC, file)).filter((file) =>
    /(^|\/)(utils?|helpers?|common|manager|service|types|index)(\.ts|\/)/.test(file),
  );
  expect(names).toEqual([]);
});
