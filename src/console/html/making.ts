/** How far a page is that is still made, where it will stand. */
import { type Html, html } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import type { HowFar } from '../memory.ts';

/** The script asks the page again as it was asked, with what is behind a # in its address. */
export function makingHtml({ stage, waited, takes }: HowFar, isFramed: boolean, { making }: PageWords): Html {
  const [soFar, usual] = [waited, takes].map((ms) =>
    ms === null ? null : Math.max(1, Math.round(ms / 1000)),
  );
  const now =
    stage === 'counts'
      ? making.counts
      : 'before' in stage
        ? making.before(stage.before)
        : making.reads(stage.reads);
  return html`<div class="making${isFramed && ' framed'}"><p class="lead">${making.lead}</p>
<p>${now} ${making.soFar(soFar!, usual!)}</p>
${usual !== null && html`<p><progress aria-label="${making.lead}" max="${String(usual)}" value="${String(Math.min(soFar!, usual!))}"></progress></p>`}
<p class="doubt">${making.itself}</p></div>
`;
}
