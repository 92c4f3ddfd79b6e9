/** Follows that are not returned, of one account or over the roster. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import { besides } from '../../cli/given-options.ts';
import type { Cell } from '../../csv.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { isEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, about, accountCells, named as namedAccount } from '../ask.ts';
import { unreturnedInEdition } from '../edition/unreturned-in-edition.ts';
import { withNaming } from '../name-accounts.ts';
import { parseWhere } from '../where.ts';
import { doubtCell } from './known-ties.ts';
import {
  becauseUnread,
  type ListingAsked,
  listedTies,
  listNotes,
  openListing,
  pairTable,
  type UnreturnedAsked,
} from './tie-listing.ts';

export async function unreturned(
  asked: OpenStudy,
  question: UnreturnedAsked,
): Promise<Answer | SectionedAnswer> {
  const { account, incoming = false } = question;
  if (isEdition(asked)) return unreturnedInEdition(asked, question);
  const answer =
    account === undefined
      ? await rankUnreturned(asked, question, incoming)
      : listUnreturned(asked, besides(question, { account }), incoming);
  return about(asked, 'unreturned', answer);
}

function listUnreturned(asked: OpenStudy, listing: ListingAsked, incoming: boolean): Answer {
  const opened = openListing(asked, listing);
  const { named, whose, pairs, absent, observed, figure } = opened;
  const forward = pairs.filter(({ there, back }) => (incoming ? back : there).state === 'yes');
  const reverse = (state: string) =>
    forward.filter(({ there, back }) => (incoming ? there : back).state === state);
  const listed = reverse('no');
  const unknown = reverse('unknown').length;
  const number = listed.length;
  const answer: Answer = {
    sentence: absent ?? [
      say.lists.unreturned(whose, listedTies(opened, forward), number, unknown, incoming, observed),
      ...(named.single ? becauseUnread(named.accounts[0]!) : []),
    ],
    ...pairTable(named, [...ACCOUNT_COLUMNS, 'followed_at', 'doubt'], listed, ({ other, there, back }) => {
      const tie = incoming ? back : there;
      return [...accountCells(other), tie.followedAt, doubtCell(tie)];
    }),
    facts: {
      account: named.label,
      incoming,
      follows: observed || incoming ? figure(forward.length) : null,
      unreturned: observed ? figure(number) : null,
      unreturned_min: figure(number),
      unknown: figure(unknown),
    },
    notes: listNotes(named),
  };
  return withNaming(answer, named);
}

async function rankUnreturned(
  asked: OpenStudy,
  { where, top }: UnreturnedAsked,
  incoming: boolean,
): Promise<Answer> {
  const filter = parseWhere(asked, where);
  const [measure, total]: [NodeColumn, NodeColumn] = incoming
    ? ['one_way_in', 'in_degree']
    : ['one_way_out', 'out_degree'];
  const measured = await asked.measured();
  const totals = new Map(measured.column(total).values.map(({ accountId, value }) => [accountId, value]));
  const { values, notes } = measured.column(measure);
  const all = values
    .map((item) => ({ ...item, entry: asked.byId.get(item.accountId)! }))
    .filter(({ entry }) => filter.matches(entry));
  const ranked = all.filter(({ value }) => value !== null);
  const first = ranked[0];
  const without = all.length - ranked.length;
  const { conditions } = filter;
  return {
    sentence: [
      first === undefined
        ? say.lists.noneUnreturned(conditions)
        : say.lists.mostUnreturned(
            namedAccount(first.entry),
            first.value!,
            totals.get(first.accountId)!,
            ranked.length,
            conditions,
            incoming,
          ),
      ...(without > 0 ? [say.lists.unreturnedUnknown(without)] : []),
    ],
    columns: ['rank', ...ACCOUNT_COLUMNS, measure, total],
    total: ranked.length,
    rows: ranked
      .filter(({ rank }, place) => place < top || rank === ranked[top - 1]?.rank)
      .map(({ rank, entry, value, accountId }): Cell[] => [
        rank,
        ...accountCells(entry),
        value,
        totals.get(accountId) ?? null,
      ]),
    facts: { incoming, measure, ranked: ranked.length, without_value: without },
    notes: notes.map(say.rank.measuring),
  };
}
