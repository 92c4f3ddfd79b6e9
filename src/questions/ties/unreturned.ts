/** Follows that are not returned, of one account or over the roster. */
import { type Answer, joinedFacts, type SectionedAnswer } from '../../cli/answer.ts';
import { besides } from '../../cli/given-options.ts';
import { isEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, about, accountCells } from '../ask.ts';
import { unreturnedInEdition } from '../edition/unreturned-in-edition.ts';
import { withNaming } from '../name-accounts.ts';
import { rankByMeasure } from '../rank/rank.ts';
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
  if (account === undefined) return about(asked, 'unreturned', await rankUnreturned(asked, question));
  const listing = besides(question, { account });
  return about(
    asked,
    'unreturned',
    isEdition(asked)
      ? unreturnedInEdition(asked, listing, incoming)
      : listUnreturned(asked, listing, incoming),
  );
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

/** Who has most of them, over the roster. */
async function rankUnreturned(
  asked: OpenStudy,
  { incoming = false, where, top }: UnreturnedAsked,
): Promise<Answer> {
  const measure = incoming ? 'one_way_in' : 'one_way_out';
  const answer = await rankByMeasure(asked, measure, top, { measure, where }, false);
  return { ...answer, facts: joinedFacts({ incoming }, answer.facts) };
}
