/** Stretches of time in which a follow stood, did not, or is unknown, as bars: one for each direction. */
import type { Answer } from '../../cli/answer.ts';
import { placesOf } from '../../cli/picked.ts';
import { type Html, html } from '../../doors/html/html.ts';
import type { Shown } from '../../doors/html/shown.ts';
import { handleText, whoText } from '../../doors/who.ts';
import { minuteText } from '../../minute-text.ts';

interface Stretch {
  from: string;
  to: string;
  tie: string;
}

const WIDTH = 1000;
const HEIGHT = 22;

/**
 * @param answer with the columns from, to, source, target and follows. What was before the first instant is not drawn.
 * @param until the end of a stretch that is going on, ISO 8601.
 */
export function stretchBars(answer: Answer, until: string, { words, who }: Omit<Shown, 'leads'>): Html {
  const { rows } = answer;
  const [from, to, source, target, follows] = placesOf(answer, ['from', 'to', 'source', 'target', 'follows']);
  const called = (handle: unknown) => {
    const one = who.get(String(handle));
    return one === undefined ? handleText(String(handle)) : whoText(one, words);
  };
  const first = rows
    .map((row) => String(row[from] ?? ''))
    .filter((instant) => instant !== '')
    .sort()[0];
  if (first === undefined || Date.parse(first) >= Date.parse(until)) return html``;
  const last = until;
  const bars = new Map<string, Stretch[]>();
  for (const row of rows) {
    if (!row[from]) continue;
    const label = [row[source], row[target]].map(called).join(' → ');
    const bar = bars.get(label) ?? [];
    bar.push({ from: String(row[from]), to: String(row[to] || last), tie: String(row[follows]) });
    bars.set(label, bar);
  }
  const at = (instant: string) =>
    Math.round((WIDTH * (Date.parse(instant) - Date.parse(first))) / (Date.parse(last) - Date.parse(first)));
  const state = (tie: string) => ({ yes: words.yes, no: words.no })[tie] ?? words.unknown;
  return html`<figure class="stretches">
${[...bars].map(
  ([label, stretches]) => html`<figcaption>${label}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}: ${stretches.map((one) => `${state(one.tie)} ${one.from} – ${one.to}`).join(', ')}">
${stretches.map(
  (one) =>
    html`<rect class="${['yes', 'no'].includes(one.tie) ? one.tie : 'unknown'}" x="${at(one.from)}" y="0" width="${Math.max(2, at(one.to) - at(one.from))}" height="${HEIGHT}"><title>${state(one.tie)}: ${one.from} – ${one.to}</title></rect>`,
)}
</svg>
`,
)}
<p class="axis"><time datetime="${first}">${minuteText(first)}</time><span class="key"><i class="yes"></i> ${words.yes} <i class="no"></i> ${words.no} <i class="unknown"></i> ${words.unknown}</span><time datetime="${last}">${minuteText(last)}</time></p>
</figure>
`;
}
