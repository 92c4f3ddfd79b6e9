/** Which documents of the package speak of a word, and under which heading. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundIn, sought } from '../../find-words.ts';
import { packageFile } from '../../package-file.ts';

/** Such as `docs/sql.md, "The views"`, those first that speak of it most. */
export function documentsFor(text: string): string[] {
  const folder = fileURLToPath(packageFile('docs'));
  if (!existsSync(folder)) return [];
  const words = sought(text);
  const speaks = (line: string) => words.length > 0 && foundIn(words, line).every((found) => found === 1);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      const places = lines.flatMap((line, k) => (speaks(line) ? [k] : []));
      const above = lines.slice(0, (places[0] ?? 0) + 1).findLast((line) => /^#+ /.test(line));
      return { text: `docs/${name}, "${above?.replace(/^#+ /, '') ?? name}"`, count: places.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ text }) => text);
}
