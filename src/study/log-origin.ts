/** What a snapshot sealed out of a log says of how that log was made. */
import { wilsonInterval } from './wilson.ts';

/** Events that sweeps found and no stream had told, among all; at the least, since what formed and ended within one gap is unseen. */
export interface Loss {
  events: number;
  untold: number;
  share: number;
  low: number;
  high: number;
}

export interface LogOrigin {
  /** Of the log. */
  name: string;
  /** ISO 8601: the instant whose ties it holds. */
  at: string;
  /** `null` where it was sealed before this was said; empty where accounts were read again and nothing else. */
  streams: readonly string[] | null;
  /** `null` where no stream was followed, or nothing had happened. */
  loss: Loss | null;
  /** Accounts in a gap at that instant. */
  gaps: number;
}

/** `null` for a snapshot that is not out of a log. @param options as it has them. */
export function logOrigin(options: Readonly<Record<string, string | number | boolean>>): LogOrigin | null {
  const { log, at, streams, told_count: told = 0, untold_count: untold = 0, gap_count: gaps = 0 } = options;
  if (log === undefined) return null;
  const names = String(streams ?? '')
    .split(', ')
    .filter((name) => name !== '');
  return {
    name: String(log),
    at: String(at),
    streams: streams === undefined ? null : names,
    loss: names.length === 0 ? null : lossOf(Number(told), Number(untold)),
    gaps: Number(gaps),
  };
}

/** The options that a snapshot has of its log alone. */
export const LOG_OPTIONS = ['log', 'at', 'streams', 'told_count', 'untold_count', 'gap_count', 'proof_rule'];

/** `null` where nothing had happened. */
export function lossOf(told: number, untold: number): Loss | null {
  const events = told + untold;
  if (events === 0) return null;
  const [low, high] = wilsonInterval(untold, events);
  return { events, untold, share: untold / events, low, high };
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** @param shareText how a share is written. */
export function logText({ name, at, streams, loss, gaps }: LogOrigin, shareText = percent): string {
  const sealed = `The snapshot holds the ties of the log ${name} as of ${at.slice(0, 19)}Z`;
  if (streams === null) return `${sealed}.`;
  const accounts = gaps === 1 ? '1 account was' : `${gaps === 0 ? 'no' : gaps} accounts were`;
  const gap = `${accounts} in a gap then`;
  if (streams.length === 0) {
    return `${sealed}; ${gap}. The accounts were read again and no stream was followed: what formed and ended between two readings is unseen.`;
  }
  const followed = `${sealed}; it followed ${streams.join(' and ')}, and ${gap}.`;
  return `${followed} ${loss === null ? 'No event had come by which its loss could be measured.' : lossText(loss, shareText)}`;
}

/** "Of 36 events the sweeps found 1 that no stream had told: a loss of 2.8% …" */
export function lossText({ events, untold, share, low, high }: Loss, shareText = percent): string {
  const all = events === 1 ? '1 event' : `${events} events`;
  return `Of ${all} the sweeps found ${untold} that no stream had told: a loss of ${shareText(share)} (95% interval ${shareText(low)} to ${shareText(high)}), at the least, since what formed and ended within one gap is unseen.`;
}

/** Whether one of the snapshots is a day of a log: between such days it would be told when who dropped whom. */
export function isOfLog(
  ...studies: readonly { snapshot: { options: Readonly<Record<string, unknown>> } }[]
): boolean {
  return studies.some(({ snapshot }) => snapshot.options.log !== undefined);
}
