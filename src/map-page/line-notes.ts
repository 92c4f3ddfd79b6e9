/** What the lines of the picture mean, in the colours they have. */
import { element } from './elements.ts';
import type { Page } from './page.ts';
import { drawnChanges, type Selection } from './selection.ts';

export function lineNotes(
  page: Page,
  { meaning, every, lines }: Pick<Selection, 'meaning' | 'every' | 'lines'>,
): (string | HTMLElement)[] {
  const { words, state } = page;
  const line = (kind: string, text: string) => element('span', { class: `line ${kind}` }, text);
  if (meaning === 'chains') return [line('chain', words.lineChain)];
  if (meaning === 'changes') {
    const drawn = drawnChanges(page);
    return [
      ...(drawn === 'one-way' ? [] : [line('made', words.made), line('broken', words.broken)]),
      ...(drawn === 'mutual' ? [] : [line('formed', words.followsFormed), line('ended', words.followsEnded)]),
      words.linesChanges,
      drawn === state.ties ? '' : ` ${words.linesMutualChanges}`,
      every === 1 ? '' : ` ${words.thinned(words.numbers.plain(every))}`,
    ];
  }
  if (meaning === 'ties') {
    const isDoubtful = lines.some(({ look }) => look === 'outPerhaps' || look === 'inPerhaps');
    return [
      line('mutual', words.lineMutual),
      line('out', words.lineOut),
      line('in', words.lineIn),
      ...(isDoubtful ? [line('perhaps', words.linePerhaps)] : []),
    ];
  }
  if (state.ties === 'one-way') return [words.linesOneWay];
  return [
    words.lines,
    ...(state.ties === 'all' ? [` ${words.linesOneWay}`] : []),
    every === 1 ? '' : ` ${words.thinned(words.numbers.plain(every))}`,
  ];
}
