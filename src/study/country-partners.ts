/** What one country has to do with every other: follows each way, mutual ties, mentions, and what chance would give. */
import { type Activity, isWhole } from '../activity/activity.ts';
import { SIGNIFICANT_BELOW } from '../graph/p-value.ts';
import type { CountryTies } from './country-ties.ts';
import type { NodeGraph } from './study.ts';

/** What is held against chance: follows each way, and mutual pairs. */
export const CHANCE_FIGURES = ['made', 'received', 'mutual'] as const;
export type ChanceFigure = (typeof CHANCE_FIGURES)[number];

/**
 * The mean over random graphs, and the p-values of what is observed and of that with every unknown tie there,
 * adjusted over all pairs of countries.
 */
interface PairChance {
  expected: number;
  p: number;
  pMost: number;
}

/** Known ties between the accounts of two countries, seen from the one whose partners are listed. */
export interface CountryPartner {
  code: string;
  /** Known follows of its accounts, and of theirs, each with what it would be were every unknown tie there. */
  made: number;
  madeMost: number;
  received: number;
  receivedMost: number;
  /** Pairs of accounts that follow each other, and those that may. */
  mutual: number;
  mutualMost: number;
  /** Whether further follows may be there that could not be read, in either direction. */
  unknown: boolean;
  /** Against random graphs with the same degrees; NaN where none were drawn. */
  chance: Readonly<Record<ChanceFigure, PairChance>>;
  /** Mentions of their accounts by its own, and the other way round; NaN where no post of the side could be read. */
  mentionsMade: number;
  mentionsReceived: number;
}

/** Of countries, by the place of their code; k×k, row = who makes it. */
export interface CountryTable {
  place: ReadonlyMap<string, number>;
  values: Float64Array;
}

/** Of follows and of mutual pairs: the mean by chance, and the adjusted p-values. */
export interface ChanceTables {
  follows: Readonly<Record<keyof PairChance, CountryTable>>;
  mutual: Readonly<Record<keyof PairChance, CountryTable>>;
}

/** Of every other country with a node, most mutual ties first, then most follows, then by code. */
export function countryPartners(
  { codes, ties }: CountryTies,
  code: string,
  { chance, mentions }: { chance: ChanceTables | null; mentions: CountryTable | null },
): CountryPartner[] {
  const own = codes.indexOf(code);
  if (own < 0) return [];
  return codes
    .flatMap((other, k): CountryPartner[] => {
      if (k === own) return [];
      const [to, from] = [own * ties.size + k, k * ties.size + own];
      return [
        {
          code: other,
          made: ties.follows[to]!,
          madeMost: ties.follows[to]! + ties.unknownFollows[to]!,
          received: ties.follows[from]!,
          receivedMost: ties.follows[from]! + ties.unknownFollows[from]!,
          mutual: ties.mutual[to]!,
          mutualMost: ties.mutual[to]! + ties.perhapsMutual[to]!,
          unknown: ties.unknownFollows[to]! + ties.unknownFollows[from]! > 0,
          chance: {
            made: pairChance(chance?.follows, code, other),
            received: pairChance(chance?.follows, other, code),
            mutual: pairChance(chance?.mutual, code, other),
          },
          mentionsMade: cellOf(mentions, code, other),
          mentionsReceived: cellOf(mentions, other, code),
        },
      ];
    })
    .sort(
      (a, b) =>
        b.mutual - a.mutual || b.made + b.received - a.made - a.received || (a.code < b.code ? -1 : 1),
    );
}

function pairChance(tables: ChanceTables['follows'] | undefined, row: string, column: string): PairChance {
  return {
    expected: cellOf(tables?.expected ?? null, row, column),
    p: cellOf(tables?.p ?? null, row, column),
    pMost: cellOf(tables?.pMost ?? null, row, column),
  };
}

/** Partners with whom a figure is above what chance would give, or below it even were every unknown tie there. */
export function beyondChance(
  partners: readonly CountryPartner[],
  figure: ChanceFigure,
): { above: CountryPartner[]; below: CountryPartner[] } {
  return {
    above: partners.filter(
      ({ chance: { [figure]: chance }, [figure]: least }) =>
        chance.p < SIGNIFICANT_BELOW && least > chance.expected,
    ),
    below: partners.filter(
      ({ chance: { [figure]: chance }, [`${figure}Most` as const]: most }) =>
        chance.pMost < SIGNIFICANT_BELOW && most < chance.expected,
    ),
  };
}

/** Those that are followed more than they follow for sure, and the other way round, the most unbalanced first. */
export function unbalanced(partners: readonly CountryPartner[]): {
  weFollow: CountryPartner[];
  theyFollow: CountryPartner[];
} {
  const by = (gap: (one: CountryPartner) => number) =>
    partners.filter((one) => gap(one) > 0).sort((a, b) => gap(b) - gap(a) || (a.code < b.code ? -1 : 1));
  return {
    weFollow: by(({ made, receivedMost }) => made - receivedMost),
    theyFollow: by(({ received, madeMost }) => received - madeMost),
  };
}

function cellOf(table: CountryTable | null, row: string, column: string): number {
  if (table === null) return Number.NaN;
  const [i, j] = [table.place.get(row), table.place.get(column)];
  return i === undefined || j === undefined ? Number.NaN : table.values[i * table.place.size + j]!;
}

/**
 * Mentions between countries, as far as feeds were read: NaN from a country of which no feed was read whole, where
 * none is in what was read.
 * @param of the one country whose row and column are asked for, where not all are: the other cells then say nothing.
 */
export function countryMentions(
  nodes: NodeGraph['nodes'],
  codes: readonly string[],
  activity: Activity,
  of: string | null = null,
): CountryTable {
  const k = codes.length;
  const place = new Map(codes.map((code, g) => [code, g]));
  const countryOf = (node: number) => nodes[node]!.row.country;
  const values = new Float64Array(k * k);
  const isRead = new Uint8Array(k);
  const add = (source: number, target: number, count: number) => {
    const [g, h] = [place.get(countryOf(source)), place.get(countryOf(target))];
    if (g !== undefined && h !== undefined) values[g * k + h]! += count;
  };
  const own: number[] = [];
  for (const node of nodes.keys()) {
    const country = countryOf(node);
    const g = place.get(country);
    if (g !== undefined && isWhole(activity, node)) isRead[g] = 1;
    if (of !== null && country !== of) continue;
    own.push(node);
    for (const [target, count] of activity.mentions(node)) add(node, target, count);
  }
  if (of !== null) {
    for (const { source, target, count } of activity.mentionsOf(own)) {
      if (countryOf(source) !== of) add(source, target, count);
    }
  }
  return {
    place,
    values: values.map((count, cell) =>
      count === 0 && isRead[Math.floor(cell / k)] === 0 ? Number.NaN : count,
    ),
  };
}
