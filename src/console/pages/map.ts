/** The map of a report, of any snapshot or any day of a log, and against an earlier one what changed in colour. */
import { clusters } from '../../questions/clusters.ts';
import { diff } from '../../questions/diff/diff.ts';
import type { Frame } from '../frame.ts';
import { mapDocument } from '../map-document.ts';
import type { Page } from '../page.ts';
import { one, type Values } from '../parameters.ts';
import { onSnapshot } from './prompt-words.ts';

const DAY_MS = 86_400_000;
/** As many as stand in a line or two. */
const MOST_MOMENTS = 62;

export const map: Page = {
  path: '/map',
  parameters: {
    s: { kind: 'snapshot' },
    against: { kind: 'snapshot' },
    picture: { kind: 'flag', isHidden: true },
  },
  isSlow: true,
  draw({ open }, values) {
    if (one(values, 'picture') === undefined) return null;
    const against = one(values, 'against');
    return mapDocument(open(one(values, 's')), against === undefined ? null : open(against));
  },
  async answer({ open, desk, frame }, values) {
    const name = one(values, 's');
    const against = one(values, 'against');
    const asked = open(name);
    const framed = {
      values: { ...values, picture: ['yes'] },
      fragment: against === undefined ? '' : '#changes=yes',
      moments: momentsOf(frame, asked.snapshot.name, values),
    };
    if (against !== undefined) {
      const prompt = ['diff', against, asked.snapshot.name];
      return [
        { name: 'diff', prompt, answer: diff(desk, { old: against, new: asked.snapshot.name }), framed },
      ];
    }
    const answer = await clusters(asked, { by: undefined, cluster: undefined, top: 10 });
    return [{ name: 'clusters', prompt: ['clusters', ...onSnapshot(values)], answer, framed }];
  },
};

/** The sealed snapshots, or the days of the log that is shown; each against the same earlier one as now. */
function momentsOf({ snapshots, logs }: Frame, shown: string, values: Values) {
  const [own] = shown.split('@');
  const log = logs.find(({ name }) => name === own && shown.includes('@'));
  const names =
    log === undefined
      ? snapshots.map(({ name }) => ({ name, label: name }))
      : daysOf(log).map((day) => ({ name: `${log.name}@${day}`, label: day }));
  return names
    .slice(-MOST_MOMENTS)
    .map(({ name, label }) => ({ label, values: { ...values, s: [name] }, isShown: name === shown }));
}

/** Whole days, UTC, from the beginning of the log to its last sweep. */
function daysOf({ beganAt, sweptAt }: Frame['logs'][number]): string[] {
  const first = Math.floor(beganAt / DAY_MS);
  const last = Math.floor((sweptAt ?? beganAt) / DAY_MS);
  return Array.from({ length: last - first + 1 }, (_, k) =>
    new Date((first + k) * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length),
  );
}
