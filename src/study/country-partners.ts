/** What one country has to do with every other: follows each way, mutual ties, mentions, and what chance would give. */
import { type Activity, isWhole } from '../activity/activity.ts';
import type { CountryTies } from './country-ties.ts';
import type { NodeGraph } from './study.ts';

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
  /** Mutual pairs in random graphs with the same degrees, on average; NaN where none were drawn. */
  expected: number;
  /** Mentions of their accounts by its own, and the other way round; NaN where no post of the side could be read. */
  mentionsMade: number;
  mentionsReceived: number;
}

/** Of countries, by the place of their code; k×k, row = who makes it. */
export interface CountryTable {
  place: ReadonlyMap<string, number>;
  values: Float64Array;
}

/**
 * Of every other country with a node, most mutual ties first, then most follows, then by code.
 * @param expected mutual pairs by chance.
 */
export function countryPartners(
  { codes, ties }: CountryTies,
  code: string,
  { expected, mentions }: { expected: CountryTable | null; mentions: CountryTable | null },
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
          expected: cellOf(expected, code, other),
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

function cellOf(table: CountryTable | null, row: string, column: string): number {
  if (table === null) return Number.NaN;
  const [i, j] = [table.place.get(row), table.place.get(column)];
  return i === undefined || j === undefined ? Number.NaN : table.values[i * table.place.size + j]!;
}

/**
 * Mentions between countries, as far as feeds were read: NaN from a country of which no feed was read whole, where
 * none is in what was read.
 */
export function countryMentions(
  nodes: NodeGraph['nodes'],
  codes: readonly string[],
  activity: Activity,
): CountryTable {
  const k = codes.length;
  const place = new Map(codes.map((code, g) => [code, g]));
  const values = new Float64Array(k * k);
  const isRead = new Uint8Array(k);
  for (const [node, { row }] of nodes.entries()) {
    const g = place.get(row.country);
    if (g === undefined) continue;
    if (isWhole(activity, node)) isRead[g] = 1;
    for (const [target, count] of activity.mentions(node)) {
      const h = place.get(nodes[target]!.row.country);
      if (h !== undefined) values[g * k + h]! += count;
    }
  }
  return {
    place,
    values: values.map((count, cell) =>
      count === 0 && isRead[Math.floor(cell / k)] === 0 ? Number.NaN : count,
    ),
  };
}
