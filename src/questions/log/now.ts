/** What moves now: ties, mutual ties and posts of the last stretch of a log, who is most in motion, and what could not be seen. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { isoOf } from '../../iso-instant.ts';
import { countMotion } from '../../log/motion.ts';
import { seenShare } from '../../log/seen-time.ts';
import type { Log } from '../../study/log.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { dialogue } from '../dialogue/dialogue.ts';
import { spokenIn } from '../dialogue/of-log.ts';
import { hotspots } from '../hotspots/hotspots.ts';
import { type PostsKnown, postsKnown, postsNotCompared, taggedIn } from '../hotspots/of-log.ts';
import { withoutNote } from '../without-value.ts';
import { logLoss, lossFacts, lossNotes } from './loss.ts';
import { countPosts, type Moved, readMoved, tiesWithin } from './moved.ts';
import {
  accountSection,
  countWithout,
  groupSection,
  timelineSection,
  totalSection,
  unseenSection,
  type WhyNotCompared,
} from './now-sections.ts';
import { eachWhyOnce, whyNotCompared } from './period-before.ts';
import { prunedNotes } from './pruned-text.ts';
import { openRecent, type Recent, stretchOf } from './recent.ts';
import { streamNotes } from './stream-notes.ts';

/** Hashtags that most accounts use, and pairs of countries that speak most with each other. */
const [HOTTEST, SPEAKING] = [10, 10];

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
  const ties = tiesWithin(moved.ties, moved.now);
  const found = countMotion(ties);
  const loss = logLoss(log);
  const known = log.posts.days === null ? null : postsKnown(moved);
  const whyNot: WhyNotCompared = {
    ties: whyNotCompared(moved, [...moved.seen.values()], 'all'),
    posts: known === null ? null : postsNotCompared(moved, known),
  };
  const share = seenShare(moved.seen.values(), moved.now.after, moved.now.to);
  const unseen = unseenSection(moved, top);
  // Where nobody was seen nothing is not none.
  const isKnown = share > 0 || ties.length > 0;
  const orUnknown = <T>(figure: T) => (isKnown ? figure : null);
  const posts = orUnknown(countPosts(moved, moved.parts, 2 * moved.parts));
  const withheld = persons ? 0 : countOfPersons(moved);
  return typed<SectionedAnswer>({
    sentence: [
      isKnown
        ? say.now.moved(
            about.name,
            stretchOf(moved),
            {
              formed: found.formed,
              ended: found.ended,
              made: { least: found.mutualMade, most: found.mutualMadeMost },
              broken: { least: found.mutualBroken, most: found.mutualBrokenMost },
            },
            posts,
          )
        : say.now.unknown(about.name, stretchOf(moved), moved.posts !== null),
      Number.isNaN(share) ? say.now.nobody() : say.now.seen(share, moved.seen.size),
      ...(isKnown ? eachWhyOnce([whyNot.ties, whyNot.posts]) : []),
    ],
    sections: [
      totalSection(moved, whyNot),
      timelineSection(moved),
      accountSection(moved, top, persons),
      groupSection(moved, by, top, whyNot),
      ...(known === null ? [] : postSections(moved, known)),
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
      formed: orUnknown(found.formed),
      ended: orUnknown(found.ended),
      mutual_made: orUnknown(found.mutualMade),
      mutual_made_max: orUnknown(found.mutualMadeMost),
      mutual_broken: orUnknown(found.mutualBroken),
      mutual_broken_max: orUnknown(found.mutualBrokenMost),
      own_posts: posts,
      accounts: moved.seen.size,
      seen_share: Number.isNaN(share) ? null : share,
      unseen_accounts: unseen.rows.length,
      withheld_unfollows: withheld,
      ...lossFacts(loss),
    },
    notes: [
      ...prunedNotes(about),
      ...(about.startedAt > moved.now.after ? [say.now.begins(isoOf(about.startedAt))] : []),
      ...freshness(log),
      ...(withheld === 0 ? [] : [say.now.byPersons(withheld)]),
      ...withoutNote(countWithout(moved, by), by),
      ...lossNotes(loss),
    ],
  });
}

/** The hashtags of most accounts, and the countries that speak most with each other, in the same stretch. */
function postSections(recent: Recent, known: PostsKnown): Section[] {
  const tagged = hotspots(taggedIn(recent, known), { top: HOTTEST }).sections;
  const spoken = dialogue(spokenIn(recent, known), { sides: [], top: SPEAKING }).sections;
  return [
    tagged.find(({ name }) => name === 'hashtags')!,
    { ...spoken.find(({ name }) => name === 'pairs')!, name: 'dialogue' },
  ];
}

/** Up to when the streams have told what they told, and what is proved of it. */
function freshness(log: Log): Sentence[] {
  const { about } = log;
  return [
    ...streamNotes(log),
    about.sweptAt === null ? say.now.unproved() : say.now.proved(isoOf(about.sweptAt)),
  ];
}

function countOfPersons({ ties, now, accounts }: Moved): number {
  return tiesWithin(ties, now).filter(
    ({ kind, source }) => kind === 'ended' && accounts.get(source)?.row?.kind === 'person',
  ).length;
}
