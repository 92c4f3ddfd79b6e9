/** What is chosen, told in the panel and drawn in the picture. */
import { accountList, countryName } from './account-list.ts';
import { accountView } from './account-view.ts';
import { boundsText } from './bounds.ts';
import type { ChangedTie, YearChanges } from './changes.ts';
import { changesView } from './changes-view.ts';
import { countryPairLines, countryPairOf, countryPairView } from './country-pair-view.ts';
import { accountsOf } from './country-ties.ts';
import { countryView } from './country-view.ts';
import { element } from './elements.ts';
import { countryOf } from './gone-accounts.ts';
import { networksName } from './language.ts';
import { accountLines, backgroundLines, chainLines, changeLines, countryLines, type Line } from './lines.ts';
import { nameOf, tieBoundsOf, tiesOf } from './map-model.ts';
import type { TieFilter } from './map-state.ts';
import type { Page } from './page.ts';
import { pairOf, pairView } from './pair-view.ts';

/** What lines stand for. */
type Meaning = 'background' | 'ties' | 'chains' | 'changes';

export interface Selection {
  panel: HTMLElement[];
  /** What a screen reader is told. */
  spoken: string;
  chosen: readonly number[];
  /** Accounts whose names are shown whatever their size. */
  named: ReadonlySet<number>;
  /** Accounts that stay bright beside the chosen; `null` where all do. */
  bright: ReadonlySet<number> | null;
  lines: readonly Line[];
  meaning: Meaning;
  /** Of how many lines one is drawn. */
  every: number;
}

export function selectionOf(page: Page): Selection {
  if (page.other >= 0) return pairSelection(page);
  if (page.partner !== '') return countryPairSelection(page);
  if (page.changes !== null) return changesSelection(page, page.changes);
  if (page.account >= 0) return accountSelection(page);
  return page.country === '' ? wholeSelection(page) : countrySelection(page);
}

function wholeSelection(page: Page): Selection {
  const { model, words, shown, state } = page;
  const nodes = model.ordered.filter((node) => shown.is[node] === 1);
  return {
    panel: [...absence(page), element('h2', {}, words.accounts), accountList(page, nodes)],
    spoken: '',
    chosen: [],
    named: new Set(),
    bright: null,
    meaning: 'background',
    ...backgroundLines(model, shown.is, state.ties),
  };
}

/** Of an actor that was chosen on another network. */
function absence({ model: { data }, words, state }: Page): HTMLElement[] {
  if (data.layerOf === undefined || state.account === '') return [];
  return [element('p', { class: 'doubt', role: 'status' }, words.notOn(networksName(data.network, words)))];
}

function accountSelection(page: Page): Selection {
  const { model, words, shown, state, account } = page;
  const ties = tiesOf(model, account);
  const lines = accountLines(account, ties, shown.is, state.ties);
  return {
    panel: accountView(page, ties),
    spoken: words.chosen(nameOf(page, account), boundsText(words, tieBoundsOf(model, account).mutual)),
    chosen: [account],
    named: new Set([account]),
    ...drawn(lines),
  };
}

function pairSelection(page: Page): Selection {
  const { words, account, other } = page;
  const pair = pairOf(page);
  const named = new Set([account, other, ...(pair.there ?? []), ...(pair.back ?? [])]);
  return {
    panel: pairView(page, pair),
    spoken: words.pair(nameOf(page, account), nameOf(page, other)),
    chosen: [account, other],
    named,
    bright: new Set([...named, ...pair.common]),
    lines: chainLines(pair),
    meaning: 'chains',
    every: 1,
  };
}

function countrySelection(page: Page): Selection {
  const { model, words, shown, state, country } = page;
  const chosen = accountsOf(model, country);
  return {
    panel: countryView(page),
    spoken: words.countryChosen(countryName(page, country), words.accountsOf(chosen.length)),
    chosen,
    named: new Set(chosen),
    ...drawn(countryLines(model, chosen, shown.is, state.ties)),
  };
}

function countryPairSelection(page: Page): Selection {
  const { model, words, country, partner } = page;
  const pair = countryPairOf(page);
  const chosen = [...accountsOf(model, country), ...accountsOf(model, partner)];
  return {
    panel: countryPairView(page, pair),
    spoken: words.pair(countryName(page, country), countryName(page, partner)),
    chosen,
    named: new Set(chosen),
    ...drawn(countryPairLines(pair)),
  };
}

/** What changed of what is chosen, or of all. */
function changesSelection(page: Page, { ties, mutuals, joined }: YearChanges): Selection {
  const { words, model, account, country, shown, gone } = page;
  const chosen = account >= 0 ? [account] : country === '' ? [] : accountsOf(model, country);
  const isAll = account < 0 && country === '';
  const isOwn = new Set(chosen);
  const goneNumbers = gone.map((_, k) => model.size + k);
  if (country !== '') {
    for (const node of goneNumbers) if (countryOf(page, node) === country) isOwn.add(node);
  }
  const isTold = ({ from, to }: ChangedTie) => isAll || isOwn.has(from) || isOwn.has(to);
  const told = { ties: ties.filter(isTold), mutuals: mutuals.filter(isTold) };
  const { lines, every } = changeLines(told, shown.is, drawnChanges(page));
  const name = account >= 0 ? nameOf(page, account) : countryName(page, country);
  return {
    panel: changesView(page, told),
    spoken: isAll ? '' : `${name}. ${words.changesSince(words.numbers.date(page.before!.data.date))}`,
    chosen,
    named: new Set(isAll ? [...joined, ...goneNumbers].filter((node) => shown.is[node] === 1) : isOwn),
    bright: new Set([
      ...lines.flatMap(({ from, to }) => [from, to]),
      ...(isAll ? [...joined, ...goneNumbers] : []),
    ]),
    lines,
    meaning: 'changes',
    every,
  };
}

/** Of all accounts only mutual ties are drawn unless others are asked for: follows that formed or ended are too many. */
export function drawnChanges({ account, country, state }: Page): TieFilter {
  const isAll = account < 0 && country === '';
  return isAll && state.ties === 'all' ? 'mutual' : state.ties;
}

/** Ties of what is chosen, with their ends bright. */
function drawn(lines: readonly Line[]): Pick<Selection, 'lines' | 'bright' | 'meaning' | 'every'> {
  return { lines, bright: new Set(lines.flatMap(({ from, to }) => [from, to])), meaning: 'ties', every: 1 };
}
