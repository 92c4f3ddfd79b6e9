import { listOf, priceSource } from '../../roster/price-source.ts';
import { claimText, type ReadBasis, type ReadClaim, verdictMeaning } from '../../roster/read-basis.ts';
import { FEED_MEANING, type Verdict } from '../../roster/verdict.ts';
import { dollarsOf, type Paid, type Payment } from '../../values/payment.ts';
import type { Named, ReadSoFar, VerdictCounts } from '../values.ts';
import { called, minuteOfDay } from './phrases.ts';
import { count, counted, dollars } from './plain.ts';

/** A verdict on posts. */
export type FeedVerdict = keyof typeof FEED_MEANING;

const verdictCounts = (counts: VerdictCounts) =>
  counts.map(([verdict, number]) => `${count(number)} ${verdict}`).join(', ');

const soFar = ({ verdicts, pending }: ReadSoFar) =>
  [verdictCounts(verdicts), pending > 0 ? `${pending} pending` : ''].filter((part) => part !== '').join(', ');

export const status = {
  /** @param feeds of posts; `null` where none are read. */
  crawl: (
    {
      name,
      network,
      date,
      state,
    }: Readonly<Record<'name' | 'network' | 'date', string>> & {
      state: 'open' | 'sealed';
    },
    accounts: ReadSoFar,
    feeds: (ReadSoFar & { posts: number; days: number }) | null,
  ) =>
    `${name} (${network}, ${date}, ${state}): ${counted(accounts.of, 'account')}, ${soFar(accounts)}${feeds === null ? '' : `; ${counted(feeds.posts, 'post')} of ${counted(feeds.days, 'day')}; ${counted(feeds.of, 'feed')}, ${soFar(feeds)}`}`,
  verdicts: (snapshot: string, counts: VerdictCounts) => `${snapshot}: ${verdictCounts(counts)}`,
  feedVerdicts: (snapshot: string, posts: number, days: number, counts: VerdictCounts) =>
    `${snapshot}: ${counted(posts, 'post')} of ${counted(days, 'day')}; feeds ${verdictCounts(counts) || 'not begun'}`,
  verdict: (verdict: Verdict, basis: ReadBasis) => `${verdict}: ${verdictMeaning(verdict, basis)}`,
  feedVerdict: (verdict: FeedVerdict) => `posts ${verdict}: ${FEED_MEANING[verdict]}`,
  /** What counts as read and on whose word, of what was imported. */
  claim: (claim: ReadClaim) => claimText(claim),
  postsWithheld: (snapshot: string) => `The archive of ${snapshot} was not allowed to carry posts.`,
  paid: (network: string, paid: Paid) => `Paid ${paidText(network, paid)}.`,
  paidOf: (snapshot: string, network: string, paid: Paid) => `${snapshot}: paid ${paidText(network, paid)}`,
  /** Rows of a roster that are one account. */
  oneAccount: (rows: readonly Named[], accountId: string) => `${oneAccount(rows, accountId)}.`,
  oneAccountIn: (snapshot: string, rows: readonly Named[], accountId: string) =>
    `${snapshot}: ${oneAccount(rows, accountId)}`,
  logs: (names: readonly string[]) =>
    `Logs in this database: ${names.join(', ')}; more of one with: entente status LOG.`,
  crawling: (pid: number, since: string) => `Process ${pid} is crawling it since ${since}.`,
  noSnapshot: (logs: number, database: string) =>
    `There is no snapshot, and ${counted(logs, 'log')} in ${database}; more of one with: entente status LOG.`,
  /** @param sweptAt `null` before the first sweep has ended. @param lost streams of which nothing comes. */
  log: (
    name: string,
    network: string,
    watched: number,
    gaps: number,
    sweptAt: string | null,
    lost: readonly string[],
  ) =>
    `${name} (${network}): ${counted(watched, 'account')} watched, ${counted(gaps, 'account')} in a gap; ${sweptAt === null ? 'no sweep has come to its end yet' : `last proved by a sweep on ${minuteOfDay(sweptAt)}`}${lost.length === 0 ? '' : `; nothing comes of ${lost.join(', ')}, which is lost`}.`,
  holds: (ties: number, accounts: number, spans: number, sweeps: number) =>
    `The log holds ${counted(ties, 'event')} of ties since it began, ${counted(accounts, 'event')} of accounts, and ${counted(spans, 'span')} that ended; ${sweeps === 1 ? 'one sweep has' : `${sweeps} sweeps have`} proved it.`,
  nextSweep: (at: string, reason: string) => `Next sweep: ${minuteOfDay(at)}, as ${reason}.`,
  /** Of a watch that does not run. @param isPaid whether reading is paid for: it then waits until that time. */
  stopped: (at: string, reason: string, isPaid: boolean) =>
    `No watch of it is running: ${isPaid ? `started again, it goes on from ${minuteOfDay(at)}, as ${reason}, or at once where that is past` : `it was to go on with a sweep on ${minuteOfDay(at)}, as ${reason}; once started again it begins with one`}.`,
  /** US dollars. @param most of a day; `null` where there is no limit. */
  spent: (day: number, most: number | null, all: number) =>
    `Paid today (UTC): $${day.toFixed(2)}${most === null ? '' : ` of $${most.toFixed(2)}`}; $${all.toFixed(2)} since it began.`,
  posts: (posts: number, accounts: number, told: number, read: number) =>
    `${counted(posts, 'post')} of ${counted(accounts, 'account')}, ${count(told)} as the stream told them and ${count(read)} as they were read; those that are deleted are in neither.`,
  /** @param some of them all, or the first of more. */
  postsUnseen: (accounts: number, some: readonly Named[], reason: string) => {
    const named = some.map(called).join(', ');
    return `The posts of ${some.length < accounts ? `${counted(accounts, 'account')}, such as ${named},` : named} are unseen: ${reason}.`;
  },
};

function oneAccount(rows: readonly Named[], accountId: string): string {
  return `${rows.map(called).join(' and ')} are one account, ${accountId}, and the first row stands for all; take the others out of the roster, or end their tenure`;
}

/** What was paid, for what, at which price, in how many answers. */
function paidText(network: string, { payments, reserved }: Paid): string {
  const held = reserved === 0 ? '' : `; up to ${dollars(reserved)} more for questions that have no answer`;
  const listed = payments.filter(({ price }) => listOf(network, price) !== null);
  const lists = new Set(listed.map(({ price }) => priceSource(network, price)));
  const list = lists.size === 0 ? '' : ` (${[...lists].join(', ')})`;
  return `${dollars(dollarsOf(payments))}${payments.length === 0 ? '' : ': '}${payments.map(payment).join(', ')}${list}${held}`;
}

function payment({ item, price, itemCount, answerCount, lostItemCount, lostAnswerCount }: Payment): string {
  const came = answerCount === 0 ? '' : ` in ${counted(answerCount, 'answer')}`;
  const lost =
    lostAnswerCount === 0
      ? ''
      : ` (${count(lostItemCount)} of them in ${counted(lostAnswerCount, 'answer')} that never arrived and may have been charged)`;
  return `${counted(itemCount, item)} at ${dollars(price)}${came}${lost}`;
}
