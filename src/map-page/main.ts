/** The map page: reads its data, follows its address, and keeps panel and picture to one state. */
import './licences.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import type { MapSnapshot } from '../report/map/map-data.ts';
import { accountList } from './account-list.ts';
import { accountView } from './account-view.ts';
import { type Controls, filterControls, legendControls } from './controls.ts';
import { button, element } from './elements.ts';
import { termOf, WORDS } from './language.ts';
import { accountLines, backgroundLines, chainLines } from './lines.ts';
import { buildModel, colouring, type MapModel, markOf, nameOf, tiesOf } from './map-model.ts';
import { formatFragment, type MapState, parseFragment } from './map-state.ts';
import type { Page } from './page.ts';
import { pairOf, pairView } from './pair-view.ts';
import { openPicture, type Picture, type View } from './picture.ts';
import { searchBox } from './search-box.ts';
import { shareControls } from './share-controls.ts';
import { shownAccounts, withKnownFilters } from './shown-accounts.ts';

const snapshots = JSON.parse(document.getElementById('map-data')!.textContent!) as MapSnapshot[];
const root = document.getElementById('map-page')!;
const models = new Map<string, MapModel>();

let state = parseFragment(location.hash);
let comparing = false;
let page = currentPage();
let controls: Controls[] = [];
let picture: Picture | null = null;
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
  state = parseFragment(location.hash);
  comparing = false;
  refresh(before);
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || state.account === '') return;
  if (comparing) compare();
  else change(state.other === '' ? { account: '' } : { other: '' });
});

function currentPage(): Page {
  const data = snapshots.find(({ name }) => name === state.snapshot) ?? snapshots.at(-1)!;
  const model = models.get(data.name) ?? buildModel(data);
  models.set(data.name, model);
  const account = model.nodeOf.get(state.account) ?? -1;
  const filtered = withKnownFilters(model, state);
  return {
    model,
    state: filtered,
    words: WORDS[state.language],
    shown: shownAccounts(model, filtered),
    account,
    other: account < 0 || state.other === state.account ? -1 : (model.nodeOf.get(state.other) ?? -1),
    comparing,
    change,
    choose,
    compare,
  };
}

function change(changes: Partial<MapState>): void {
  const before = state;
  state = { ...state, ...changes };
  comparing = false;
  history.replaceState(null, '', `#${formatFragment(state)}`);
  refresh(before);
}

function choose(node: number, { second, focus }: { second: boolean; focus: boolean }): void {
  const id = page.model.data.id[node]!;
  const asOther = second && state.account !== '' && state.account !== id;
  change(asOther ? { other: id } : { account: id, other: '' });
  const heading = document.getElementById('chosen');
  if (focus) heading?.focus();
  picture?.reveal(node);
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
  document.title = words.title(model.data.name);
  const share = shareControls(words);
  const [filters, legend] = [filterControls(() => page), legendControls(() => page)];
  controls = [filters, legend, share];
  const search = searchBox(
    () => page,
    'search',
    words.search,
    (node) => choose(node, { second: false, focus: true }),
  );
  searchOther.replaceChildren(
    searchBox(
      () => page,
      'search-other',
      words.searchOther,
      (node) => choose(node, { second: true, focus: true }),
    ),
  );
  const panel = element(
    'div',
    { class: 'panel' },
    search,
    searchOther,
    spoken,
    filters.element,
    legend.element,
    selection,
    share.element,
  );
  const banner = element('p', { class: 'banner', role: 'note' }, words.simulated);
  root.replaceChildren(
    header(),
    ...(model.data.simulated ? [banner] : []),
    element('main', {}, pictureSection(), panel),
  );
  if (picture === null || shownBefore !== model) openAnew();
}

function header(): HTMLElement {
  const { words, model } = page;
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
    element('p', {}, summary),
    element('div', { class: 'languages', role: 'group' }, ...languages),
  );
  if (snapshots.length > 1) top.append(snapshotChoice());
  return top;
}

function snapshotChoice(): HTMLElement {
  const select = element('select', { id: 'snapshot' });
  for (const { name } of snapshots) select.append(element('option', { value: name }, name));
  select.value = page.model.data.name;
  select.addEventListener('change', () => {
    change({ snapshot: select.value });
    document.getElementById('snapshot')?.focus();
  });
  return element('label', { class: 'years' }, page.words.snapshot, select);
}

function pictureSection(): HTMLElement {
  const { words } = page;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${words.picture}. ${words.pictureHelp}`);
  const zoom = (['in', 'out', 'fit'] as const).map((by) => {
    const label = { in: words.zoomIn, out: words.zoomOut, fit: words.fit }[by];
    const sign = { in: '+', out: '−', fit: '⤢' }[by];
    return button(sign, () => picture?.zoom(by), { 'aria-label': label, title: label });
  });
  return element(
    'section',
    { class: 'picture', 'aria-label': words.picture },
    canvas,
    element('div', { class: 'zoom', role: 'group' }, ...zoom),
    element('div', { class: 'below' }, count, note),
  );
}

function openAnew(): void {
  picture?.close();
  picture = null;
  canvas.replaceChildren();
  try {
    picture = openPicture(canvas, page.model, (node, second) =>
      choose(node, { second: second || comparing, focus: false }),
    );
  } catch {
    canvas.replaceChildren(element('p', { class: 'doubt' }, page.words.noPicture));
  }
}

/** Brings everything up to date with the state. */
function update(): void {
  page = currentPage();
  const { model, words, account, other, shown } = page;
  for (const control of controls) control.update();
  count.textContent = words.shown(words.numbers.plain(shown.count), words.numbers.plain(model.size));
  searchOther.hidden = account < 0;
  const colour = colouring(model, page.state.colour);
  const marks = Array.from(shown.is, (_, node) => markOf(model, colour, node));
  const view: View = { shown: shown.is, chosen: [], named: new Set(), bright: null, lines: [], marks };
  let every = 1;
  if (account < 0) {
    const background = backgroundLines(model, shown.is, state.ties);
    view.lines = background.lines;
    every = background.every;
    selection.replaceChildren(
      element('h2', {}, words.accounts),
      accountList(
        page,
        model.ordered.filter((node) => shown.is[node] === 1),
      ),
    );
    say('');
  } else if (other < 0) {
    const ties = tiesOf(model, account);
    view.chosen = [account];
    view.named = new Set(view.chosen);
    view.lines = accountLines(account, ties, shown.is, state.ties);
    view.bright = new Set(view.lines.flatMap(({ from, to }) => [from, to]));
    selection.replaceChildren(...accountView(page, ties));
    say(words.chosen(nameOf(model, account), words.numbers.plain(ties.mutual.length)));
  } else {
    const pair = pairOf(page);
    view.chosen = [account, other];
    view.lines = chainLines(pair);
    view.named = new Set([account, other, ...(pair.there ?? []), ...(pair.back ?? [])]);
    view.bright = new Set([...view.named, ...pair.common]);
    selection.replaceChildren(...pairView(page, pair));
    say(words.pair(nameOf(model, account), nameOf(model, other)));
  }
  placeSelection();
  lineNotes(every);
  picture?.show(view);
}

/** What is chosen stands right below the search, the list of all accounts below the filters. */
function placeSelection(): void {
  const [filters, legend] = controls.map((control) => control.element);
  if (page.account < 0) legend!.after(selection);
  else filters!.before(selection);
}

function say(text: string): void {
  if (spoken.textContent !== text) spoken.textContent = text;
}

/** What the lines mean, in the colours they have. */
function lineNotes(every: number): void {
  const { words, account, other } = page;
  const parts: (string | HTMLElement)[] = [];
  if (account < 0 && state.ties === 'one-way') parts.push(words.linesOneWay);
  else if (account < 0) {
    parts.push(words.lines, every === 1 ? '' : ` ${words.thinned(words.numbers.plain(every))}`);
  } else if (other < 0) {
    parts.push(
      element('span', { class: 'line mutual' }, words.lineMutual),
      element('span', { class: 'line out' }, words.lineOut),
      element('span', { class: 'line in' }, words.lineIn),
    );
  } else parts.push(element('span', { class: 'line chain' }, words.lineChain));
  note.replaceChildren(...parts);
}
