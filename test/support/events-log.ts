/**
 * A log of a hundred hours, written by hand: ann, a person; bo, who is in a gap from 40 to 60; cy, gone from 70 to 80; di, who joins at
 * 10, and whom the others are read for at 12; e1 and e2, of one actor, in a gap from 31 to 32 and from 90 to 92.
 */
import type { Store } from '../../src/store/driver.ts';
import type { TieEvent } from '../../src/values/log-entries.ts';
import { BEGUN, handLog } from './hand-log.ts';

const HOUR = 3_600_000;
const NAMES = ['ann', 'bo', 'cy', 'di', 'e1', 'e2'];

const at = (hour: number) => BEGUN + hour * HOUR;
const idOf = (name: string) => `did:plc:${name}.test`;

/** Number at risk at each hour of an event, by hand: all pairs that could be seen, less those that stood, or these. */
export const AT_RISK = {
  // 28 pairs, without e1 and e2 of each other. From 12 on six ties stand, from 15 on seven; at 50 bo's five pairs are in a gap and
  // five others stand; at 89 none is, and five stand.
  formed: { 15: 28 - 6, 20: 28 - 7, 50: 28 - 5 - 5, 89: 28 - 5 },
  // Nine stand before 27, eight before 30; bo's two of seven are in a gap at 45, where that of e1 and ann is found to stand.
  ended: { 27: 9, 30: 8, 45: 7 - 2 + 1, 55: 6 },
};

export function eventsLog(store: Store): void {
  const rows = NAMES.map((name) => ({
    handle: `${name}.test`,
    kind: name === 'ann' ? ('person' as const) : ('institution' as const),
    actor: name.slice(0, name.startsWith('e') ? 1 : undefined),
    country: name < 'd' ? 'FR' : 'KE',
  }));
  const log = handLog(store, rows, 'log', 'bluesky', true, { 'di.test': at(10) });
  const spans: Record<string, [number, number][]> = {
    ann: [[12, 100]],
    bo: [
      [12, 40],
      [60, 100],
    ],
    cy: [
      [12, 70],
      [80, 100],
    ],
    di: [[10, 100]],
    e1: [
      [12, 31],
      // Read in two thousandths of a second, in the midst of its gap.
      [31.5, 31.5 + 2 / HOUR],
      [32, 100],
    ],
    e2: [
      [12, 90],
      [92, 100],
    ],
  };
  for (const [name, later] of Object.entries(spans)) {
    const first = name === 'di' ? [] : [{ from: at(0), to: at(12), cohort: 1 }];
    const ended = later.slice(0, -1).map(([from, to]) => ({ from: at(from), to: at(to), cohort: 2 }));
    log.spans(idOf(name), [...first, ...ended]);
    const open = {
      from: at(later.at(-1)![0]),
      proved: at(100),
      provedBy: 'chain' as const,
      to: at(100),
    };
    log.state(idOf(name), { cohort: 2, open, provedAt: at(100) }, { cohort: name === 'di' ? 2 : 1 });
  }
  const tie = (kind: TieEvent['kind'], pair: string, from: number | null, to: number, key?: string) => {
    const [source, target] = pair.split(' ').map(idOf) as [string, string];
    log.tie({ kind, source, target, from: from === null ? null : at(from), to: at(to), key: key ?? target });
  };
  for (const pair of ['ann bo', 'bo cy', 'cy ann', 'cy e1']) tie('formed', pair, null, 0);
  tie('formed', 'di bo', null, 10);
  tie('formed', 'bo di', null, 12);
  tie('formed', 'di ann', 15, 15);
  // Two at one instant.
  tie('formed', 'bo ann', 20, 20);
  tie('formed', 'cy bo', 20, 20);
  tie('ended', 'cy bo', 25, 29);
  tie('ended', 'bo ann', 30, 30);
  // Its bounds touch a gap on either side.
  tie('formed', 'e1 ann', 30, 33);
  tie('formed', 'e1 e2', 33, 33);
  tie('ended', 'ann bo', 45, 45);
  tie('formed', 'ann cy', 50, 50);
  // Remade: it stands all the time.
  tie('ended', 'cy ann', 50, 50);
  tie('formed', 'cy ann', 50, 50, 'anew');
  tie('ended', 'ann cy', 55, 55);
  // In the gap of bo, and while cy is gone.
  tie('ended', 'bo cy', 40, 60);
  tie('ended', 'cy e1', 75, 75);
  log.account({ kind: 'deactivated', accountId: idOf('cy'), to: at(70) });
  log.account({ kind: 'back', accountId: idOf('cy'), to: at(80) });
  // Bounds up to where a gap begins.
  tie('formed', 'e2 cy', 88, 90);
  // Formed and ended at one instant.
  tie('formed', 'e1 bo', 97, 97);
  tie('ended', 'e1 bo', 97, 97);
}
