/** The map page: reads its data, follows its address, and keeps panel and picture to one state. */
import './licences.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import { ON_NETWORKS } from '../report/map/layers.ts';
import type { MapSnapshot } from '../report/map/map-data.ts';
import { mapName } from '../report/map/map-name.ts';
import { changesBetween, type YearChanges } from './changes.ts';
import { accountsOf } from './country-ties.ts';
import { button, element } from './elements.ts';
import { type Controls, filterControls } from './filter-controls.ts';
import { goneAccounts, placeOf } from './gone-accounts.ts';
import { wordsFor } from './language.ts';
import { legendControls } from './legend-controls.ts';
import { lineNotes } from './line-notes.ts';
import { buildModel, type MapModel } from './map-model.ts';
import { formatFragment, type MapState, parseFragment } from './map-state.ts';
import { sizesOf } from './mark-sizes.ts';
import { colouring } from './marks.ts';
import type { Choice, Page } from './page.ts';
import { pageHeader, summaryOf } from './page-header.ts';
import { openPicture, type Picture, type View } from './picture.ts';
import { type Note, pictureFile } from './picture-file.ts';
import type { Found } from './search.ts';
import { searchBox } from './search-box.ts';
import { selectionOf } from './selection.ts';
import { shareControls } from './share-controls.ts';
import { type Sheet, sheet } from './sheet.ts';
import { shownAccounts, shownGone, withGone, withKnownFilters } from './shown-accounts.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { viewOf } from './view.ts';

const snapshots = JSON.parse(document.getElementById('map-data')!.textContent!) as MapSnapshot[];
const root = document.getElementById('map-page')!;
const models = new Map<string, MapModel>();
const changesOf = new Map<MapModel, YearChanges>();

/** That of the report, unless the address has another. */
const language = LANGUAGE_CODES.find((code) => code === document.documentElement.lang);
let state = parseFragment(location.hash, language);
let comparing = false;
let page = currentPage();
let controls: Controls[] = [];
let picture: Picture | null = null;
let opening = 0;
let isFirst = true;
let view: View;
let drawer: Sheet;
/** The accounts to which the camera was moved. */
let fitted = '';
const canvas = element('div', { class: 'canvas' });
const note = element('p', { class: 'note' });
const selection = element('section', { class: 'selection' });
const spoken = element('p', { class: 'unseen', 'aria-live': 'polite' });
const count = element('p', { class: 'count', role: 'status' });
const searchOther = element('div');

build();
update();
addEventListener('hashchange', () => {
  const before = state;
  state = parseFragment(location.hash, language);
  comparing = false;
  refresh(before);
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (comparing) compare();
  else if (state.other !== '') change({ other: '' });
  else if (state.account !== '') change({ account: '' });
  else if (state.partner !== '') change({ partner: '' });
  else if (state.country !== '') change({ country: '' });
});

onThemeChange(() => {
  build();
  openAnew();
  update();
});

function modelOf(data: MapSnapshot): MapModel {
  const model = models.get(data.name) ?? buildModel(data);
  models.set(data.name, model);
  return model;
}

function changesSince(before: MapModel, model: MapModel): YearChanges {
  const known = changesOf.get(model) ?? changesBetween(before, model);
  changesOf.set(model, known);
  return known;
}

function currentPage(): Page {
  const data = snapshots.find(({ name }) => name === state.snapshot) ?? snapshots.at(-1)!;
  const model = modelOf(data);
  const account = model.nodeOf.get(state.account) ?? -1;
  const filtered = withKnownFilters(model, state);
  const place = snapshots.indexOf(data);
  const before = place === 0 || data.layerOf !== undefined ? null : modelOf(snapshots[place - 1]!);
  const gone = goneAccounts(before, model);
  const changes = state.changes === 'yes' && before !== null ? changesSince(before, model) : null;
  const known = (code: string) => (account < 0 && data.country.values.includes(code) ? code : '');
  const country = known(state.country);
  return {
    model,
    state: filtered,
    words: wordsFor(data, state.language),
    before,
    gone,
    changes,
    shown: withGone(shownAccounts(model, filtered), changes, shownGone(before, gone, filtered)),
    colouring: colouring(
      data,
      state.colour ?? (data.layerOf === undefined ? '' : ON_NETWORKS),
      snapshots.at(-1),
    ),
    sizes: sizesOf(data, state.size ?? ''),
    account,
    other: account < 0 || state.other === state.account ? -1 : (model.nodeOf.get(state.other) ?? -1),
    country,
    partner: country === '' || state.partner === country ? '' : known(state.partner),
    comparing,
    change,
    addressOf: (changes) => `#${formatFragment({ ...state, ...changes }, language)}`,
    choose,
    chooseCountry,
    compare,
  };
}

function change(changes: Partial<MapState>): void {
  const before = state;
  state = { ...state, ...changes };
  comparing = false;
  history.replaceState(null, '', `#${formatFragment(state, language)}`);
  refresh(before);
}

function choose(node: number, { second, focus }: Choice): void {
  if (node >= page.model.size) {
    const there = placeOf(page, node);
    const { data } = there.model;
    change({ snapshot: data.name, account: data.id[there.node]!, other: '', changes: '' });
    return;
  }
  const id = page.model.data.id[node]!;
  const asOther = second && state.account !== '' && state.account !== id;
  change(asOther ? { other: id } : { account: id, other: '' });
  showChosen(focus, [node]);
}

function chooseCountry(code: string, { second, focus }: Choice): void {
  const asPartner = second && page.country !== '' && page.country !== code;
  change({ account: '', other: '', ...(asPartner ? { partner: code } : { country: code, partner: '' }) });
  showChosen(focus, accountsOf(page.model, code));
}

/** As a file that says what it shows when it has left the page. */
function savePicture(): void {
  const { words, model, state } = page;
  const { data } = model;
  // From a disk, a path is nobody else's.
  const address = location.protocol === 'file:' ? `map.html${location.hash}` : location.href;
  picture?.capture((layers, names) => {
    const made = pictureFile(
      layers,
      names,
      canvas.clientWidth,
      {
        title: words.title(mapName(data)),
        above: [spoken.textContent, count.textContent].filter(
          (text) => text !== null && text !== '',
        ) as string[],
        below: [
          ...[...note.childNodes].map(shownNote).filter(({ text }) => text !== ''),
          { text: words.source(summaryOf(page), address) },
          ...(data.simulated ? [{ text: words.simulated }] : []),
        ],
      },
      currentTheme(),
    );
    const name = ['map', data.name, state.country || state.account.replace(/\W+/g, '-')];
    element('a', {
      href: made.toDataURL(),
      download: `${name.filter((part) => part !== '').join('-')}.png`,
    }).click();
  });
}

/** A note on the lines as the page shows it. */
function shownNote(node: ChildNode): Note {
  const text = node.textContent!.trim();
  if (!(node instanceof Element)) return { text };
  const { color: colour, borderTopStyle } = getComputedStyle(node, '::before');
  return { text, line: { colour, isDashed: borderTopStyle === 'dashed' } };
}

/** Leaves the picture in sight, with what was chosen in it. */
function showChosen(focus: boolean, nodes: readonly number[]): void {
  drawer.settle();
  if (focus) document.getElementById('chosen')?.focus();
  picture?.reveal(nodes);
}

/** Takes what a search found: beside an account an account, beside a country a country. */
function take(found: Found, second: boolean): void {
  if ('country' in found) chooseCountry(found.country, { second, focus: true });
  else choose(found.account, { second, focus: true });
}

function compare(): void {
  comparing = !comparing;
  update();
  document.getElementById(comparing ? 'search-other' : 'chosen')?.focus();
}

function refresh(before: MapState): void {
  const whole = before.language !== state.language || before.snapshot !== state.snapshot;
  if (whole) build();
  update();
  if (before.language !== state.language) document.getElementById(`language-${state.language}`)?.focus();
}

/** Makes everything that depends on the language and the snapshot. */
function build(): void {
  const shownBefore = page.model;
  page = currentPage();
  const { words, model } = page;
  document.documentElement.lang = state.language;
  document.title = words.title(mapName(model.data));
  const share = shareControls(words, savePicture);
  const [filters, legend] = [filterControls(() => page), legendControls(() => page)];
  const header = pageHeader(page, snapshots);
  controls = [filters, legend, share, header];
  const search = searchBox(
    () => page,
    'search',
    words.search,
    (found) => take(found, false),
    () => true,
  );
  searchOther.replaceChildren(
    searchBox(
      () => page,
      'search-other',
      words.searchOther,
      (found) => take(found, true),
      (found) =>
        'country' in found ? page.country !== '' : page.country === '' && found.account < page.model.size,
    ),
  );
  drawer = sheet(
    words,
    search,
    searchOther,
    spoken,
    filters.element,
    legend.element,
    selection,
    share.element,
  );
  root.replaceChildren(header.element, element('main', {}, pictureSection(), drawer.element));
  if (isFirst || shownBefore !== model) openAnew();
  isFirst = false;
}

function pictureSection(): HTMLElement {
  const { words } = page;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${words.picture}. ${words.pictureHelp}`);
  const zoom = (['in', 'out', 'fit'] as const).map((by) => {
    const label = { in: words.zoomIn, out: words.zoomOut, fit: words.fit }[by];
    const sign = { in: '+', out: '−', fit: '⤢' }[by];
    const act = () =>
      by === 'fit' ? picture?.fit(shownNodes(page), { isAtOnce: false }) : picture?.zoom(by);
    return button(sign, act, { 'aria-label': label, title: label });
  });
  return element(
    'section',
    { class: 'picture', 'aria-label': words.picture },
    canvas,
    element('div', { class: 'zoom', role: 'group' }, ...zoom),
    element('div', { class: 'below' }, count, note),
  );
}

/** The panel is there, and answers, before the picture is. */
function openAnew(): void {
  picture?.close();
  picture = null;
  fitted = '';
  canvas.replaceChildren();
  cancelAnimationFrame(opening);
  opening = requestAnimationFrame(() => {
    opening = requestAnimationFrame(openNow);
  });
}

function openNow(): void {
  try {
    picture = openPicture(canvas, page, (node, second) =>
      choose(node, { second: second || comparing, focus: false }),
    );
    picture.show(view);
    fitToFilter(true);
  } catch {
    canvas.replaceChildren(element('p', { class: 'doubt' }, page.words.noPicture));
  }
}

/** Brings everything up to date with the state. */
function update(): void {
  page = currentPage();
  const { model, words, account, country, shown } = page;
  for (const control of controls) control.update(page);
  count.textContent = words.shown(words.numbers.plain(shown.count), words.numbers.plain(model.size));
  searchOther.hidden = account < 0 && country === '';
  const { panel, spoken: text, ...selected } = selectionOf(page);
  selection.replaceChildren(...panel);
  if (spoken.textContent !== text) spoken.textContent = text;
  if (text !== '') drawer.raise('half');
  placeSelection(selected.bright !== null);
  note.replaceChildren(...lineNotes(page, selected));
  view = viewOf(page, selected);
  picture?.show(view);
  fitToFilter();
}

/** The camera follows the filter, and nothing else. */
function fitToFilter(isAtOnce = false): void {
  const key = page.shown.is.subarray(0, page.model.size).join('');
  if (picture === null || key === fitted) return;
  fitted = key;
  picture.fit(shownNodes(page), { isAtOnce });
}

function shownNodes({ model, shown }: Page): number[] {
  return model.ordered.filter((node) => shown.is[node] === 1);
}

/** What is chosen stands right below the search, the list of all accounts below the filters. */
function placeSelection(isChosen: boolean): void {
  const [filters, legend] = controls.map((control) => control.element);
  if (isChosen) filters!.before(selection);
  else legend!.after(selection);
}
