/** The map of a report, of any snapshot, or of a log at any minute, and against an earlier one what changed in colour. */
import { clusters } from '../../questions/clusters.ts';
import { diff } from '../../questions/diff/diff.ts';
import { isDate } from '../../roster/dates.ts';
import { dayOfLog } from '../../store/snapshots.ts';
import type { Frame } from '../frame.ts';
import { mapDocument } from '../map-document.ts';
import type { Page } from '../page.ts';
import { one, type Values } from '../parameters.ts';
import { CONDITIONS, conditions, onSnapshot } from './prompt-words.ts';

const [DAY_MS, HOUR_MS, MINUTE_MS] = [86_400_000, 3_600_000, 60_000];
/** How far apart the moments of a log are that are offered. */
const STEPS = ['days', 'hours', 'minutes'] as const;
/** As many as stand in a line or two. */
const MOST_MOMENTS = 62;

export const map: Page = {
  path: '/map',
  parameters: {
    among: CONDITIONS,
    s: { kind: 'snapshot' },
    against: { kind: 'snapshot' },
    step: { kind: 'choice', choices: STEPS, usual: 'days' },
    picture: { kind: 'flag', isHidden: true },
  },
  isSlow: true,
  weight: 'heavy',
  draw({ open }, values) {
    if (one(values, 'picture') === undefined) return null;
    const against = one(values, 'against');
    const asked = open(one(values, 's'));
    return mapDocument(asked, against === undefined ? null : open(against, asked));
  },
  async answer({ desk, open, know, frame }, values) {
    const name = one(values, 's');
    const against = one(values, 'against');
    const asked = open(name);
    const framed = {
      values: { ...values, picture: ['yes'] },
      fragment: against === undefined ? '' : '#changes=yes',
      moments: momentsOf(frame, asked.snapshot.name, values),
    };
    if (against !== undefined) {
      const shown = asked.snapshot.name;
      const prompt = ['diff', against, shown, ...conditions(values, 'among')];
      const answer = diff(desk, { old: against, new: shown });
      know(against);
      return [{ name: 'diff', prompt, answer, framed }];
    }
    const answer = await clusters(asked, { by: undefined, cluster: undefined, top: 10 });
    return [{ name: 'clusters', prompt: ['clusters', ...onSnapshot(values)], answer, framed }];
  },
};

interface Moment {
  name: string;
  label: string;
}

/** The sealed snapshots, or moments of the log that is shown; each against the same earlier one as now. */
function momentsOf({ snapshots, logs }: Frame, shown: string, values: Values) {
  const { log: own, day } = dayOfLog(shown) ?? {};
  const log = logs.find(({ name }) => name === own);
  const moments: Moment[] =
    log === undefined || day === undefined
      ? snapshots.map(({ name }) => ({ name, label: name }))
      : momentsOfLog(log, day, one(values, 'step') ?? 'days');
  // A day is as of its end, and a minute within its hour and its day.
  const current = moments.findLast(({ name }) => name <= shown || name.startsWith(shown));
  return moments.slice(-MOST_MOMENTS).map(({ name, label }) => ({
    label,
    values: { ...values, s: [name] },
    isShown: log === undefined ? name === shown : name === current?.name,
  }));
}

/** Its days, the hours of the day that is shown, or the minutes of its hour; up to the last sweep, which proves what stood. */
function momentsOfLog(
  { name, beganAt, sweptAt }: Frame['logs'][number],
  shown: string,
  step: string,
): Moment[] {
  const until = sweptAt ?? beganAt;
  const textOf = (at: number, length: string) => new Date(at).toISOString().slice(0, length.length);
  const momentAt = (at: number, length: string) => ({
    name: `${name}@${textOf(at, length)}`,
    label: textOf(at, length).replace('T', ' '),
  });
  if (step === 'days') {
    const [first, last] = [beganAt, until].map((at) => Math.floor(at / DAY_MS)) as [number, number];
    return Array.from({ length: last - first + 1 }, (_, k) => momentAt((first + k) * DAY_MS, 'YYYY-MM-DD'));
  }
  const [length, whole] = step === 'hours' ? [HOUR_MS, DAY_MS] : [MINUTE_MS, HOUR_MS];
  // A day is shown as of its end.
  const at = isDate(shown)
    ? Math.min(Date.parse(shown) + DAY_MS - MINUTE_MS, until)
    : Date.parse(`${shown}Z`);
  const first = Math.floor(at / whole) * whole;
  return Array.from({ length: whole / length }, (_, k) => first + k * length)
    .filter((moment) => moment >= beganAt && moment <= until)
    .map((moment) => momentAt(moment, 'YYYY-MM-DDTHH:MM'));
}
