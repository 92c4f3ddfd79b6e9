/** Where else a country is shown, from a page that is about it. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import type { Frame } from '../frame.ts';
import type { Part } from '../page.ts';

/** @param page the one that is shown. None where the answer is of no country. */
export function besideCountry(
  { snapshots, logs }: Frame,
  { facts = {} }: Answer | SectionedAnswer,
  page: string,
): NonNullable<Part['related']> {
  const { country, network } = facts;
  if (typeof country !== 'string') return [];
  const [old, fresh] = snapshots
    .filter((one) => one.network === network)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(-2);
  const pages: NonNullable<Part['related']> = [
    { page: 'desk', values: { country: [country] } },
    { page: 'show', values: { of: [country] } },
    ...(old === undefined || fresh === undefined
      ? []
      : [{ page: 'years', values: { old: [old.name], new: [fresh.name], of: [country] } }]),
    ...(!logs.some((log) => log.network === network) ? [] : [{ page: 'feeds', values: { a: [country] } }]),
  ];
  return pages.filter((one) => one.page !== page);
}
