/** Figures of one country, or of two side by side. */
import type { Bounds } from '../values/bounded.ts';
import { countryName } from './account-list.ts';
import { boundsText } from './bounds.ts';
import { type CountryFigures, countryFigures } from './country-figures.ts';
import { element } from './elements.ts';
import type { Page } from './page.ts';

export function figuresTable(page: Page, codes: readonly string[]): HTMLElement {
  const { words, model } = page;
  const columns = codes.map((code) => countryFigures(model, code));
  const rows = figureRows(page).filter(([, cell]) => columns.some((figures) => cell(figures) !== ''));
  const head =
    codes.length < 2
      ? []
      : [
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('td'),
              ...codes.map((code) => element('th', { scope: 'col' }, countryName(page, code))),
            ),
          ),
        ];
  const body = rows.map(([title, cell]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, title),
      ...columns.map((figures) => element('td', {}, cell(figures) || '–')),
    ),
  );
  return element(
    'table',
    { class: 'figures' },
    element('caption', { class: 'unseen' }, words.measures),
    ...head,
    element('tbody', {}, ...body),
  );
}

/** What each line says of a country; '' where it has nothing to say. */
function figureRows({ words }: Page): [title: string, cell: (figures: CountryFigures) => string][] {
  const { plain, share, decimal } = words.numbers;
  const bounds = (value: Bounds) => boundsText(words, value);
  return [
    [
      words.countryRank,
      ({ rank }) => {
        if (rank === null) return '';
        const known = words.rankOf(plain(rank.rank), plain(rank.of));
        const { least, most } = rank.range;
        return least === most ? known : words.rankPerhaps(known, bounds(rank.range));
      },
    ],
    [words.mutualAbroad, ({ mutual }) => bounds(mutual)],
    [words.followersAbroad, ({ followers }) => bounds(followers)],
    [words.followedAccounts, ({ follows }) => bounds(follows)],
    [words.returnedShare, ({ returned }) => (Number.isNaN(returned) ? '' : share(returned))],
    [words.measure.influence, ({ influence }) => (influence === null ? '' : decimal(influence, 3))],
    [words.accountsHere, ({ accounts }) => plain(accounts)],
    [words.unreadAccounts, ({ unread }) => (unread === 0 ? '' : plain(unread))],
  ];
}
