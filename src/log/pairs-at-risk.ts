/** The stretches in which one account was at risk of another and seen: to follow it where no tie stands, to end the tie where one does. */
import type { Instant } from '../values/log-entries.ts';
import type { SourceOfLog, Spell } from '../values/log-spells.ts';
import { goesOnAs } from './between-days.ts';
import { common, type Interval, joined } from './intervals.ts';

type Kind = 'formed' | 'ended';

/** Open at its beginning and closed at its end, as counting processes have it. */
interface AtRisk extends Interval {
  /** What it was at risk of. */
  kind: Kind;
  /** Whether that came at its end. */
  isEvent: boolean;
}

interface Between {
  earliest: Instant;
  latest: Instant;
}

export interface PairEvent extends Between {
  kind: Kind;
  /** The middle of its bounds; `null` where not all of the time between them was seen, or the pair was not at risk. */
  at: Instant | null;
}

export interface PairAtRisk {
  stretches: AtRisk[];
  /** In order of time. */
  events: PairEvent[];
  /** When a tie was found standing that nobody had looked for before. */
  given: Instant[];
}

/** A reading by itself takes so long at most; it sees a moment, and thousands of them would be a line for each pair each time. */
const MOMENT_MS = 60_000;

/**
 * When whom an account follows was seen, of a target: while both were watched and there, and the target was looked for.
 * @param source with the spans that are proved. @param watched of the source.
 */
export function seenPairs({ spans }: Pick<SourceOfLog, 'spans'>, watched: readonly Interval[]) {
  const byCohort = new Map<number, Interval[]>();
  return (target: readonly Interval[], cohort: number): Interval[] => {
    let seen = byCohort.get(cohort);
    if (seen === undefined) {
      seen = common(joined(spans.filter((span) => span.cohort >= cohort)), watched).filter(
        ({ from, to }) => to - from > MOMENT_MS,
      );
      byCohort.set(cohort, seen);
    }
    return common(seen, target).filter(({ from, to }) => from < to);
  };
}

/**
 * @param spells of the pair. @param seen in order, without moments.
 * @param begins the log: what stands by then is given. @param onlyFirst set where nothing is told after the tie first formed.
 */
export function pairAtRisk(
  spells: readonly Spell[],
  seen: readonly Interval[],
  begins: Instant,
  onlyFirst = false,
): PairAtRisk {
  const all = turnsSince(begins, turnsOf(spells, seen));
  const turns = onlyFirst ? all.slice(0, 1).map(firstOf) : all;
  const placed = new Map<Turn, Instant>();
  const stretches: AtRisk[] = [];
  for (const { from, to } of seen) {
    let begin = from;
    let kind: Kind = 'formed';
    const add = (end: Instant, isEvent: boolean) => {
      if (begin < end) stretches.push({ kind, from: begin, to: end, isEvent });
    };
    for (const turn of turns) {
      if (turn.earliest > to) break;
      const at = Math.ceil((turn.earliest + turn.latest) / 2);
      const isSeen = turn.earliest >= from && turn.latest <= to && at > begin;
      if (isSeen && turn.moments.length === 1 && !turn.moments[0]!.isGiven) {
        add(at, true);
        placed.set(turn, at);
        begin = at;
      } else {
        add(Math.min(turn.earliest, to), false);
        begin = Math.max(begin, turn.latest);
      }
      kind = turn.moments.at(-1)!.kind === 'formed' ? 'ended' : 'formed';
      if (onlyFirst) begin = to;
    }
    add(to, false);
  }
  const told = turns.flatMap((turn) =>
    turn.moments.map((moment) => ({ ...moment, at: placed.get(turn) ?? null })),
  );
  return {
    stretches,
    events: told.filter(({ isGiven }) => !isGiven).map(({ isGiven, ...event }) => event),
    given: told.filter(({ isGiven }) => isGiven).map(({ latest }) => latest),
  };
}

/** A tie forming or ending, or several of which the order in time is not known. */
interface Turn extends Between {
  moments: (Between & { kind: Kind; isGiven: boolean })[];
}

/** What is found standing of a target that has come back was not there as it was last seen. */
function turnsOf(spells: readonly Spell[], seen: readonly Interval[]): Turn[] {
  const turns: Turn[] = [];
  const add = (kind: Kind, from: Instant | null, latest: Instant) => {
    const last = turns.at(-1);
    const absentAt = () => seen.findLast(({ to }) => to < latest)?.to ?? Number.NEGATIVE_INFINITY;
    const earliest = from ?? Math.max(last?.latest ?? Number.NEGATIVE_INFINITY, absentAt());
    const moment = { kind, earliest, latest, isGiven: from === null };
    const isApart =
      last === undefined || earliest > last.latest || (earliest === last.latest && latest > last.earliest);
    if (isApart) turns.push({ earliest, latest, moments: [moment] });
    else {
      last.moments.push(moment);
      last.earliest = Math.min(last.earliest, earliest);
      last.latest = Math.max(last.latest, latest);
    }
  };
  for (const life of livesOf(spells)) {
    add('formed', life.formedFrom, life.formedTo);
    if (life.endedTo !== null) add('ended', life.endedFrom ?? life.formedTo, life.endedTo);
  }
  return turns;
}

/** As if nothing else had come between its bounds. */
function firstOf({ moments }: Turn): Turn {
  const [first] = moments as [Turn['moments'][number]];
  return { earliest: first.earliest, latest: first.latest, moments: [first] };
}

function turnsSince(begins: Instant, turns: readonly Turn[]): Turn[] {
  const later = turns.filter(({ latest }) => latest > begins);
  if (turns[turns.length - later.length - 1]?.moments.at(-1)?.kind !== 'formed') return later;
  const stood = { earliest: Number.NEGATIVE_INFINITY, latest: begins };
  return [{ ...stood, moments: [{ ...stood, kind: 'formed', isGiven: true }] }, ...later];
}

type Life = Pick<Spell, 'formedFrom' | 'formedTo' | 'endedFrom' | 'endedTo'>;

/** A tie is there as long as any record of it stands, and where one takes the place of another. */
function livesOf(spells: readonly Spell[]): Life[] {
  const lives: Life[] = [];
  for (const spell of spells.toSorted((a, b) => a.formedTo - b.formedTo)) {
    const last = lives.at(-1);
    if (last === undefined || !goesOnAs(last, spell)) lives.push({ ...spell });
    else if (last.endedTo !== null && (spell.endedTo === null || spell.endedTo > last.endedTo)) {
      last.endedFrom = spell.endedFrom;
      last.endedTo = spell.endedTo;
    }
  }
  return lives;
}
