/** Which accounts and ties are shown. */
import { attributeName, attributeValue } from './attributes.ts';
import { button, element } from './elements.ts';
import { clusterName } from './language.ts';
import { START, TIE_FILTERS } from './map-state.ts';
import { attributesOf } from './marks.ts';
import type { Page } from './page.ts';
import { type Option, type Selector, selector } from './selector.ts';

export interface Controls {
  element: HTMLElement;
  /** Brings the fields up to date with the page. */
  update: (page: Page) => void;
}

export function filterControls(current: () => Page): Controls {
  const { words } = current();
  const fields = filterFields(current);
  const slider = leastSlider(current);
  const radios = TIE_FILTERS.map((value) => {
    const radio = element('input', { type: 'radio', name: 'ties', value });
    radio.addEventListener('change', () => current().change({ ties: value }));
    return { radio, label: element('label', {}, radio, words.tieFilter[value]) };
  });
  const box = element('details', { class: 'filters' }, element('summary', {}, words.filters));
  const reset = button(
    words.reset,
    () => {
      const { region, office, kind, cluster, ties, least: none } = START;
      current().change({ region, office, kind, by: {}, cluster, ties, least: none });
      box.querySelector<HTMLElement>('select, input')?.focus();
    },
    { class: 'action' },
  );
  box.append(
    element('div', { class: 'fields' }, ...fields.map((field) => field.element)),
    ...slider.elements,
    element('fieldset', {}, element('legend', {}, words.ties), ...radios.map(({ label }) => label)),
    reset,
  );
  box.open = matchMedia('(min-width: 56rem)').matches;
  return {
    element: box,
    update(page) {
      for (const field of fields) field.update(page);
      slider.update(page);
      for (const { radio } of radios) radio.checked = radio.value === page.state.ties;
    },
  };
}

/** A field for each attribute by whose values accounts differ: what has one value only chooses nothing. */
function filterFields(current: () => Page): Selector[] {
  const { model, words } = current();
  const { data } = model;
  const fields = attributesOf(data).flatMap(({ name, values }) => {
    const options = values
      .filter((value) => value !== '')
      .map((value): Option => [value, attributeValue(current(), name, value)]);
    if (options.length < 2) return [];
    const id = isOwn(name) ? `by-${name}` : `by-attribute-${name}`;
    return selector(
      { id, label: attributeName(words, name), options: [['', [['', words.all], ...options]]] },
      (page) => filterValue(page, name),
      (value) => filterBy(current(), name, value),
    );
  });
  const clusters = data.clusters.map(
    ({ id, name }): Option => [String(id), `${id}${words.colon}${clusterName(name, words)}`],
  );
  if (data.cluster.includes(0)) clusters.push(['0', words.noCluster]);
  if (clusters.length < 2) return fields;
  return [
    ...fields,
    selector(
      { id: 'by-cluster', label: words.cluster, options: [['', [['', words.all], ...clusters]]] },
      ({ state }) => state.cluster,
      (cluster) => current().change({ cluster }),
    ),
  ];
}

type Own = 'region' | 'office' | 'kind';

function isOwn(name: string): name is Own {
  return name === 'region' || name === 'office' || name === 'kind';
}

/** The value of an attribute that is shown alone; '' where all are. */
export function filterValue({ state }: Page, attribute: string): string {
  return isOwn(attribute) ? state[attribute] : (state.by?.[attribute] ?? '');
}

export function filterBy({ state, change }: Page, attribute: string, value: string): void {
  change(isOwn(attribute) ? { [attribute]: value } : { by: { ...state.by, [attribute]: value } });
}

/** The least number of mutual ties, with what unknown ties leave open. */
function leastSlider(current: () => Page): { elements: HTMLElement[]; update: (page: Page) => void } {
  const { model, words } = current();
  const most = model.data.mutualMin.reduce<number>((found, value) => Math.max(found, value ?? 0), 0);
  const range = { type: 'range', id: 'least', min: '0', max: String(most), step: '1' };
  const slider = element('input', { ...range, 'aria-describedby': 'perhaps' });
  const least = element('output', { for: 'least' });
  slider.addEventListener('input', () => current().change({ least: Number(slider.value) }));
  const perhaps = element('p', { class: 'doubt', id: 'perhaps' });
  return {
    elements: [element('label', { class: 'slider' }, `${words.least}${words.colon}`, least, slider), perhaps],
    update({ state, shown }) {
      slider.value = String(state.least);
      least.textContent = words.numbers.plain(state.least);
      perhaps.textContent = shown.perhaps === 0 ? '' : words.leastMore(words.numbers.plain(shown.perhaps));
      perhaps.hidden = shown.perhaps === 0;
    },
  };
}
