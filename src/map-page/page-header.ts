/** The head of the page: what it shows, of which year, in which language. */
import { LANGUAGE_CODES } from '../language-codes.ts';
import { button, element } from './elements.ts';
import type { Controls } from './filter-controls.ts';
import { termOf, WORDS } from './language.ts';
import type { Page } from './page.ts';

/** @param snapshots names of the years that can be shown. */
export function pageHeader(
  { words, model, state, change, before }: Page,
  snapshots: readonly string[],
): Controls {
  const { data } = model;
  const languages = LANGUAGE_CODES.map((language) =>
    button(WORDS[language].language, () => change({ language }), {
      id: `language-${language}`,
      lang: language,
      'aria-pressed': String(language === state.language),
    }),
  );
  const summary = words.summary(
    termOf(words.networks, data.network),
    words.numbers.date(data.date),
    words.numbers.plain(data.id.length),
    words.numbers.plain(model.graph.edgeCount),
  );
  const top = element(
    'header',
    {},
    element('h1', {}, words.title(data.name)),
    element(
      'p',
      {},
      summary,
      ...(data.pageEnding === null
        ? []
        : [' · ', element('a', { href: `report${data.pageEnding[state.language]}` }, words.report)]),
    ),
    element('div', { class: 'languages', role: 'group' }, ...languages),
  );
  if (snapshots.length > 1) {
    const select = element('select', { id: 'snapshot' });
    for (const name of snapshots) select.append(element('option', { value: name }, name));
    select.value = data.name;
    select.addEventListener('change', () => {
      change({ snapshot: select.value });
      document.getElementById('snapshot')?.focus();
    });
    top.append(element('label', { class: 'years' }, element('span', {}, words.snapshot), select));
  }
  const box = element('input', { type: 'checkbox', id: 'changes' });
  if (before !== null) {
    box.addEventListener('change', () => change({ changes: box.checked ? 'yes' : '' }));
    top.append(
      element('label', { class: 'switch' }, box, words.changesSince(words.numbers.date(before.data.date))),
    );
  }
  if (data.simulated) top.append(element('p', { class: 'banner' }, words.simulated));
  return {
    element: top,
    update: (page) => {
      box.checked = page.changes !== null;
    },
  };
}
