/** Where else a country is shown, from a page that is about it. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import { dayOfLog } from '../../store/snapshots.ts';
import type { Frame } from '../frame.ts';
import type { Part } from '../page.ts';
import type { Values } from '../parameters.ts';

/**
 * None where the answer is of no country.
 * @param page the one that is shown. @param s of what snapshot, day or log it is, where that is named. @param last of its feed.
 */
export function besideCountry(
  { snapshots, logs }: Frame,
  { facts = {} }: Answer | SectionedAnswer,
  page: string,
  s: string | undefined,
  last?: string,
): NonNullable<Part['related']> {
  const { country, network } = facts;
  if (typeof country !== 'string') return [];
  const [old, fresh] = snapshots
    .filter((one) => one.network === network)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(-2);
  const log = logs.find(({ name }) => s !== undefined && name === (dayOfLog(s)?.log ?? s));
  const of = (name: string | undefined): Values => (name === undefined ? {} : { s: [name] });
  const pages: NonNullable<Part['related']> = [
    { page: 'desk', values: { country: [country], ...of(s) } },
    { page: 'show', values: { of: [country], ...of(s) } },
    ...(old === undefined || fresh === undefined
      ? []
      : [{ page: 'years', values: { old: [old.name], new: [fresh.name], of: [country] } }]),
    ...(!logs.some((one) => one.network === network)
      ? []
      : [
          {
            page: 'feeds',
            values: {
              a: [country],
              ...(log === undefined ? {} : { log: [log.name] }),
              ...(last === undefined ? {} : { last: [last] }),
            },
          },
        ]),
  ];
  return pages.filter((one) => one.page !== page);
}
