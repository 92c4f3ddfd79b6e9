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
  if (options.publication.site === '') return own;
  const hasPicture = facts.layout.mutual.pairCount > 0;
  const address = (name: string) => publicAddress(facts, name);
  return html`${own}<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${said}">
<meta property="og:url" content="${address(path)}">
${hasPicture && html`<meta property="og:image" content="${address(figurePath(facts, NETWORK, 'png'))}">\n`}`;
}

/** Where a file of the report is published; for a publication that states its site. @param name bare. */
export function publicAddress({ study, options, edition }: Facts, name: string): string {
  const unit = edition === null ? study.unit : 'account';
  const folder = reportFolder(study.snapshot.name, unit, askedTexts(options.among));
  return `${options.publication.site.replace(/\/+$/, '')}/${encodeURI(`${folder}/${placeOf(name)}`)}`;
}
