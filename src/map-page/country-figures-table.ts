/** Figures of one country, or of two side by side. */
import type { Bounds, Rank } from '../values/bounded.ts';
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
  const { plain, share } = words.numbers;
  const bounds = (value: Bounds) => boundsText(words, value);
  const rankText = (rank: Rank | null) => {
    if (rank === null) return '';
    const { best, worst } = rank;
    const known = words.rankOf(plain(rank.rank), plain(rank.of));
    return best === worst ? known : words.rankPerhaps(known, bounds({ least: best, most: worst }));
  };
  return [
    [words.followersAbroad, (figures) => bounds(figures.bounds.following)],
    [words.rankByFollowers, ({ ranks }) => rankText(ranks.following)],
    [words.followedAccounts, (figures) => bounds(figures.bounds.followed)],
    [words.rankByFollowed, ({ ranks }) => rankText(ranks.followed)],
    [words.mutualAbroad, (figures) => bounds(figures.bounds.mutual)],
    [words.countryRank, ({ ranks }) => rankText(ranks.mutual)],
    [words.returnedShare, ({ returned }) => (Number.isNaN(returned) ? '' : share(returned))],
    [
      words.possibleInfluence,
      ({ influence }) =>
        influence === null
          ? ''
          : words.rankOf(
              bounds({ least: influence.ranks.best, most: influence.ranks.worst }),
              plain(influence.of),
            ),
    ],
    [words.accountsHere, ({ accounts }) => plain(accounts)],
    [words.unreadAccounts, ({ unread }) => (unread === 0 ? '' : plain(unread))],
  ];
}
