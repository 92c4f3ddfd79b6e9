/** Tells English in what should be French, apart from names of the sandbox's rosters and from what is typed at a prompt. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/csv.ts';
import { ROOT } from './program.ts';

/** Names of the roster, and a server's words, stand as they are. */
const NAMES = [2025, 2026]
  .flatMap((year) => {
    const file = join(ROOT, `data/snapshots/sandbox-${year}/roster.csv`);
    const { header, rows } = parseCsv(readFileSync(file, 'utf8'), file);
    return rows.map((row) => row[header.indexOf('name')]!.replace(' (simulated)', ''));
  })
  .concat('MFA of France', 'not answered', 'FR follows *')
  .sort((a, b) => b.length - a.length);

/** Words that every English sentence has some of, and no French one. */
const ENGLISH =
  /\b([Tt]he|[Oo]f|and|is|are|was|were|with|without|from|its|their|whom|which|whether|unknown|known|not|yes|follows?|followed|accounts?|countries|ties|posts?|none|account)\b/;

/** What is typed at a prompt, and what a database is called, is of no language. */
function withoutNames(text: string): string {
  const plain = text.replace(/[«"].*?[»"]/g, '').replace(/\bentente [a-z][^;:.)]*|--[a-z][\w-]*( \S+)?/g, '');
  return NAMES.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, '') : rest), plain);
}

export function isEnglish(text: string): boolean {
  return ENGLISH.test(withoutNames(text));
}
