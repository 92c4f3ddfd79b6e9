/** Who mentions whom as a map, of the rows of the table that stands below it. */
import { placesOf } from '../../cli/picked.ts';
import type { Table } from '../../cli/table.ts';
import { type Html, html } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import type { WorldShapes } from '../../report/facts/world-shapes.ts';
import { type CountryPair, dialogueMap } from '../../report/figures/dialogue-map.ts';
import { figureHtml } from '../../report/html/inline-figure.ts';

/**
 * Nothing where no two countries of the map mention each other.
 * @param table a dialogue between countries, or of one with others.
 * @param about `home` is the country of the latter, `id` what parts of the picture are called by, `told` what the table is of, and
 * `simulated` whether it is of invented data, which the picture says itself.
 */
export function dialoguePicture(
  table: Table<unknown>,
  { home, id, told, simulated }: { home: string | null; id: string; told: string; simulated: boolean },
  world: WorldShapes,
  words: PageWords,
): Html | null {
  const pairs = pairsOf(table, home);
  const { language } = words;
  const texts = {
    id,
    unit: (drawn: number) => language.figure.worldDialogue.drawn(drawn),
    source: `${told}${simulated ? ` ${words.simulated}` : ''}`,
  };
  const wide = dialogueMap(pairs, world, texts, language, 'wide');
  const narrow = dialogueMap(pairs, world, texts, language, 'narrow');
  return wide === null || narrow === null ? null : figureHtml({ ...wide, narrow }, html``);
}

function pairsOf(table: Table<unknown>, home: string | null): CountryPair[] {
  const [one, other, there, back] = placesOf(
    table,
    home === null
      ? ['one', 'other', 'mentions', 'mentions_back']
      : ['country', 'country', 'we_mention', 'mentions_us'],
  );
  return table.rows.map((row) => ({
    ...{ one: home ?? String(row[one]), other: String(row[other]) },
    ...{ there: known(row[there]), back: known(row[back]) },
  }));
}

/** What is unknown is not drawn; the table has it. */
function known(cell: unknown): number {
  return typeof cell === 'number' ? cell : 0;
}
