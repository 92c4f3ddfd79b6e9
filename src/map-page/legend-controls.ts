/** What marks mean, and by what they are coloured and large. */
import type { MapMeasure } from '../report/map/map-data.ts';
import { attributeName, attributeValue } from './attributes.ts';
import type { YearChanges } from './changes.ts';
import { comingsOf } from './comings.ts';
import { button, element, markIcon } from './elements.ts';
import { type Controls, filterBy, filterValue } from './filter-controls.ts';
import { clusterName } from './language.ts';
import { isUnread, tellsApart } from './map-model.ts';
import { ALIKE } from './mark-sizes.ts';
import {
  type Attribute,
  accountsByValue,
  attributesOf,
  type Colouring,
  classLook,
  clusterLook,
  goneLook,
  joinedLook,
  type Look,
  stayedLook,
  unknownLook,
} from './marks.ts';
import { measureNamed, measuresOf } from './measures.ts';
import type { Page } from './page.ts';
import { type Option, type Selector, selector } from './selector.ts';

export function legendControls(current: () => Page): Controls {
  const { model, words } = current();
  const fields = lookFields(current);
  const colours = element('div');
  const sizes = element('div', { class: 'sizes' });
  const box = element(
    'details',
    { class: 'legend' },
    element('summary', {}, words.legend),
    element('div', { class: 'fields' }, ...fields.map((field) => field.element)),
    colours,
    sizes,
  );
  if (model.ordered.some((node) => isUnread(model.data, node)))
    box.append(element('p', { class: 'hint' }, words.unknownRing));
  box.open = matchMedia('(min-width: 56rem)').matches;
  let entries: Entry[] = [];
  let made: string | undefined;
  return {
    element: box,
    update(page) {
      for (const field of fields) field.update(page);
      fields[0]!.element.hidden = page.changes !== null;
      const key = page.changes === null ? keyOf(page.colouring) : 'changes';
      if (made !== key) {
        made = key;
        entries = entriesOf(page, current);
        const list = entries.map((entry) => element('li', {}, entry.element));
        colours.replaceChildren(
          element('p', { class: 'hint' }, hintOf(page)),
          element('ul', { class: 'clusters' }, ...list),
        );
      }
      for (const { element: entry, isChosen } of entries) {
        if (isChosen !== undefined) entry.setAttribute('aria-pressed', String(isChosen(page)));
      }
      sizes.replaceChildren(...sizeLegend(page));
    },
  };
}

function lookFields(current: () => Page): Selector[] {
  const { model, words } = current();
  const { data } = model;
  const attributes = attributesOf(data)
    .filter(tellsApart)
    .map(({ name }): Option => [name, attributeName(words, name)]);
  const measures = measuresOf(data).map((name): Option => [name, words.measure[name]]);
  const others = measures.filter(([name]) => name !== 'mutual');
  return [
    selector(
      {
        id: 'colour',
        label: words.colourBy,
        options: [
          ['', [['', words.clusters], ...attributes]],
          [words.measures, measures],
        ],
      },
      ({ colouring }) => keyOf(colouring),
      // Of networks, where no colour is said, it is who is on which.
      (colour) =>
        current().change({ colour: colour === '' && data.layerOf !== undefined ? 'cluster' : colour }),
    ),
    selector(
      {
        id: 'size',
        label: words.sizeBy,
        options: [['', [['', words.measure.mutual], ...others, [ALIKE, words.alike]]]],
      },
      ({ state }) => (state.size === ALIKE ? ALIKE : (measureNamed(data, state.size ?? '') ?? '')),
      (size) => current().change({ size }),
    ),
  ];
}

function keyOf(by: Colouring): string {
  if (by.by === 'cluster') return '';
  return by.by === 'attribute' ? by.attribute.name : by.measure;
}

function hintOf({ colouring, words, changes, before }: Page): string {
  if (changes !== null) return words.changesSince(words.numbers.date(before!.data.date));
  if (colouring.by === 'cluster') return words.legendHint;
  if (colouring.by === 'attribute') return words.legendOf(attributeName(words, colouring.attribute.name));
  return words.legendOfMeasure(words.measure[colouring.measure]);
}

interface Entry {
  element: HTMLElement;
  /** Where the entry shows its accounts alone. */
  isChosen?: (page: Page) => boolean;
}

function entriesOf(page: Page, current: () => Page): Entry[] {
  const { colouring } = page;
  if (page.changes !== null) return changeEntries(page, page.changes);
  if (colouring.by === 'cluster') return clusterEntries(current);
  if (colouring.by === 'attribute') return valueEntries(current, colouring.attribute, colouring.looks);
  return classEntries(page, colouring.measure, colouring.classes.length);
}

function changeEntries(page: Page, changes: YearChanges): Entry[] {
  const { words, model } = page;
  const { plain } = words.numbers;
  return [
    ...comingsOf(page, changes).map(({ title, nodes, isGone }) =>
      entryLine(isGone ? goneLook() : joinedLook(), title, plain(nodes.length)),
    ),
    entryLine(stayedLook(), words.inBoth, plain(model.size - changes.joined.length)),
  ].map((line) => ({ element: line }));
}

function clusterEntries(current: () => Page): Entry[] {
  const { model, words } = current();
  const { clusters, undecided } = model.data;
  const entries = clusters.map(({ id, name, accounts }): Entry => {
    const isChosen = ({ state }: Page) => state.cluster === String(id);
    const act = () => current().change({ cluster: isChosen(current()) ? '' : String(id) });
    return {
      element: entryButton(current(), clusterLook(model.data, id), clusterName(name, words), accounts, act),
      isChosen,
    };
  });
  if (undecided.length === 0) return entries;
  const look: Look = { ...unknownLook(), hollow: false, pale: true };
  const pale = entryLine(look, words.undecidedMark, words.numbers.plain(undecided.length));
  return [...entries, { element: pale }];
}

/** The values that most accounts have come first. */
function valueEntries(current: () => Page, attribute: Attribute, looks: readonly Look[]): Entry[] {
  const { words } = current();
  const { name, values } = attribute;
  const accounts = accountsByValue(attribute);
  const order = [...values.keys()].sort((a, b) => accounts[b]! - accounts[a]! || a - b);
  return order.map((each) => {
    const value = values[each]!;
    const isChosen = (page: Page) => value !== '' && filterValue(page, name) === value;
    const act = () => filterBy(current(), name, isChosen(current()) ? '' : value);
    const text = value === '' ? words.none : attributeValue(current(), name, value);
    return { element: entryButton(current(), looks[each]!, text, accounts[each]!, act), isChosen };
  });
}

/** The greatest values come first; what is not known is a class of its own. */
function classEntries({ model, words, colouring }: Page, measure: MapMeasure, count: number): Entry[] {
  if (colouring.by !== 'measure') return [];
  const { plain } = words.numbers;
  const entries = colouring.classes.map(({ least, most, accounts }, place) =>
    entryLine(
      classLook(place, count),
      least === most ? plain(least) : words.between(plain(least), plain(most)),
      plain(accounts),
    ),
  );
  const unknown = model.data.value[measure]!.filter((value) => value === null).length;
  const rest = unknown === 0 ? [] : [entryLine(unknownLook(), words.notKnown, plain(unknown))];
  return [...entries.reverse(), ...rest].map((line) => ({ element: line }));
}

/** Marks of the least, the middle and the greatest value. */
function sizeLegend({ sizes, state, model, words }: Page): HTMLElement[] {
  if (sizes.samples === null) return [];
  const measure = measureNamed(model.data, state.size ?? '') ?? 'mutual';
  const mark: Look = { ...unknownLook(), hollow: false };
  const lines = sizes.samples.map(({ value, radius }) =>
    element('span', { class: 'size' }, markIcon(mark, radius), words.numbers.plain(value)),
  );
  const unknown = sizes.radius.includes(null)
    ? [element('span', { class: 'size' }, markIcon(unknownLook(), sizes.middle), words.notKnown)]
    : [];
  return [element('p', { class: 'hint' }, words.sizeLegend(words.measure[measure])), ...lines, ...unknown];
}

function entryButton(page: Page, look: Look, name: string, accounts: number, act: () => void): HTMLElement {
  const made = button(markIcon(look), act, { class: 'cluster' });
  made.append(...entryTexts(name, page.words.numbers.plain(accounts)));
  return made;
}

function entryLine(look: Look, name: string, detail: string): HTMLElement {
  return element('div', { class: 'cluster' }, markIcon(look), ...entryTexts(name, detail));
}

function entryTexts(name: string, detail: string): HTMLElement[] {
  return [
    element('span', { class: 'name', dir: 'auto' }, name),
    element('span', { class: 'detail' }, detail),
  ];
}
