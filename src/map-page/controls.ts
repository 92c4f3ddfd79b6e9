/** Filters and legend: what is shown, and what the marks mean. */
import type { Shape } from '../report/figures/cluster-marks.ts';
import type { Coded, MapAttribute } from '../report/map/map-data.ts';
import { attributeName, attributeValue } from './attributes.ts';
import { button, clusterIcon, element } from './elements.ts';
import { clusterName, termOf } from './language.ts';
import { colouring, tellsApart } from './map-model.ts';
import { START, TIE_FILTERS } from './map-state.ts';
import type { Page } from './page.ts';

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
  // A selector with one choice chooses nothing.
  const fields = choices
    .filter(([, options]) => options.length > 1)
    .map(([key, options]) =>
      selector(
        words[key],
        [['', words.all], ...options],
        ({ state }) => state[key],
        (value) => current().change({ [key]: value }),
        `by-${key}`,
      ),
    );
  const own = ['region', 'office', 'kind'];
  for (const attribute of data.attributes) {
    const { name, values } = attribute;
    const options = values.filter((value) => value !== '');
    if (own.includes(name) || options.length < 2) continue;
    fields.push(
      selector(
        attributeName(words, name),
        [
          ['', words.all],
          ...options.map((value): [string, string] => [value, attributeValue(current(), name, value)]),
        ],
        ({ state }) => state.by?.[name] ?? '',
        (value) => current().change({ by: { ...current().state.by, [name]: value } }),
        `by-attribute-${name}`,
      ),
    );
  }
  const colours = data.attributes.filter(tellsApart);
  if (colours.length > 0) {
    fields.push(
      selector(
        words.colourBy,
        [
          ['', words.clusters],
          ...colours.map(({ name }): [string, string] => [name, attributeName(words, name)]),
        ],
        ({ state }) => state.colour ?? '',
        (value) => current().change({ colour: value }),
        'colour',
      ),
    );
  }
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
      current().change({ region, office, kind, by: {}, cluster, ties, least: none });
      (fields[0]?.select ?? slider).focus();
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
      ...fields.map(({ label, select }) => element('label', {}, label, select)),
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
      for (const { select, valueIn } of fields) select.value = valueIn(page);
      slider.value = String(page.state.least);
      least.textContent = words.numbers.plain(page.state.least);
      for (const { radio } of radios) radio.checked = radio.value === page.state.ties;
      const more = page.shown.perhaps;
      perhaps.textContent = more === 0 ? '' : words.leastMore(words.numbers.plain(more));
      perhaps.hidden = more === 0;
    },
  };
}

interface Selector {
  label: string;
  select: HTMLSelectElement;
  valueIn: (page: Page) => string;
}

function selector(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  valueIn: (page: Page) => string,
  choose: (value: string) => void,
  id: string,
): Selector {
  const select = element('select', { id });
  for (const [value, text] of options) select.append(element('option', { value }, text));
  select.addEventListener('change', () => choose(select.value));
  return { label, select, valueIn };
}

/** What marks stand for, as buttons that show one cluster, or one value of an attribute, alone. */
export function legendControls(current: () => Page): Controls {
  const { model, words } = current();
  const { data } = model;
  const hint = element('p', { class: 'hint' });
  const list = element('ul', { class: 'clusters' });
  const box = element('details', { class: 'legend' }, element('summary', {}, words.legend), hint, list);
  if (data.observed.includes(0)) box.append(element('p', { class: 'hint' }, words.unknownRing));
  box.open = matchMedia('(min-width: 56rem)').matches;
  let entries: LegendEntry[] = [];
  let made: string | undefined;
  return {
    element: box,
    update() {
      const page = current();
      const attribute = colouring(model, page.state.colour);
      const key = attribute?.name ?? '';
      if (made !== key) {
        made = key;
        entries = attribute === undefined ? clusterEntries(current) : valueEntries(current, attribute);
        hint.textContent =
          attribute === undefined ? words.legendHint : words.legendOf(attributeName(words, attribute.name));
        list.replaceChildren(...entries.map(({ made: entry }) => element('li', {}, entry)));
      }
      for (const { made: entry, isChosen } of entries) {
        entry.setAttribute('aria-pressed', String(isChosen(page)));
      }
    },
  };
}

interface LegendEntry {
  made: HTMLButtonElement;
  isChosen: (page: Page) => boolean;
}

function clusterEntries(current: () => Page): LegendEntry[] {
  const { model, words } = current();
  return model.data.clusters.map(({ id, name, colour, shape, accounts }) => {
    const isChosen = ({ state }: Page) => state.cluster === String(id);
    const act = () => current().change({ cluster: isChosen(current()) ? '' : String(id) });
    return {
      made: legendButton(colour, shape, clusterName(name, words), words.numbers.plain(accounts), act),
      isChosen,
    };
  });
}

/** The values that most accounts have come first. */
function valueEntries(current: () => Page, { name, values, place, marks }: MapAttribute): LegendEntry[] {
  const { words } = current();
  const accounts = values.map(() => 0);
  for (const each of place) accounts[each]!++;
  const order = [...values.keys()].sort((a, b) => accounts[b]! - accounts[a]! || a - b);
  return order.map((each) => {
    const value = values[each]!;
    const { colour, shape } = marks[each]!;
    const isOwn = name === 'region' || name === 'office' || name === 'kind';
    const isChosen = ({ state }: Page) => value !== '' && (isOwn ? state[name] : state.by?.[name]) === value;
    const act = (): void => {
      const chosen = isChosen(current()) ? '' : value;
      current().change(isOwn ? { [name]: chosen } : { by: { ...current().state.by, [name]: chosen } });
    };
    const text = value === '' ? words.none : attributeValue(current(), name, value);
    return { made: legendButton(colour, shape, text, words.numbers.plain(accounts[each]!), act), isChosen };
  });
}

function legendButton(
  colour: string,
  shape: Shape,
  name: string,
  detail: string,
  act: () => void,
): HTMLButtonElement {
  const made = button(clusterIcon(colour, shape), act, { class: 'cluster' });
  made.append(
    element('span', { class: 'name', dir: 'auto' }, name),
    element('span', { class: 'detail' }, detail),
  );
  return made;
}
