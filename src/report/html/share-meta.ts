/** What a page says of itself to whoever links to it: a description; and where the site is known, a card with a picture. */
import { type Html, html } from '../../doors/html/html.ts';
import { plainLine } from '../../doors/html/markdown-html.ts';
import { askedTexts } from '../../study/group.ts';
import { reportFolder } from '../../study/places.ts';
import { placeOf } from '../../study/report-layout.ts';
import type { Facts } from '../facts/facts.ts';
import { figurePath } from '../figures/figures.ts';
import { NETWORK } from '../figures/graph.ts';

interface Shared {
  /** Bare name of the page. */
  path: string;
  title: string;
  /** Plain text. */
  description: string;
}

/** Of data that are simulated, it says so. */
export function shareMeta(facts: Facts, { path, title, description }: Shared): Html {
  const { study, options, language } = facts;
  const { snapshot } = study;
  const said = snapshot.simulated ? `${description} ${plainLine(language.subPage.simulated)}` : description;
  const own = html`<meta name="description" content="${said}">\n`;
  const { site } = options.publication;
  if (site === '') return own;
  const unit = facts.edition === null ? study.unit : 'account';
  const folder = reportFolder(snapshot.name, unit, askedTexts(options.among));
  const hasPicture = facts.layout.mutual.pairCount > 0;
  const address = (name: string) => `${site.replace(/\/+$/, '')}/${encodeURI(`${folder}/${placeOf(name)}`)}`;
  return html`${own}<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${said}">
<meta property="og:url" content="${address(path)}">
${hasPicture && html`<meta property="og:image" content="${address(figurePath(facts, NETWORK, 'png'))}">\n`}`;
}
