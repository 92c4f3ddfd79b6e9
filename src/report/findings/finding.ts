/** What a finding is, and how rare: the one rule by which a report's findings are ranked. */

/** In the order in which findings that are equally rare stand. */
const FINDING_KINDS = [
  'first',
  'climber',
  'faller',
  'tie-made',
  'tie-broken',
  'pair-above',
  'pair-below',
  'cluster',
  'effective',
  'silence',
] as const;

type FindingKind = (typeof FINDING_KINDS)[number];

/** A sentence that stands for itself, with its doubt. */
export interface Finding {
  kind: FindingKind;
  /** Comparable cases, and those of them that are as extreme; itself counts, so that both are at least 1. */
  cases: number;
  extreme: number;
  /** As Markdown. */
  lead: string;
  /** What the lead leaves open or cannot be changed by, as Markdown; '' where nothing is unknown. */
  doubt: string;
}

/** Of one kind. */
const MOST_OF_KIND = 2;

/**
 * The rarest, by the share of comparable cases that are as extreme: one of each kind, then second ones where that is
 * fewer than wanted.
 */
export function chooseFindings(candidates: readonly Finding[], wanted: number): Finding[] {
  const rareFirst = [...candidates].sort(
    (a, b) =>
      a.extreme * b.cases - b.extreme * a.cases ||
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind),
  );
  const turns = Array.from({ length: MOST_OF_KIND }, (_, turn) =>
    rareFirst.filter(
      (one, k) => rareFirst.slice(0, k).filter(({ kind }) => kind === one.kind).length === turn,
    ),
  );
  return turns.flat().slice(0, wanted);
}

/** How many of the magnitudes are at least half of this one, which is one of them. */
export function halfAsGreat(magnitudes: readonly number[], of: number): number {
  return magnitudes.filter((magnitude) => 2 * magnitude >= of).length;
}
