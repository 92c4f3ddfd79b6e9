/** Coverage: who is in the study, and who could not be seen and why. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { UN_MEMBER_COUNT } from '../../roster/countries.ts';
import { isTaken } from '../../roster/read-basis.ts';
import { UNSTATED } from '../../roster/unstated.ts';
import { isNode, isObserved } from '../../roster/verdict.ts';
import { countActors } from '../../study/country-presence.ts';
import { attributeOf } from '../../study/grouping.ts';
import { sharedAccounts } from '../../study/shared-accounts.ts';
import { shortLists } from '../../study/short-lists.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { rosterOf, sourceOf } from '../../study/study.ts';
import { capital } from '../../words/capital.ts';
import { say } from '../../words/say.ts';
import { seatsPart } from '../chapters/seats.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { hasCountryPages } from '../facts/has-country-pages.ts';
import {
  absentEntries,
  entriesByVerdict,
  type RegionPresence,
  regionPresence,
} from '../facts/presence-counts.ts';
import { languagePath } from '../files/language-path.ts';
import { accountText, countryText, valueText } from '../words/account-text.ts';
import { saidText } from '../words/answer-text.ts';
import { unknownSentence } from '../words/unknown-ties.ts';
import { claimOf, logSentence } from './coverage-figures.ts';
import { officeFrame } from './coverage-offices.ts';
import {
  networkCoverageTable,
  unknownOfNetworks,
  unseenByNetwork,
  verdictsOfActors,
} from './edition-coverage.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const NAMED_A_VERDICT = 12;
const ABSENT_NAMED = 60;

export const COVERAGE_SECTION: Section = {
  id: 'coverage',
  heading: ({ coverage }) => coverage.heading,
  render: (facts, figures) => [
    ...seatsPart(facts, figures),
    rosterSentence(facts),
    ...missingNames(facts),
    sharedSentence(facts),
    presenceSentence(facts),
    unstatedSentence(facts),
    observedSentence(facts),
    shortSentence(facts),
    logSentence(facts),
    verdictTable(facts),
    ...(facts.edition === null ? [] : [networkCoverageTable(facts, facts.edition), verdictsOfActors(facts)]),
    unseenList(facts),
    facts.seats === null ? regionTable(facts) : '',
    hasCountryPages(facts)
      ? facts.language.coverage.pages(languagePath(facts, 'countries/README.md'), facts.edition !== null)
      : '',
    ...officeFrame(facts),
    ...absentMembers(facts),
  ],
};

function rosterSentence({ study, language }: Facts): string {
  const { coverage, list, verdictCount } = language;
  const { entries, accounts, nodes, collapsed } = study;
  const absent = absentEntries(study);
  const roster =
    collapsed === null
      ? `${coverage.roster(entries.length, nodes.length)}.`
      : coverage.rosterOfUnits(entries.length, accounts.length, nodes.length, collapsed.unitless);
  if (absent.length === 0) return roster;
  const why = entriesByVerdict(study)
    .filter(({ verdict }) => !isNode(verdict))
    .map(({ verdict, entries }) => verdictCount(verdict, entries.length));
  return `${roster} ${coverage.absentEntries(absent.length, list(why))}`;
}

/** Names of files of a group that are nobody's here. */
function missingNames(facts: Facts): string[] {
  const { group, snapshot } = facts.study;
  return (group?.files ?? [])
    .filter(({ missing }) => missing.length > 0)
    .map(({ file, missing }) => saidText(facts, say.among.missing(file, missing, snapshot.name)));
}

/** Rows that turned out to be one account: a tie to it counts once. */
function sharedSentence({ study, language }: Facts): string {
  const names = sharedAccounts(study.entries).map((entries) =>
    entries.map(({ row, accountId }) => escapeMarkdown(row.handle === '' ? accountId : `@${row.handle}`)),
  );
  if (names.length === 0) return '';
  const shown = names.slice(0, NAMED_A_VERDICT);
  return language.coverage.shared(shown, names.length - shown.length);
}

function presenceSentence({ study, presence, seats, language }: Facts): string {
  const { coverage } = language;
  const persons = countActors(study.accounts, 'person');
  const institutions = countActors(study.accounts, 'institution');
  const office = study.accounts.filter(
    ({ row }) => row.kind === 'person' && row.account_type === 'office',
  ).length;
  const holders = persons + institutions === 0 ? '' : coverage.holders(persons, institutions, office);
  if (presence.length === 0) {
    const from = study.accounts.filter(({ row }) => row.country !== '');
    const country =
      from[0] === undefined
        ? coverage.noCountry
        : coverage.onlyCountry(
            countryText(language, from[0].row.country),
            from.length,
            study.accounts.length - from.length,
          );
    return `${holders} ${country}`.trim();
  }
  const { members, others, organisations } = presentCountries(presence);
  if (seats !== null || study.group !== null)
    return `${holders} ${coverage.ofMembers(members, others, organisations)}`.trim();
  return `${holders} ${coverage.members(members, UN_MEMBER_COUNT, others, organisations)}`.trim();
}

/**
 * What sections on countries, kinds and offices leave out, for want of a cell. A column that an import never had
 * is not missed.
 */
function unstatedSentence({ study, language, options }: Facts): string {
  const { coverage, list, attribute } = language;
  if (study.unit !== 'account') return '';
  const columns = [...new Set([...UNSTATED, ...options.by])]
    .map((column) => ({
      column,
      empty: study.nodes.filter((entry) => attributeOf(entry, column) === '').length,
    }))
    .filter(
      ({ empty }) => empty > 0 && (rosterOf(sourceOf(study)) !== 'import' || empty < study.nodes.length),
    );
  if (columns.length === 0) return '';
  return coverage.unstated(
    list(columns.map(({ column, empty }) => coverage.emptyIn(attribute(column), empty))),
  );
}

/** @returns members of the United Nations, other countries and territories, and organisations. */
function presentCountries(presence: Facts['presence']) {
  const present = presence.filter(({ accounts }) => accounts > 0);
  const members = present.filter(({ country }) => country?.unMember === true).length;
  const organisations = present.filter(({ country }) => country?.region === 'International').length;
  return { members, others: present.length - members - organisations, organisations };
}

function observedSentence(facts: Facts): string {
  const { coverage } = facts.language;
  const accounts = figureOf(facts, 'nodes');
  const observed = figureOf(facts, 'observed_sources');
  if (accounts === 0) return '';
  const claim = claimOf(facts);
  const taken = isTaken(claim.basis);
  const seen =
    observed === accounts
      ? coverage.allObserved(taken, accounts)
      : coverage.observed(observed, accounts, taken);
  return joinTexts([seen, coverage.claim(claim), unknownSentence(facts), unknownOfNetworks(facts)], ' ');
}

function shortSentence({ study, language }: Facts): string {
  const { entries, lacks, open, settled } = shortLists(study.entries);
  return entries.length === 0 ? '' : language.coverage.short(entries.length, lacks, open, settled);
}

function verdictTable(facts: Facts): string {
  const { study, language } = facts;
  const { coverage, head, count, yes, no } = language;
  return reportTable(
    facts,
    [language.tables.caption.verdicts, 'coverage-verdicts.csv'],
    entriesByVerdict(study),
    [
      { head: coverage.verdict, cell: ({ verdict }) => language.verdict(verdict) },
      numberColumn(coverage.entries, ({ entries }) => count(entries.length)),
      { head: coverage.inGraph, cell: ({ verdict }) => (isNode(verdict) ? yes : no) },
      {
        head: coverage.itsFollows,
        cell: ({ verdict }) => (isObserved(verdict) ? coverage.all : isNode(verdict) ? coverage.notAll : '–'),
      },
      {
        head: head.meaning,
        cell: ({ verdict, entries }) => language.verdictMeaning(verdict, entries[0]!.basis),
      },
    ],
  );
}

function unseenList(facts: Facts): string {
  const { study, language, edition } = facts;
  const groups =
    edition === null
      ? entriesByVerdict(study)
          .filter(({ verdict }) => !isObserved(verdict))
          .map((group) => ({ ...group, of: '' }))
      : unseenByNetwork(edition).flatMap(({ network, groups }) =>
          groups.map((group) => ({
            ...group,
            of: `${capital(escapeMarkdown(language.network(network)))}, `,
          })),
        );
  if (groups.length === 0) return '';
  const lines = groups.map(({ of, verdict, entries }) => {
    const names = entries.map((entry) => accountText(facts, entry));
    const shown = names.slice(0, NAMED_A_VERDICT);
    return `- ${of}${language.coverage.unseenOf(verdict, shown, names.length - shown.length)}`;
  });
  return `${language.coverage.unseen}\n\n${lines.join('\n')}`;
}

function regionTable(facts: Facts): string {
  if (facts.presence.length === 0) return '';
  const { language } = facts;
  const { coverage, head, count } = language;
  const known = ({ members }: RegionPresence, text: string) => (members === 0 ? '–' : text);
  return reportTable(
    facts,
    [language.tables.caption.regions, 'coverage-regions.csv'],
    regionPresence(facts),
    [
      {
        head: head.region,
        cell: ({ region }) => (region === '' ? language.notKnown : valueText(language, 'region', region)),
      },
      ...(facts.study.group === null
        ? [
            numberColumn<RegionPresence>(coverage.unMembers, (sum) => known(sum, count(sum.members))),
            numberColumn<RegionPresence>(coverage.withAccount, (sum) =>
              known(sum, count(sum.membersPresent)),
            ),
            numberColumn<RegionPresence>(head.share, (sum) =>
              known(sum, language.share(sum.membersPresent / sum.members)),
            ),
          ]
        : []),
      numberColumn(coverage.accounts, ({ accounts }) => count(accounts)),
      numberColumn(coverage.persons, ({ persons }) => count(persons)),
      numberColumn(coverage.institutions, ({ institutions }) => count(institutions)),
      numberColumn(coverage.observedHead, ({ observed }) => count(observed)),
    ],
  );
}

/** Members of the United Nations without an account, each with the reason that the roster and the reading give. */
function absentMembers(facts: Facts): string[] {
  const { presence, study, seats, language } = facts;
  if (seats !== null || study.group !== null) return [];
  const { coverage, head, tables, list } = language;
  const absent = presence
    .filter(({ accounts }) => accounts === 0)
    .sort((a, b) => compareTexts(language.country(a.code), language.country(b.code)));
  if (absent.length === 0) return [];
  const rows = absent.map(({ code }) => ({
    code,
    entries: absentEntries(study).filter(({ row }) => row.country === code),
  }));
  const unlisted = rows.filter(({ entries }) => entries.length === 0).length;
  const table =
    rows.length > ABSENT_NAMED
      ? ''
      : reportTable(facts, [tables.caption.absent, 'countries.csv', 'coverage.csv'], rows, [
          { head: head.country, cell: ({ code }) => countryText(language, code) },
          {
            head: coverage.why,
            cell: ({ entries }) =>
              entries.length === 0
                ? coverage.noEntry
                : list(
                    entries.map((entry) =>
                      coverage.lost(accountText(facts, entry), language.verdict(entry.verdict)),
                    ),
                  ),
          },
        ]);
  return [coverage.absentMembers(absent.length, unlisted, rows.length > ABSENT_NAMED), table];
}
