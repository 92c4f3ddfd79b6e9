/** Reads the sources and fails where a line breaks a rule of the layout, naming file and line. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Folders, or files at the root of `src`, that a folder may import, types included; a folder stands below those that import it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': [
    'words',
    'doors',
    'cache.ts',
    'cli',
    'commands',
    'all-commands.ts',
    'console-answers.ts',
    'errors.ts',
    'library',
    'library.ts',
    'runtime.ts',
    'sandbox-serving.ts',
  ],
  'door.ts': ['main.ts', 'cache.ts'],
  'cache.ts': ['once.ts', 'package-file.ts'],
  'package-file.ts': [],
  'all-commands.ts': ['cli', 'commands'],
  'csv.ts': ['errors.ts', 'words'],
  'errors.ts': ['words'],
  'find-words.ts': ['fold-text.ts'],
  'fold-text.ts': [],
  'group-by.ts': [],
  'iso-instant.ts': [],
  'json-text.ts': ['errors.ts'],
  'minute-text.ts': [],
  'missing-value.ts': [],
  'nearest.ts': ['fold-text.ts'],
  'once.ts': [],
  'slices.ts': [],
  'utf8-text.ts': ['errors.ts'],
  'write-whole.ts': ['errors.ts'],
  'http-request.ts': [],
  'language-codes.ts': [],
  'socket.ts': [],
  'private-address.ts': [],
  'http-sender.ts': ['http-request.ts', 'private-address.ts', 'errors.ts'],
  'runtime.ts': ['cache.ts', 'http-request.ts', 'http-sender.ts'],
  'edge-scanner.ts': ['formats', 'graph'],
  'graph-pool.ts': ['graph', 'package-file.ts'],
  'graph-worker.ts': ['graph'],
  'sandbox-thread.ts': ['roster', 'sandbox', 'package-file.ts'],
  'sandbox-serving.ts': ['sandbox', 'sandbox-thread.ts'],
  'sandbox-worker.ts': ['main.ts'],
  values: ['roster'],
  graph: ['once.ts', 'values'],
  kernels: [],
  reasons: ['roster'],
  changes: ['graph', 'roster'],
  spells: ['values', 'graph', 'changes', 'study', 'group-by.ts'],
  activity: ['values', 'graph', 'group-by.ts'],
  edition: [
    'evidence',
    'values',
    'graph',
    'changes',
    'activity',
    'study',
    'roster',
    'errors.ts',
    'fold-text.ts',
    'once.ts',
    'group-by.ts',
  ],
  dyads: [
    ...[
      'values',
      'words',
      'graph',
      'study',
      'roster',
      'csv.ts',
      'errors.ts',
      'group-by.ts',
      'missing-value.ts',
    ],
    'nearest.ts',
    'once.ts',
  ],
  doors: [
    ...['values', 'cli', 'columns', 'words', 'study', 'roster', 'csv.ts', 'language-codes.ts'],
    'minute-text.ts',
  ],
  columns: ['evidence', 'values', 'graph', 'roster', 'activity', 'edition', 'spells'],
  words: [
    ...[
      'columns',
      'evidence',
      'values',
      'graph',
      'changes',
      'activity',
      'evidence',
      'roster',
      'study',
      'csv.ts',
      'errors.ts',
      'language-codes.ts',
    ],
    'group-by.ts',
    'minute-text.ts',
    'nearest.ts',
    'reasons',
  ],
  evidence: ['roster', 'csv.ts', 'errors.ts', 'fold-text.ts', 'group-by.ts', 'nearest.ts'],
  grow: [
    ...['evidence', 'roster', 'crawl', 'runtime.ts', 'http-request.ts', 'errors.ts', 'group-by.ts'],
    'slices.ts',
    ...['fold-text.ts', 'json-text.ts'],
  ],
  roster: ['csv.ts', 'errors.ts', 'fold-text.ts', 'group-by.ts', 'missing-value.ts', 'nearest.ts'],
  study: [
    'evidence',
    'values',
    'reasons',
    'words',
    'graph',
    'changes',
    'activity',
    'roster',
    'csv.ts',
    'missing-value.ts',
    'once.ts',
    'errors.ts',
    'json-text.ts',
    'group-by.ts',
    'fold-text.ts',
    'language-codes.ts',
    'nearest.ts',
  ],
  store: [
    ...['values', 'activity', 'cache.ts', 'roster', 'csv.ts', 'errors.ts', 'group-by.ts', 'json-text.ts'],
    'evidence',
    'reasons',
    'iso-instant.ts',
    'utf8-text.ts',
    'write-whole.ts',
  ],
  formats: [
    'reasons',
    'csv.ts',
    'errors.ts',
    'group-by.ts',
    'json-text.ts',
    'missing-value.ts',
    'utf8-text.ts',
  ],
  sandbox: ['evidence', 'roster', 'errors.ts'],
  crawl: [
    'values',
    'reasons',
    'iso-instant.ts',
    'roster',
    'store',
    'runtime.ts',
    'http-request.ts',
    'errors.ts',
    'json-text.ts',
    'group-by.ts',
    'slices.ts',
    'minute-text.ts',
  ],
  log: ['evidence', 'values', 'words', 'reasons', 'roster', 'store', 'errors.ts', 'group-by.ts', 'once.ts'],
  alerts: [
    'values',
    'words',
    'iso-instant.ts',
    'formats',
    'log',
    'roster',
    'store',
    'runtime.ts',
    'errors.ts',
    'group-by.ts',
    'json-text.ts',
    'nearest.ts',
    'private-address.ts',
  ],
  watch: [
    ...['values', 'reasons', 'crawl', 'log', 'roster', 'store', 'runtime.ts', 'socket.ts', 'errors.ts'],
    'slices.ts',
  ],
  cli: [
    'columns',
    'words',
    'language-codes.ts',
    'once.ts',
    'csv.ts',
    'errors.ts',
    'nearest.ts',
    'package-file.ts',
    'runtime.ts',
    'utf8-text.ts',
    'write-whole.ts',
  ],
  open: [
    'values',
    'reasons',
    'words',
    'edition',
    'log',
    'study',
    'cache.ts',
    'store',
    'graph',
    'graph-pool.ts',
    'activity',
    'roster',
    'cli',
    'csv.ts',
    'errors.ts',
    'group-by.ts',
    'nearest.ts',
    'once.ts',
  ],
  questions: [
    'columns',
    'evidence',
    'values',
    'reasons',
    'iso-instant.ts',
    'words',
    'open',
    'find-words.ts',
    'edition',
    'alerts',
    'dyads',
    'log',
    'spells',
    'study',
    'cache.ts',
    'graph',
    'graph-pool.ts',
    'changes',
    'activity',
    'roster',
    'cli',
    'csv.ts',
    'errors.ts',
    'fold-text.ts',
    'group-by.ts',
    'nearest.ts',
    'minute-text.ts',
    'once.ts',
  ],
  report: [
    'evidence',
    'values',
    'questions',
    'doors',
    'cli',
    'columns',
    'words',
    'edition',
    'dyads',
    'spells',
    'study',
    'graph',
    'changes',
    'activity',
    'roster',
    'csv.ts',
    'errors.ts',
    'group-by.ts',
    'language-codes.ts',
    'once.ts',
    'write-whole.ts',
  ],
  jobs: [
    'evidence',
    'grow',
    'values',
    'reasons',
    'words',
    'open',
    'alerts',
    'edition',
    'package-file.ts',
    'crawl',
    'store',
    'roster',
    'sandbox',
    'sandbox-thread.ts',
    'study',
    'questions',
    'cli',
    'csv.ts',
    'errors.ts',
    'json-text.ts',
    'group-by.ts',
    'fold-text.ts',
    'language-codes.ts',
    'nearest.ts',
    'runtime.ts',
    'utf8-text.ts',
    'watch',
    'write-whole.ts',
    'minute-text.ts',
  ],
  publish: [
    'evidence',
    'columns',
    'values',
    'iso-instant.ts',
    'words',
    'open',
    'edition',
    'dyads',
    'log',
    'package-file.ts',
    'questions',
    'report',
    'formats',
    'store',
    'study',
    'graph',
    'graph-pool.ts',
    'edge-scanner.ts',
    'roster',
    'cli',
    'csv.ts',
    'errors.ts',
    'language-codes.ts',
    'utf8-text.ts',
    'write-whole.ts',
  ],
  console: [
    'doors',
    'columns',
    'values',
    'words',
    'open',
    'questions',
    'report',
    'study',
    'store',
    'roster',
    'cli',
    'csv.ts',
    'errors.ts',
    'graph-pool.ts',
    'language-codes.ts',
    'nearest.ts',
    'runtime.ts',
    'minute-text.ts',
  ],
  'console-thread.ts': ['console', 'package-file.ts', 'runtime.ts'],
  'console-answers.ts': ['console', 'console-thread.ts', 'runtime.ts', 'store'],
  'console-worker.ts': ['main.ts'],
  'library.ts': [],
  library: [
    'reasons',
    'words',
    'open',
    'edition',
    'questions',
    'study',
    'store',
    'graph',
    'graph-pool.ts',
    'changes',
    'roster',
    'cli',
    'csv.ts',
    'errors.ts',
    'library.ts',
    'nearest.ts',
    'once.ts',
  ],
  commands: [
    'evidence',
    'grow',
    'doors',
    'values',
    'reasons',
    'iso-instant.ts',
    'words',
    'open',
    'find-words.ts',
    'alerts',
    'dyads',
    'cache.ts',
    'jobs',
    'console',
    'console-thread.ts',
    'log',
    'package-file.ts',
    'publish',
    'questions',
    'report',
    'study',
    'cli',
    'roster',
    'crawl',
    'sandbox',
    'store',
    'formats',
    'graph',
    'changes',
    'activity',
    'tool',
    'csv.ts',
    'edge-scanner.ts',
    'errors.ts',
    'json-text.ts',
    'fold-text.ts',
    'graph-pool.ts',
    'http-request.ts',
    'language-codes.ts',
    'nearest.ts',
    'runtime.ts',
    'sandbox-thread.ts',
    'socket.ts',
    'utf8-text.ts',
    'watch',
    'write-whole.ts',
  ],
  tool: ['errors.ts', 'package-file.ts'],
  atlas: ['roster', 'study', 'report'],
  'console-browser': [],
  'map-page': [
    'values',
    'words',
    'graph',
    'changes',
    'roster',
    'study',
    'report',
    'fold-text.ts',
    'language-codes.ts',
  ],
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

test('the folder of commands is the list of commands', () => {
  const listed = [...readFileSync(join(SRC, 'all-commands.ts'), 'utf8').matchAll(/'\.\/([^']+\.ts)'\)/g)];
  const files = readdirSync(join(SRC, 'commands')).filter((name) => name.endsWith('.ts'));
  expect(listed.map(([, path]) => path).sort()).toEqual(files.map((name) => `commands/${name}`).sort());
});

test('every folder and root file has a rule', () => {
  expect(
    [...new Set(FILES.map((file) => unit(relative(SRC, file))))].filter((name) => !(name in MAY_IMPORT)),
  ).toEqual([]);
});

test('no import goes in a circle, of types included', () => {
  const arrows = new Map<string, string[]>();
  for (const line of LINES) {
    const target = importedFile(line);
    if (target !== null) arrows.set(line.file, [...(arrows.get(line.file) ?? []), target]);
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

test('a question evaluates no module of crawl, so that it starts at once', () => {
  const questions = [
    ...readFileSync(join(SRC, 'all-commands.ts'), 'utf8').matchAll(/group: 'Ask:',[^}]*'\.\/([^']+)'/g),
  ];
  const evaluated = new Map<string, string>();
  const visit = (file: string, from: string): void => {
    if (evaluated.has(file)) return;
    evaluated.set(file, from);
    const text = readFileSync(join(SRC, file), 'utf8');
    for (const [, path] of text.matchAll(/^(?:import|export)\s(?!type\s)[^;']*?from '(\.[^']+)'/gm)) {
      visit(relative(SRC, resolve(SRC, dirname(file), path!)), file);
    }
  };
  for (const [, path] of questions) visit(path!, 'the prompt');
  expect(questions.length).toBeGreaterThan(10);
  expect([...evaluated].filter(([file]) => unit(file) === 'crawl')).toEqual([]);
});

/** What only some places may use; `allowed` is a folder or a file within `src`. */
const FORBIDDEN: readonly { what: string; pattern: RegExp; allowed: readonly string[] }[] = [
  { what: 'console', pattern: /(?<!\/)\bconsole\.(?!css)/, allowed: ['cli'] },
  {
    what: 'the clock',
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bprocess\.hrtime/,
    allowed: ['runtime.ts', 'console-browser'],
  },
  {
    what: 'chance',
    pattern: /\bMath\.random|\brandomUUID|\brandomBytes|\bgetRandomValues/,
    allowed: ['runtime.ts'],
  },
  {
    what: 'timers',
    pattern: /\bset(Timeout|Interval|Immediate)\(|timers\/promises/,
    allowed: ['runtime.ts', 'http-sender.ts', 'socket.ts', 'console-browser'],
  },
  {
    what: 'HTTP',
    pattern: /\bfetch\(|'node:(http|https|net|tls|dgram|http2)'/,
    allowed: [
      'http-sender.ts',
      'private-address.ts',
      'sandbox/loopback.ts',
      'sandbox/server.ts',
      'sandbox/fediverse/fediverse-servers.ts',
      'sandbox/live-server.ts',
      'console/door.ts',
      'console/server.ts',
      'console-browser',
    ],
  },
  {
    what: 'the process',
    pattern: /\bprocess\.(env|stdout|stderr|stdin|on|exit|argv|cwd)/,
    allowed: ['runtime.ts', 'main.ts', 'door.ts', 'atlas/main.ts'],
  },
  {
    what: 'the streams of a person',
    pattern: /\b(std)?(out|err)\.write\(/,
    allowed: ['cli/terminal.ts'],
  },
  { what: 'the parser of options', pattern: /'commander'/, allowed: ['cli', 'commands', 'main.ts'] },
  {
    what: 'the world of a command',
    pattern: /cli\/context\.ts'/,
    allowed: ['jobs', 'publish', 'commands', 'all-commands.ts', 'main.ts'],
  },
  { what: 'the SQLite driver', pattern: /'better-sqlite3(-13)?'/, allowed: ['store'] },
  { what: 'the locale', pattern: /\blocaleCompare\(|\bIntl\.|\btoLocale\w+\(/, allowed: ['console-browser'] },
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

test('a question names sentences with their values, and speaks no language', () => {
  const named = ['words/said.ts', 'words/say.ts', 'words/refusal.ts', 'words/values.ts'];
  const found = LINES.filter((line) => {
    const target = unit(line.file) === 'questions' ? importedFile(line) : null;
    return target !== null && unit(target) === 'words' && !named.includes(target);
  });
  expect(found.map(place)).toEqual([]);
});

test('alerts and the console are written in no language: they are sentences until a door speaks', () => {
  const own = LINES.filter(({ file }) => ['alerts', 'console'].includes(unit(file)));
  const found = own.filter((line) => {
    const target = importedFile(line);
    const isOfLanguage = target !== null && /^words\/[a-z]{2}\//.test(target);
    // What a language has is typed by the English.
    const isType = /^import type/.test(line.text) && target?.startsWith('words/en/') === true;
    return (isOfLanguage && !isType) || /(?![\0-\x7f])\p{L}/u.test(line.text);
  });
  expect(found.map(place)).toEqual([]);
});

test('the graph is pure: no module of Node', () => {
  expect(LINES.filter(({ file, text }) => unit(file) === 'graph' && /'node:/.test(text)).map(place)).toEqual(
    [],
  );
});

test('no folder or file goes by a name that says nothing', () => {
  // A command's file has the command's name, which is the user's word.
  const names = FILES.map((file) => relative(SRC, file)).filter(
    (file) =>
      file !== 'commands/common.ts' &&
      /(^|\/)(utils?|helpers?|common|manager|service|types|index)(\.ts|\/)/.test(file),
  );
  expect(names).toEqual([]);
});
