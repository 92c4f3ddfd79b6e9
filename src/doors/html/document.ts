/** A page of HTML: its head, with what a browser may load and run in it, around its body. */
import { createHash } from 'node:crypto';
import { asMarkup, type Html, html } from './html.ts';

interface Page {
  lang: string;
  title: string;
  /**
   * What it loads and runs, by directive of the policy; nothing else is let. `null` where the server that gives it says so
   * with every answer.
   */
  allows: Readonly<Record<string, string>> | null;
  /** Its style, and its script where it has one. */
  head: Html;
  body: Html;
}

export function documentHtml({ lang, title, allows, head, body }: Page): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
${allows !== null && policyHtml(allows)}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}
</head>
<body>
${body}</body>
</html>
`.markup;
}

function policyHtml(allows: Readonly<Record<string, string>>): Html {
  const policy = Object.entries({
    'default-src': "'none'",
    ...allows,
    'base-uri': "'none'",
    'form-action': "'none'",
  }).map(([directive, source]) => `${directive} ${source}`);
  return html`<meta http-equiv="Content-Security-Policy" content="${asMarkup(policy.join('; '))}">
<meta name="referrer" content="no-referrer">
`;
}

const ENDS = { script: /<\/script|<!--/i, style: /<\/style/i };

/** A style or a script that stands in the page, and the policy's word for it. */
export function inPage(name: 'style' | 'script', text: string): { element: Html; source: string } {
  if (ENDS[name].test(text)) throw new Error(`the ${name} would end its own element`);
  const hash = createHash('sha256').update(text).digest('base64');
  return { element: asMarkup(`<${name}>${text}</${name}>`), source: `'sha256-${hash}'` };
}
