/** One holder of an office after another, as rows of the roster. */
import { foldText } from '../fold-text.ts';
import { type RosterRow, rosterRow } from './row.ts';
import { describeHolder, type Holder } from './seats.ts';
import { holdsOn } from './tenure.ts';
import { ASKED_OFFICES } from './wikidata-queries.ts';

export interface Succession {
  country: string;
  office: string;
  /** A row of whoever holds the office now; absent where it is vacant in the roster. */
  predecessor: RosterRow | undefined;
  holder: Holder;
  /** The day on which the one tenure ends and the other begins. */
  boundary: string;
  /** The holder has a higher office of the same country: no rows of their own are opened for this one. */
  elsewhere: boolean;
  today: string;
}

/**
 * Ends the predecessor's rows, hands the accounts of the office over, and opens rows for the holder: those
 * of a lower office held until now, or else a row without a handle on each network of the predecessor.
 */
export function succeed(
  rows: readonly RosterRow[],
  succession: Succession,
): { rows: RosterRow[]; actor: string; message: string } {
  const { country, office, predecessor, holder, boundary, elsewhere, today } = succession;
  const current = rows.filter((row) => row.kind === 'person' && holdsOn(row, today));
  const left = current.filter(
    (row) => row.actor === predecessor?.actor && row.country === country && row.office === office,
  );
  const moved = elsewhere
    ? []
    : current.filter(
        (row) =>
          row.wikidata === holder.item && row.account_type !== 'office' && isLowerOffice(row.office, office),
      );
  const known = rows.find((row) => row.wikidata === holder.item);
  const begun = {
    actor: known?.actor ?? newActor(rows, holder),
    name: known?.name ?? holder.name,
    kind: 'person',
    country,
    office,
    wikidata: holder.item,
    since: boundary,
    until: '',
    checked_at: today,
    source: `https://www.wikidata.org/wiki/${holder.item}`,
    note: '',
  };
  const handedOver = left.filter((row) => row.account_type === 'office' && row.handle !== '');
  const opened = [
    ...handedOver.map((row) => ({ ...row, ...begun, extra: {} })),
    ...moved.map((row) => ({ ...row, ...begun, host: '' })),
  ];
  if (!elsewhere && moved.length === 0) {
    for (const network of networksOf(left.length > 0 ? left : current)) {
      const category = predecessor?.category ?? '';
      opened.push(rosterRow({ ...begun, network, category, account_type: 'personal' }));
    }
  }
  const closed = new Set([...left, ...moved]);
  const kept = rows.map((row) => (closed.has(row) ? { ...row, until: boundary, checked_at: today } : row));
  const after = predecessor === undefined ? '' : ` after ${predecessor.name}`;
  const doubt = holder.start === '' ? ', a day that Wikidata does not state' : '';
  const message = `${describeHolder(holder)} holds the office${after} from ${boundary} on${doubt}`;
  return { rows: [...kept, ...opened], actor: begun.actor, message };
}

function isLowerOffice(office: string, than: string): boolean {
  const rank = (name: string): number => {
    const at = (ASKED_OFFICES as readonly string[]).indexOf(name);
    return at < 0 ? ASKED_OFFICES.length : at;
  };
  return rank(office) > rank(than);
}

function networksOf(rows: readonly RosterRow[]): string[] {
  return [...new Set(rows.map((row) => row.network))].sort();
}

/** A name for a person new to the roster that no actor has. */
function newActor(rows: readonly RosterRow[], { name, item }: Holder): string {
  const plain = foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const taken = rows.some((row) => row.actor.toLowerCase() === plain);
  return plain === '' || taken ? `${plain}-${item}`.replace(/^-/, '') : plain;
}
