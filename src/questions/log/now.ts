/** What moves now: ties, mutual ties and posts of the last stretch of a log, who is most in motion, and what could not be seen. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { isoOf } from '../../iso-instant.ts';
import { countMotion } from '../../log/motion.ts';
import { seenShare } from '../../log/seen-time.ts';
import type { Log } from '../../study/log.ts';
import { lossText } from '../../study/log-origin.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { withoutNote } from '../without-value.ts';
import { logLoss, lossFacts } from './loss.ts';
import { countPosts, type Moved, readMoved, tiesWithin } from './moved.ts';
import {
  accountSection,
  countWithout,
  groupSection,
  timelineSection,
  totalSection,
  unseenSection,
} from './now-sections.ts';
import { prunedNotes } from './pruned-text.ts';
import { openRecent, stretchText } from './recent.ts';
import { streamNotes } from './stream-notes.ts';

export interface NowAsked {
  /** hour, day, week, or such as 90m, 6h, 30d; a day where absent. */
  last?: string | undefined;
  /** A column whose groups are counted, country where absent. */
  by?: string | undefined;
  /** How many accounts and groups. */
  top: number;
  /** Of persons too, how many follows each has ended. */
  persons?: boolean | undefined;
}

/** @throws UserError for what is no stretch of time or no column. */
export function now(log: Log, { last, by = 'country', top, persons = false }: NowAsked): SectionedAnswer {
  const moved = readMoved(openRecent(log, last));
  const { about } = log;
  const found = countMotion(tiesWithin(moved.ties, moved.now));
  const loss = logLoss(log);
  const share = seenShare(moved.seen.values(), moved.now.after, moved.now.to);
  const unseen = unseenSection(moved, top);
  const posts = countPosts(moved, moved.parts, 2 * moved.parts);
  const withheld = persons ? 0 : countOfPersons(moved);
  return typed<SectionedAnswer>({
    sentence: `${about.name}, ${stretchText(moved)}: ${count(found.formed, 'follow')} formed and ${count(found.ended, 'follow')} ended; ${rangeText(found.mutualMade, found.mutualMadeMost)} made and ${rangeText(found.mutualBroken, found.mutualBrokenMost, '')} broken${posts === null ? '' : `; ${count(posts, 'post')}`}. ${Number.isNaN(share) ? 'No account was watched' : `Seen: ${(100 * share).toFixed(1)}% of the time of ${count(moved.seen.size, 'account')}`}.`,
    sections: [
      totalSection(moved),
      timelineSection(moved),
      accountSection(moved, top, persons),
      groupSection(moved, by, top),
      unseen,
    ],
    main: 'totals',
    facts: {
      question: 'now',
      log: about.name,
      network: about.network,
      simulated: about.simulated,
      from: isoOf(moved.now.after),
      to: isoOf(moved.now.to),
      proved_until: about.sweptAt === null ? null : isoOf(about.sweptAt),
      formed: found.formed,
      ended: found.ended,
      mutual_made: found.mutualMade,
      mutual_made_max: found.mutualMadeMost,
      mutual_broken: found.mutualBroken,
      mutual_broken_max: found.mutualBrokenMost,
      own_posts: posts,
      accounts: moved.seen.size,
      seen_share: Number.isNaN(share) ? null : share,
      unseen_accounts: unseen.rows.length,
      withheld_unfollows: withheld,
      ...lossFacts(loss),
    },
    notes: [
      ...prunedNotes(about),
      ...(about.startedAt > moved.now.after
        ? [`The log begins at ${isoOf(about.startedAt)}: what formed or ended before is in no count.`]
        : []),
      ...freshness(log),
      ...(withheld === 0
        ? []
        : [
            {
              prompt: `${count(withheld, 'follow')} ended by persons, counted in the totals, without names: --persons says how many each has ended.`,
              page: say.onPage.byPersonsInTotals(withheld),
            },
          ]),
      ...withoutNote(countWithout(moved, by), by),
      ...(loss === null ? [] : [lossText(loss)]),
    ],
  });
}

/** Up to when the streams have told what they told, and what is proved of it. */
function freshness(log: Log): string[] {
  const { about } = log;
  return [
    ...streamNotes(log),
    about.sweptAt === null
      ? 'No sweep has proved it yet.'
      : `Proved by a sweep at ${isoOf(about.sweptAt)}; what came later is as the streams told it.`,
  ];
}

function countOfPersons({ ties, now, accounts }: Moved): number {
  return tiesWithin(ties, now).filter(
    ({ kind, source }) => kind === 'ended' && accounts.get(source)?.row?.kind === 'person',
  ).length;
}

/** "2 mutual ties", "2 to 4 mutual ties" where the other side of some could not be seen. */
function rangeText(known: number, most: number, noun = 'mutual tie'): string {
  const words = noun === '' ? '' : ` ${noun}${known === 1 && most === 1 ? '' : 's'}`;
  return `${known}${most > known ? ` to ${most}` : ''}${words}`;
}
