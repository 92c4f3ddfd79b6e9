/** What a country's ministry may want to do: whom to answer, its counterparts abroad, its partners. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { CountryPartner } from '../../study/country-partners.ts';
import type { CountryTasks } from '../../study/country-tasks.ts';
import type { NodeGraph } from '../../study/study.ts';
import { ACCOUNT_COLUMNS, accountCells } from '../ask.ts';

/** Those who follow and are not known to be followed, the weightiest first. */
export function unansweredSection(
  { nodes }: NodeGraph,
  { unanswered, unansweredCount: { least, most } }: CountryTasks,
  top: number,
): Section {
  const columns = [...ACCOUNT_COLUMNS, 'followed_back', 'handles'];
  const rows = unanswered.map(({ node, follows, followed }): Cell[] => [
    ...accountCells(nodes[node]!),
    followed,
    follows.map((own) => nodes[own]!.handle).join(' '),
  ]);
  return {
    name: 'unanswered',
    title: `Followers abroad that none of its accounts follows: ${least === most ? least : `at least ${least}, at most ${most}`}${rows.length > top ? `, the first ${top} by office, then by followers` : ''}`,
    columns,
    rows,
    shown: { columns, rows: rows.slice(0, top) },
  };
}

const OF_COUNTERPARTS = ['followed', 'follow', 'mutual', 'none'] as const;

export function counterpartSection({ counterparts }: CountryTasks): Section {
  const ends = ['it_follows', 'follow_it', 'both_follow', 'neither_follows'];
  return {
    name: 'counterparts',
    title: 'Accounts of the same office abroad',
    columns: ['office', 'accounts', ...ends.flatMap((end) => [end, `${end}_max`])],
    rows: counterparts.map((one): Cell[] => [
      one.office,
      one.count,
      ...OF_COUNTERPARTS.flatMap((name) => [one[name].least, one[name].most]),
    ]),
    shown: {
      columns: ['office', 'accounts', ...ends],
      rows: counterparts.map((one): Cell[] => [
        one.office,
        one.count,
        ...OF_COUNTERPARTS.map((name) => {
          const { least, most } = one[name];
          return least === most ? least : `${least}–${most}`;
        }),
      ]),
    },
  };
}

/** Countries that it is tied to, most mutual ties first. */
export function partnerSection(partners: readonly CountryPartner[], top: number): Section {
  const columns = [
    ...['country', 'country_name', 'follows', 'follows_max', 'followed_by', 'followed_by_max'],
    ...['mutual', 'mutual_max'],
    ...['mentions', 'mentions_back'],
  ];
  const rows = partners
    .filter(({ made, received }) => made + received > 0)
    .map((one): Cell[] => [
      one.code,
      countryByCode(one.code)?.name ?? one.code,
      one.made,
      one.madeMost,
      one.received,
      one.receivedMost,
      one.mutual,
      one.mutualMost,
      one.mentionsMade,
      one.mentionsReceived,
    ]);
  return {
    name: 'partners',
    title: `Partners${rows.length > top ? `, the first ${top} of ${rows.length} by mutual ties, then by follows` : ''}`,
    columns,
    rows,
    shown: { columns, rows: rows.slice(0, top) },
  };
}
