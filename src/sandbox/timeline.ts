/** When an account posts and what kind of post each is: all it ever posts, drawn day by day. */
import { countryByCode } from '../roster/countries.ts';
import type { PostKind } from '../roster/post-kind.ts';
import { isoDay } from './calendar.ts';
import { pareto, poisson, type Random, randomFor } from './chance.ts';
import type { Voice } from './voices.ts';
import type { WorldAccount } from './world-account.ts';

/** Everything an account posts until the world's last day, oldest first. */
export interface Timeline {
  /** Milliseconds since 1970, each different. */
  at: Float64Array;
  kind: readonly PostKind[];
}

interface Slot {
  at: number;
  kind: PostKind;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A day on which it posts has this share of the usual at least; the rest is spread unevenly. */
const STEADY = 0.4;
const BUSIEST = 8;

/** The busiest hour UTC by region. */
const NOON: Readonly<Record<string, number>> = { Americas: 16, Asia: 7.5, Oceania: 7.5 };

const DAYS_OF_THE_RARE = ['04-14', '05-02', '05-23'];

/** What a day has depends on the account's number and that day alone. */
export function drawTimeline(account: WorldAccount, number: number, voice: Voice, until: number): Timeline {
  const slots: Slot[] = [];
  if (voice.own > 0) {
    const opening = Math.ceil(account.createdAt / 8) * 8 + 2 * MINUTE;
    if (!voice.isRare && !isSilent(voice, opening)) slots.push({ at: opening, kind: 'post' });
    const noon = NOON[countryByCode(account.country)?.region ?? ''] ?? 11;
    const last = until / DAY;
    for (let day = Math.floor(account.createdAt / DAY); day < last; day += 1) {
      if (isSilent(voice, day * DAY)) continue;
      const drawn = voice.isRare ? rareDay(day) : drawDay(number, day, voice, noon);
      for (const slot of drawn) {
        if (slot.at > opening && !isSilent(voice, slot.at)) slots.push(slot);
      }
    }
  }
  return { at: Float64Array.from(slots, ({ at }) => at), kind: slots.map(({ kind }) => kind) };
}

function isSilent({ silentFrom, silentUntil }: Voice, at: number): boolean {
  return at >= silentFrom && at < silentUntil;
}

function rareDay(day: number): Slot[] {
  const isOne = DAYS_OF_THE_RARE.includes(isoDay(day * DAY).slice(5));
  return isOne ? [{ at: day * DAY + 9 * HOUR, kind: 'post' }] : [];
}

function drawDay(number: number, day: number, voice: Voice, noon: number): Slot[] {
  const random = randomFor(`posts ${number} ${day}`);
  const weekday = (day + 4) % 7;
  const usual = 7 / (5 + 2 * voice.rest);
  const rhythm = voice.restDays.includes(weekday) ? usual * voice.rest : usual;
  const level = rhythm * (STEADY + ((1 - STEADY) / 2) * Math.min(pareto(random), BUSIEST));
  const ownCount = poisson(random, Math.min(30, voice.own * level));
  const passedCount = voice.passing > 0 ? poisson(random, Math.min(30, voice.passing * level)) : 0;
  if (ownCount + passedCount === 0) return [];

  const slots = drawTimes(random, ownCount, day, noon).map((at): Slot => ({ at, kind: 'post' }));
  let before: Slot | undefined;
  for (const slot of slots) {
    const continues = before !== undefined && (before.kind === 'post' || before.kind === 'thread');
    if (continues && random() < voice.threads) {
      slot.kind = 'thread';
      slot.at = before!.at + 40_000 + 8 * Math.floor(random() * 15_000);
    } else {
      const draw = random();
      slot.kind = draw < voice.replies ? 'reply' : draw < voice.replies + voice.quotes ? 'quote' : 'post';
      if (before) slot.at = Math.max(slot.at, before.at + MINUTE);
    }
    before = slot;
  }
  for (const at of drawTimes(random, passedCount, day, noon)) slots.push({ at: at + 1, kind: 'repost' });
  return slots.sort((a, b) => a.at - b.at);
}

/** Instants of a day around the busiest hour, in order and apart, each a multiple of 8 milliseconds. */
function drawTimes(random: Random, count: number, day: number, noon: number): number[] {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const hour = noon + 6 * (random() + random() - 1);
    times.push(day * DAY + 8 * Math.floor((hour * HOUR) / 8));
  }
  times.sort((a, b) => a - b);
  for (let i = 1; i < count; i += 1) times[i] = Math.max(times[i]!, times[i - 1]! + 8 * 1024);
  return times;
}
