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
  'same-ties',
  'several-networks',
  'changed-networks',
  'whole',
] as const;

type FindingKind = (typeof FINDING_KINDS)[number];

/** A sentence that stands for itself, with its doubt. */
export interface Finding {
  kind: FindingKind;
  /** Comparable cases, and those of them that are as extreme; itself counts, so that both are at least 1. */
  cases: number;
  extreme: number;
  /** Account ids, codes of countries or groups, or numbers of clusters that it is about. */
  about: readonly string[];
  /** Whether neither unknown ties nor chance can undo it. */
  sure: boolean;
  /** As Markdown. */
  lead: string;
  /** What the lead leaves open or cannot be changed by, as Markdown; '' where nothing is unknown. */
  doubt: string;
  /** Sentences of chapters that say the same, as Markdown: a page that has the finding leaves them out. */
  repeats: readonly string[];
}

/** Of one kind. */
const MOST_OF_KIND = 2;

/** By the share of comparable cases that are as extreme, the smallest first. */
export function rarestFirst(candidates: readonly Finding[]): Finding[] {
  const place = ({ kind }: Finding) => FINDING_KINDS.indexOf(kind);
  return [...candidates].sort((a, b) => a.extreme * b.cases - b.extreme * a.cases || place(a) - place(b));
}

/**
 * The headline, which is the rarest that is sure; then one of each kind, then second ones where that is fewer than wanted.
 * What is said of the whole network ends them.
 */
export function chooseFindings(candidates: readonly Finding[], wanted: number): Finding[] {
  const whole = candidates.filter(({ kind }) => kind === 'whole');
  const rarest = candidates.filter(({ kind }) => kind !== 'whole');
  const headline = rarest.find(({ sure }) => sure) ?? rarest[0];
  if (headline === undefined) return whole;
  const ordered = [headline, ...rarest.filter((one) => one !== headline)];
  const turns = Array.from({ length: MOST_OF_KIND }, (_, turn) =>
    ordered.filter((one, k) => ordered.slice(0, k).filter(({ kind }) => kind === one.kind).length === turn),
  );
  return [...turns.flat().slice(0, wanted - whole.length), ...whole];
}

/** How many of the magnitudes are at least half of this one, which is one of them. */
export function halfAsGreat(magnitudes: readonly number[], of: number): number {
  return magnitudes.filter((magnitude) => 2 * magnitude >= of).length;
}
