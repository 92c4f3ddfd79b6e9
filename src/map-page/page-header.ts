/** The head of the page: what it shows, of which year, in which language. */
import { LANGUAGE_CODES } from '../language-codes.ts';
import { ALL_NETWORKS } from '../report/map/layers.ts';
import type { MapSnapshot } from '../report/map/map-data.ts';
import { mapName } from '../report/map/map-name.ts';
import type { MapPageWords } from '../words/en/report/map-page.ts';
import { button, element } from './elements.ts';
import type { Controls } from './filter-controls.ts';
import { networksName, WORDS } from './language.ts';
import type { Page } from './page.ts';

/** Of which network and day the map is, how much it holds, and under which licence. */
export function summaryOf({ words, model: { data, graph } }: Pick<Page, 'words' | 'model'>): string {
  const summary = words.summary(
    networksName(data.network, words),
    words.numbers.date(data.date),
    words.numbers.plain(data.id.length),
    words.numbers.plain(graph.edgeCount),
  );
  return data.licence === undefined ? summary : `${summary} · ${words.licence(data.licence)}`;
}

/** @param snapshots the years, or the networks of an edition, that can be shown. */
export function pageHeader(
  { words, model, state, change, before }: Page,
  snapshots: readonly MapSnapshot[],
): Controls {
  const { data } = model;
  const languages = LANGUAGE_CODES.map((language) =>
    button(WORDS[language].ofAccounts.language, () => change({ language }), {
      id: `language-${language}`,
      lang: language,
      'aria-pressed': String(language === state.language),
    }),
  );
  const top = element(
    'header',
    {},
    element('h1', {}, words.title(mapName(data))),
    element(
      'p',
      {},
      summaryOf({ words, model }),
      ...(data.pageEnding === null
        ? []
        : [' · ', element('a', { href: `report${data.pageEnding[state.language]}` }, words.report)]),
    ),
    element('div', { class: 'languages', role: 'group' }, ...languages),
  );
  if (snapshots.length > 1) {
    const select = element('select', { id: 'snapshot' });
    for (const each of snapshots) {
      select.append(element('option', { value: each.name }, snapshotName(each, words)));
    }
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

function snapshotName({ name, layerOf }: MapSnapshot, words: MapPageWords): string {
  if (layerOf === undefined) return name;
  return name === ALL_NETWORKS ? words.allNetworks : networksName(name, words);
}
