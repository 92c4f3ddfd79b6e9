/** Which documents of the package speak of a word, and under which heading. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundIn, type Sought, sought } from '../../find-words.ts';
import { packageFile } from '../../package-file.ts';

/** A heading that speaks of a word counts as so many lines. */
const HEADING = 10;

/** Such as `docs/sql.md, "The views"`: of each document the part that speaks of it most, in its heading above all. */
export function documentsFor(text: string): string[] {
  const folder = fileURLToPath(packageFile('docs'));
  if (!existsSync(folder)) return [];
  const words = sought(text);
  if (words.length === 0) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => ({ name, ...bestPart(words, readFileSync(join(folder, name), 'utf8')) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name, heading }) => `docs/${name}, "${heading}"`);
}

function bestPart(words: Sought, text: string): { heading: string; score: number } {
  return text
    .split(/^#+ /m)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const isThere = foundIn(words, part).every((found) => found === 1);
      const speaks = lines.filter((line) => foundIn(words, line).includes(1)).length;
      const own = HEADING * Number(foundIn(words, heading).every((found) => found === 1));
      return { heading, score: isThere ? speaks + own : 0 };
    })
    .reduce((a, b) => (b.score > a.score ? b : a));
}
