/** Of which snapshot or log a page is, of when, and what else there is beside it. */

import { type Html, html } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import { minuteText } from '../../minute-text.ts';
import { dayOfLog } from '../../store/snapshots.ts';
import type { Frame } from '../frame.ts';
import type { Part } from '../page.ts';

export interface Source {
  kind: 'snapshot' | 'log';
  name: string;
  network: string;
  /** The day of a snapshot, or up to when a log was told, ISO 8601. */
  time: string;
}

/** Nothing where the page is of none. @param leadTo the page of another source. */
export function asOfHtml(
  shown: Source | null,
  frame: Frame,
  words: PageWords,
  leadTo: (source: Source) => string,
): Html {
  const { asOf } = words;
  if (shown === null) return html``;
  const { sealed, kept } = sourcesOf(frame);
  const others = [...sealed.slice(-1), ...kept].filter(
    ({ name, network }) => network === shown.network && name !== shown.name,
  );
  if (others.length === 0) return html``;
  const text = ({ kind, name, time }: Source) =>
    kind === 'snapshot'
      ? asOf.snapshot(name, time)
      : time.length === DAY_LENGTH
        ? asOf.day(name, time)
        : asOf.log(name, minuteText(time));
  const age = (other: Source) =>
    other.time.slice(0, 10) === shown.time.slice(0, 10)
      ? asOf.sameDay
      : other.time > shown.time
        ? asOf.newer
        : asOf.older;
  return html`<p class="as-of">${asOf.shown} ${text(shown)}. ${asOf.beside} ${others.map(
    (other, k) => html`${k > 0 && html`; `}<a href="${leadTo(other)}">${text(other)}</a> (${age(other)})`,
  )}.</p>`;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

function sourcesOf({ snapshots, logs }: Frame): Record<'sealed' | 'kept', Source[]> {
  return {
    sealed: snapshots.map(({ name, network, date }) => ({ kind: 'snapshot', name, network, time: date })),
    kept: logs.flatMap(({ name, network, toldAt }): Source[] =>
      toldAt === null ? [] : [{ kind: 'log', name, network, time: new Date(toldAt).toISOString() }],
    ),
  };
}

/** What the first part is of that says so; `null` where parts are of several. */
export function sourceOf(parts: readonly Part[], frame: Frame): Source | null {
  const { sealed, kept } = sourcesOf(frame);
  const sources = [...sealed, ...kept];
  const { facts = {} } = parts[0]?.answer ?? {};
  const { snapshot, log, network, date } = facts;
  if (typeof snapshot !== 'string')
    return sources.find(({ kind, name }) => kind === 'log' && name === log) ?? null;
  const day = dayOfLog(snapshot);
  if (day !== null && sources.some(({ kind, name }) => kind === 'log' && name === day.log))
    return { kind: 'log', name: day.log, network: String(network), time: day.day };
  return (
    sources.find(({ kind, name }) => kind === 'snapshot' && name === snapshot) ??
    (typeof date === 'string'
      ? { kind: 'snapshot', name: snapshot, network: String(network), time: date }
      : null)
  );
}
