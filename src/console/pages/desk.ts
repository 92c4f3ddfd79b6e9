/** The desk of a country: what moved for it in one period, what it has to do, and what could not be seen. */
import { desk as deskQuestion } from '../../questions/desk/desk.ts';
import { logOfDesk } from '../../questions/desk/log-of-desk.ts';
import { eventsFeed } from '../../questions/log/events-feed.ts';
import { countryByCode } from '../../roster/countries.ts';
import { findCountry } from '../../roster/country-names.ts';
import type { Page, PageDesk } from '../page.ts';
import { many, one } from '../parameters.ts';
import { besideCountry } from './beside-country.ts';
import { asOptions } from './of-log.ts';
import { wholeOf } from './prompt-words.ts';

const TOP = 12;

export const desk: Page = {
  path: '/desk',
  parameters: {
    country: { kind: 'text', isRequired: true },
    last: { kind: 'choice', choices: ['hour', 'day', '7d', '30d', '90d'] },
    peers: { kind: 'text', times: 3 },
    persons: { kind: 'flag' },
    s: { kind: 'snapshot' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  isSlow: true,
  answer(pageDesk, values) {
    const country = one(values, 'country')!;
    const name = one(values, 's') ?? logThatWatches(pageDesk, country);
    const asked = pageDesk.open(name);
    const [top, peers] = [wholeOf(values, 'top', TOP), many(values, 'peers').flatMap(byCommas)];
    const persons = one(values, 'persons') !== undefined;
    const question = {
      ...{ country, top, persons, last: one(values, 'last') },
      peers: peers.length === 0 ? undefined : peers,
    };
    const prompt = [
      ...['desk', country, ...asOptions(values, ['last'])],
      ...(peers.length === 0 ? [] : ['--peers', peers.join(',')]),
      ...(persons ? ['--persons'] : []),
      ...['--top', String(top), ...(name === undefined ? [] : ['-s', name])],
    ];
    const logName = logOfDesk(asked, name);
    const log = logName === null ? null : pageDesk.openLog(logName);
    try {
      const ask = () => deskQuestion(asked, log, question);
      const answer = log === null ? ask() : log.store.transaction(ask)();
      const related = besideCountry(pageDesk.frame, answer, 'desk');
      const of = String(answer.facts?.country);
      const atom = log === null ? {} : { atom: eventsFeed(log, { of, last: one(values, 'last'), persons }) };
      return [{ name: 'desk', prompt, answer, related, ...atom }];
    } finally {
      log?.store.close();
    }
  },
};

/** The log that was told of last, where it has an account of the country and is being kept, or goes on after the newest snapshot. */
function logThatWatches({ frame, openLog }: PageDesk, name: string): string | undefined {
  const code = (countryByCode(name.toUpperCase()) ?? findCountry(name))?.code;
  const newest =
    frame.snapshots
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const told = [...frame.logs]
    .filter(
      ({ isRunning, toldAt, sweptAt }) =>
        sweptAt !== null && (isRunning || dayOf(toldAt ?? sweptAt) >= newest),
    )
    .sort((a, b) => (b.toldAt ?? 0) - (a.toldAt ?? 0));
  return told.find((log) => {
    const opened = openLog(log.name);
    opened.store.close();
    return [...opened.accounts.values()].some(({ row }) => row?.country === code);
  })?.name;
}

function byCommas(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
