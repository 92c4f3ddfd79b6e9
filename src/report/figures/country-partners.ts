/** Figure: a country and the countries it is tied to most, those of a region side by side. */

import { groupBy } from '../../group-by.ts';
import { countryByCode } from '../../roster/countries.ts';
import { cleanText } from '../../study/clean-text.ts';
import type { Language } from '../../words/en/report/language.ts';
import { type Partner, TIE_LINES, TIE_STATES, tieWith } from './country-tie-lines.ts';
import { escapeXml, type Figure, GREY, INK, px } from './svg.ts';
import { fitText } from './text-width.ts';

const WIDTH = 340;
const MOST = 10;
const ROW = 19;
const SIZE = 11;
/** Marks stand this far from the middle, names beyond them. */
const REACH = 46;
const NAMES = WIDTH / 2 - REACH - 15;
const RADIUS = { least: 2, most: 8 };
const DARK = '#114a80';
const LIGHT = '#8db8dc';

/** Room for the country's name. */
const HEAD = 22;
/** Radius of the circle that holds its code. */
const HOME = 15;

/** One of two columns: regions, each followed by its countries. */
type Column = readonly (string | Partner)[];

/** Its first partners by mutual ties, then by follows; `null` where there is none. */
export function countryPartnersFigure(
  home: string,
  partners: readonly Partner[],
  language: Language,
): Figure | null {
  const { countryPartners: words } = language.figure;
  const tied = partners.filter(({ made, received }) => made + received > 0).sort(byTies);
  if (tied.length === 0) return null;
  const shown = tied.slice(0, MOST);
  const columns = inColumns(shown, language);
  const tall = Math.max(...columns.map(({ length }) => length)) * ROW;
  const middle = HEAD + tall / 2;
  const most = Math.max(...shown.flatMap(({ made, received }) => [made, received]));
  const radiusOf = (follows: number) =>
    RADIUS.least + Math.sqrt(follows / most) * (RADIUS.most - RADIUS.least);
  const lines = { mutual: '', 'one-way': '', unknown: '' };
  const halves = { made: '', received: '' };
  const names: string[] = [];
  for (const [side, column] of columns.entries()) {
    const to = side === 0 ? -1 : 1;
    const x = WIDTH / 2 + to * REACH;
    const anchor = side === 0 ? ' text-anchor="end"' : '';
    names.push(`<g${anchor}>`);
    for (const [place, one] of column.entries()) {
      const y = middle + (place - (column.length - 1) / 2) * ROW;
      const text = (words: string, style = '') =>
        `<text x="${x + to * 13}" y="${px(y + 4)}"${style}>${escapeXml(fitText(words, SIZE, NAMES, style !== ''))}</text>`;
      if (typeof one === 'string') {
        names.push(text(one, ' font-weight="bold"'));
        continue;
      }
      names.push(text(cleanText(language.country(one.code))));
      lines[tieWith(one)] += `M${WIDTH / 2} ${px(middle)}L${x} ${px(y)}`;
      for (const way of ['made', 'received'] as const) {
        if (one[way] === 0) continue;
        const r = px(radiusOf(one[way]));
        const sweep = way === 'received' ? 0 : 1;
        halves[way] += `M${x} ${px(y - Number(r))}a${r} ${r} 0 0 ${sweep} 0 ${px(2 * Number(r))}z`;
      }
    }
    names.push('</g>');
  }
  const name = cleanText(language.country(home));
  const legend = [...TIE_STATES.filter((state) => lines[state] !== ''), 'halves' as const];
  const bottom = HEAD + tall;
  const height = bottom + 12 + legend.length * 17;
  const alt = words.alt(
    name,
    shown.length,
    tied.length,
    shown.slice(0, 5).map((one) => words.partner(language.country(one.code), one)),
    TIE_STATES.map((state) => shown.filter((one) => tieWith(one) === state).length),
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="${SIZE}" fill="${INK}" role="img"><desc>${escapeXml(alt, 1000)}</desc><rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...TIE_STATES.map((state) =>
      lines[state] === '' ? '' : `<path d="${lines[state]}" ${TIE_LINES[state]}/>`,
    ),
    `<path d="${halves.made}" fill="${LIGHT}" stroke="${DARK}" stroke-width=".7"/><path d="${halves.received}" fill="${DARK}"/>`,
    ...names,
    `<circle cx="${WIDTH / 2}" cy="${px(middle)}" r="${HOME}" fill="#fff" stroke="${INK}"/>`,
    `<g text-anchor="middle" font-weight="bold"><text x="${WIDTH / 2}" y="${px(middle + 4)}">${escapeXml(fitText(home, SIZE, 2 * HOME, true))}</text>`,
    `<text x="${WIDTH / 2}" y="15" font-size="13">${escapeXml(fitText(name, 13, WIDTH - 16, true))}</text></g>`,
    `<g fill="${GREY}">`,
    ...legend.flatMap((item, k) => {
      const y = bottom + 16 + k * 17;
      const mark =
        item === 'halves'
          ? `<path d="M20 ${y - 6}a6 6 0 0 0 0 12z" fill="${DARK}"/><path d="M22 ${y - 6}a6 6 0 0 1 0 12z" fill="${LIGHT}" stroke="${DARK}" stroke-width=".7"/>`
          : `<path d="M6 ${y}h28" ${TIE_LINES[item]}/>`;
      return [mark, `<text x="42" y="${y + 4}">${escapeXml(words.legend[item])}</text>`];
    }),
    '</g></svg>',
  ].filter((part) => part !== '');
  return { id: `partners-${home}`, alt, svg: `${svg.join('\n')}\n` };
}

/** Most mutual ties first, then most follows. */
function byTies(a: Partner, b: Partner): number {
  const follows = b.made + b.received - a.made - a.received;
  return b.mutual - a.mutual || follows || (a.code < b.code ? -1 : 1);
}

/** Regions by their number of partners; one that goes over to the second column is named there again. */
function inColumns(shown: readonly Partner[], language: Language): [Column, Column] {
  const regionOf = ({ code }: Partner) => countryByCode(code)?.region ?? '';
  const regions = [...groupBy(shown, regionOf)].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  const all = regions.flatMap(([region, those]) => those.map((one) => ({ one, region })));
  const half = Math.ceil(all.length / 2);
  const column = (part: typeof all): Column =>
    part.flatMap(({ one, region }, k) =>
      region === '' || part[k - 1]?.region === region ? [one] : [language.value('region', region), one],
    );
  return [column(all.slice(0, half)), column(all.slice(half))];
}
