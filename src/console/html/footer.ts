/** What stands below a page: how what it is of is kept now, and what that means for what is shown. */

import { type Html, html, joinHtml } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import type { Frame } from '../frame.ts';
import type { Source } from './as-of.ts';

interface Footed {
  words: PageWords;
  frame: Frame | null;
  /** What the page is of; `null` where it is of none, or of several. */
  source: Source | null;
  /** When the page was answered: milliseconds. */
  at: number;
}

type Log = Frame['logs'][number];

const BETWEEN = ' · ';

export function footerHtml({ words, frame, source, at }: Footed): Html {
  const { live, foot } = words;
  const logs = [...(frame?.logs ?? [])].sort((a, b) => (b.toldAt ?? 0) - (a.toldAt ?? 0));
  const log = source === null ? logs[0] : logs.find(({ name }) => name === source.name);
  const today = isoOf(at);
  const said = [
    ...(source?.kind === 'snapshot' ? [foot.sealed(source.name)] : []),
    ...(log === undefined ? [] : stateOf(log, words, today)),
    ...(frame === null ? [] : [timed(foot.answered, at, words, today)]),
  ];
  return html`<footer>
<p id="live"${logs.length === 0 && html` hidden`}><span role="status"></span> <button type="button" hidden>${live.pause}</button></p>
<p>${joinHtml(
    said.map((one) => html`${one}`),
    BETWEEN,
  )}</p>
</footer>
`;
}

/** Of its streams those that are lost come first, and nothing is said of streams of a watch that does not run. */
function stateOf({ name, toldAt, sweptAt, isRunning, streams }: Log, words: PageWords, today: string) {
  const { foot } = words;
  const lost = isRunning ? streams.filter((one) => one.lost !== null) : [];
  const standing = isRunning ? streams.filter((one) => one.lost === null) : [];
  const since = (sentence: (at: string, today: string) => string, at: number) =>
    timed(sentence, at, words, today);
  return [
    toldAt === null ? foot.nothing(name) : since((at, day) => foot.heard(name, at, day), toldAt),
    ...(isRunning ? [] : [foot.unwatched]),
    ...(lost.length > 0 && standing.length === 0
      ? [since(foot.deaf, Math.max(...lost.map((one) => one.since)))]
      : lost.map(({ stream, since: at }) => since((text, day) => foot.lost(stream, text, day), at))),
    ...standing.map(({ stream, since: at }) => since((text, day) => foot.stands(stream, text, day), at)),
    sweptAt === null ? foot.unswept : since(foot.swept, sweptAt),
  ];
}

/** A sentence with its instant as an element. @param today the instant of the page, ISO 8601. */
function timed(
  sentence: (at: string, today: string) => string,
  at: number,
  { foot }: PageWords,
  today: string,
): Html {
  const [text, clock] = [sentence(isoOf(at), today), foot.clock(isoOf(at), today)];
  const [before = '', ...after] = text.split(clock);
  return html`${before}<time datetime="${isoOf(at)}">${clock}</time>${after.join(clock)}`;
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
