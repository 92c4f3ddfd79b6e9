/** How each account posts: how much, of which kinds, in which language, and who is out of the ordinary. */
import { startOfDay, worldDate, YEARS } from './calendar.ts';
import { between, type Random, randomFor, shuffled } from './chance.ts';
import { languageOf } from './languages.ts';
import type { Tenure, World } from './world.ts';
import type { WorldAccount } from './world-account.ts';

export interface Voice {
  /** Posts of its own on an average day; 0: it never posts. */
  own: number;
  /** Reposts on an average day. */
  passing: number;
  /** Of its own posts, the share that answers others, and the share that quotes them. */
  replies: number;
  quotes: number;
  /** How likely a post is to be followed by another that continues it. */
  threads: number;
  /** How likely a post is to carry hashtags, and to name others. */
  tagging: number;
  naming: number;
  /** Share of its posts in English where its country's language is another. */
  english: number;
  language: string;
  /** Posts on a day of rest, as a share of those on a working day. */
  rest: number;
  /** Days of the week on which its country rests; 0 is Sunday. */
  restDays: readonly [number, number];
  /** It says nothing from one instant until before the other, in milliseconds since 1970. */
  silentFrom: number;
  silentUntil: number;
  /** Speaks on three days of spring only. */
  isRare: boolean;
  /** How much more its posts are liked than those of others with its audience. */
  renown: number;
  /** `reach`: the network shows only the newest of its feed. `blocked`: it refuses to be read. */
  feed: 'open' | 'reach' | 'blocked';
  /** What the clock of its program writes into some of its posts. */
  clock: 'right' | 'ahead' | 'broken';
}

const MOST_A_DAY = 15;
const FRIDAY_AND_SATURDAY = [5, 6] as const;
const SATURDAY_AND_SUNDAY = [6, 0] as const;

/** By account number. */
export function drawVoices(world: World): Voice[] {
  const voices = world.accounts.map((account, number) => drawVoice(account, number));
  for (const event of world.events) {
    if (event.kind === 'suspended' || event.kind === 'deactivated') silence(event.account, event.date, '');
    if (event.kind === 'came-back')
      silence(event.account, event.from === 'hidden' ? '' : '2025-03-01', event.date);
  }
  distinguish(world, voices);
  return voices;

  function silence(did: string, from: string, until: string): void {
    if (from === '') return;
    world.accounts.forEach((account, number) => {
      if (account.did !== did) return;
      const voice = voices[number]!;
      voice.silentFrom = startOfDay(from);
      voice.silentUntil = until === '' ? Infinity : startOfDay(until);
    });
  }
}

function drawVoice(account: WorldAccount, number: number): Voice {
  const random = randomFor(`voice ${number}`);
  const { posting, conversation, pace } = account.temper;
  const isOffice = account.type === 'office';
  const exists = YEARS.some((year) => account.states[year].status !== 'absent');
  const isTalker = conversation > 0.965 && posting > 0;
  const own = Math.min(MOST_A_DAY, Math.max(isTalker ? 0.5 : 0, posting * (isOffice ? 1.2 : 0.85)));
  const replies = isTalker ? between(random, 0.86, 0.97) : 0.62 * conversation * conversation;
  const repostShare = 0.55 * random() * random();
  const language = languageOf(account.country);
  const voice: Voice = {
    own: exists ? own : 0,
    passing: exists ? (own * repostShare) / (1 - repostShare) : 0,
    replies,
    quotes: (1 - replies) * 0.2 * random(),
    threads: isTalker ? 0 : 0.3 * random() * random(),
    tagging: 0.75 * random(),
    naming: 0.15 + 0.4 * random(),
    english: language === 'en' ? 1 : 0.5 * random() * random(),
    language,
    rest: isOffice ? between(random, 0.15, 0.5) : between(random, 0.4, 0.9),
    restDays: language === 'ar' ? FRIDAY_AND_SATURDAY : SATURDAY_AND_SUNDAY,
    silentFrom: Infinity,
    silentUntil: Infinity,
    isRare: false,
    renown: between(random, 0.5, 1.6),
    feed: 'open',
    clock: 'right',
  };
  fallSilent(random, account, voice, pace);
  return voice;
}

/** Those with nobody at the keyboard stopped long ago; a few more stop, or wake up, between the two world dates. */
function fallSilent(random: Random, account: WorldAccount, voice: Voice, pace: number): void {
  const [early, late] = [startOfDay('2025-07-01'), startOfDay('2026-02-20')];
  const draw = random();
  const turn = Math.floor(between(random, early, late));
  if (pace === 0) {
    voice.silentFrom = Math.floor(between(random, account.createdAt, startOfDay('2025-02-15')));
  } else if (draw < 0.035) {
    voice.silentFrom = turn;
  } else if (draw < 0.07) {
    voice.silentFrom = startOfDay('2025-01-10');
    voice.silentUntil = turn;
  }
}

/** The few whose feeds put a reader to the test, each account at most one of them. */
function distinguish(world: World, voices: Voice[]): void {
  const taken = new Set<number>();
  const order = shuffled(randomFor('voices'), world.tenures).filter(isInBothYears);
  const audience = (tenure: Tenure) => world.accounts[tenure.account]!.states[2025].audience;

  for (const voice of take(1, (tenure) => tenure.office === 'head-of-state' && audience(tenure) > 1e5)) {
    voice.isRare = true;
    voice.renown = 40;
  }
  for (const voice of take(1, (tenure) => tenure.office === 'government')) {
    voice.own = MOST_A_DAY;
    voice.feed = 'reach';
  }
  for (const voice of take(1, (tenure) => tenure.office === 'foreign-minister')) voice.feed = 'blocked';
  for (const voice of take(3, (tenure) => voices[tenure.account]!.own > 1)) voice.clock = 'ahead';
  for (const voice of take(2, (tenure) => voices[tenure.account]!.own > 1)) voice.clock = 'broken';

  /** Held by the same actor all through, the account in use and its list open in both years. */
  function isInBothYears(tenure: Tenure): boolean {
    const { states, createdAt } = world.accounts[tenure.account]!;
    return (
      tenure.until === '' &&
      tenure.since < worldDate(2025) &&
      createdAt < startOfDay('2025-01-01') &&
      voices[tenure.account]!.silentFrom === Infinity &&
      YEARS.every((year) => states[year].status === 'active' && states[year].list === 'open')
    );
  }
  function take(count: number, suits: (tenure: Tenure) => boolean): Voice[] {
    const found = order.filter((tenure) => !taken.has(tenure.account) && suits(tenure)).slice(0, count);
    for (const { account } of found) taken.add(account);
    return found.map((tenure) => voices[tenure.account]!);
  }
}
