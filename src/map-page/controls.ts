/** Filters and legend: what is shown, and what the marks mean. */
import type { Coded } from '../report/map-data.ts';
import { button, clusterIcon, element } from './elements.ts';
import { START, TIE_FILTERS } from './map-state.ts';
import type { Page } from './page.ts';
import { clusterName, formatNumber, termOf } from './words.ts';

export interface Controls {
  element: HTMLElement;
  /** Brings the fields up to date with the page. */
  update: () => void;
}

type Choice = 'region' | 'office' | 'kind' | 'cluster';

export function filterControls(current: () => Page): Controls {
  const { model, words } = current();
  const { data } = model;
  const coded = (column: Coded, terms: Readonly<Record<string, string>>): [string, string][] =>
    column.values.filter((value) => value !== '').map((value) => [value, termOf(terms, value)]);
  const clusters = data.clusters.map(({ id, name }): [string, string] => [
    String(id),
    `${id}${words.colon}${clusterName(name, words)}`,
  ]);
  if (data.cluster.includes(0)) clusters.push(['0', words.noCluster]);
  const choices: [Choice, [string, string][]][] = [
    ['region', coded(data.region, words.regions)],
    ['office', coded(data.office, words.offices)],
    ['kind', coded(data.kind, words.kinds)],
    ['cluster', clusters],
  ];
  const fields = choices.map(([key, options]) => {
    const select = element('select', { id: `by-${key}` });
    for (const [value, text] of [['', words.all], ...options] as [string, string][]) {
      select.append(element('option', { value }, text));
    }
    select.addEventListener('change', () => current().change({ [key]: select.value }));
    return { key, select };
  });
  const most = data.mutualMin.reduce<number>((found, value) => Math.max(found, value ?? 0), 0);
  const slider = element('input', {
    type: 'range',
    id: 'least',
    min: '0',
    max: String(most),
    step: '1',
    'aria-describedby': 'perhaps',
  });
  const least = element('output', { for: 'least' });
  slider.addEventListener('input', () => current().change({ least: Number(slider.value) }));
  const perhaps = element('p', { class: 'doubt', id: 'perhaps' });
  const radios = TIE_FILTERS.map((value) => {
    const radio = element('input', { type: 'radio', name: 'ties', value });
    radio.addEventListener('change', () => current().change({ ties: value }));
    return { radio, label: element('label', {}, radio, words.tieFilter[value]) };
  });
  const reset = button(
    words.reset,
    () => {
      const { region, office, kind, cluster, ties, least: none } = START;
      current().change({ region, office, kind, cluster, ties, least: none });
      fields[0]!.select.focus();
    },
    { class: 'action' },
  );
  const box = element(
    'details',
    { class: 'filters' },
    element('summary', {}, words.filters),
    element(
      'div',
      { class: 'fields' },
      ...fields.map(({ key, select }) => element('label', {}, words[key], select)),
    ),
    element('label', { class: 'slider' }, `${words.least}${words.colon}`, least, slider),
    perhaps,
    element('fieldset', {}, element('legend', {}, words.ties), ...radios.map(({ label }) => label)),
    reset,
  );
  box.open = matchMedia('(min-width: 56rem)').matches;
  return {
    element: box,
    update() {
      const page = current();
      for (const { key, select } of fields) select.value = page.state[key];
      slider.value = String(page.state.least);
      least.textContent = formatNumber(page.state.least, words);
      for (const { radio } of radios) radio.checked = radio.value === page.state.ties;
      const more = page.shown.perhaps;
      perhaps.textContent = more === 0 ? '' : words.leastMore(formatNumber(more, words));
      perhaps.hidden = more === 0;
    },
  };
}

/** The clusters as buttons that show one alone. */
export function legendControls(current: () => Page): Controls {
  const { model, words } = current();
  const { data } = model;
  const buttons = data.clusters.map(({ id, name, colour, shape, accounts }) => {
    const value = String(id);
    const made = button(
      clusterIcon(colour, shape),
      () => current().change({ cluster: current().state.cluster === value ? '' : value }),
      { class: 'cluster' },
    );
    made.append(
      element('span', { class: 'name', dir: 'auto' }, clusterName(name, words)),
      element('span', { class: 'detail' }, formatNumber(accounts, words)),
    );
    return { value, made };
  });
  const box = element(
    'details',
    { class: 'legend' },
    element('summary', {}, words.legend),
    element('p', { class: 'hint' }, words.legendHint),
    element('ul', { class: 'clusters' }, ...buttons.map(({ made }) => element('li', {}, made))),
  );
  if (data.observed.includes(0)) box.append(element('p', { class: 'hint' }, words.unknownRing));
  box.open = matchMedia('(min-width: 56rem)').matches;
  return {
    element: box,
    update() {
      for (const { value, made } of buttons) {
        made.setAttribute('aria-pressed', String(current().state.cluster === value));
      }
    },
  };
}
