/** Coverage: who is in the study, and who could not be seen and why. */
import { UN_MEMBER_COUNT } from '../roster/countries.ts';
import { isNode, isObserved, VERDICT_MEANING } from '../roster/verdict.ts';
import { accountText, countryText } from './account-text.ts';
import { countActors } from './country-presence.ts';
import { absentEntries, entriesByVerdict, regionPresence } from './coverage-figures.ts';
import { type Facts, figureOf } from './facts.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatShare, joinWords } from './number-text.ts';
import type { Section } from './section.ts';
import { unknownSentence } from './unknown-ties.ts';

const NAMED_A_VERDICT = 12;
const ABSENT_NAMED = 60;

export const COVERAGE_SECTION: Section = {
  id: 'coverage',
  heading: 'Coverage',
  render: (facts) => [
    rosterSentence(facts),
    presenceSentence(facts),
    observedSentence(facts),
    verdictTable(facts),
    unseenList(facts),
    regionTable(facts),
    facts.presence.length === 0
      ? ''
      : 'Every country and organisation with an entry in the roster has a [page of its own](countries/README.md).',
    absentSentence(facts),
  ],
};

function rosterSentence({ study }: Facts): string {
  const accounts = study.nodes.length;
  const absent = absentEntries(study);
  const exist = `${countOf(accounts, 'account')} ${accounts === 1 ? 'exists' : 'exist'} on that date and ${accounts === 1 ? 'is' : 'are'} the graph’s nodes`;
  const roster = `The roster has ${countOf(study.entries.length, 'entry', 'entries')}; ${exist}`;
  if (absent.length === 0) return `${roster}.`;
  const why = entriesByVerdict(study)
    .filter(({ verdict }) => !isNode(verdict))
    .map(({ verdict, entries }) => `${formatCount(entries.length)} ${verdict}`);
  const stand = absent.length === 1 ? 'entry stands' : 'entries stand';
  return `${roster}. ${formatCount(absent.length)} ${stand} for no account then: ${joinWords(why)}.`;
}

function presenceSentence({ study, presence }: Facts): string {
  const persons = countActors(study.nodes, 'person');
  const institutions = countActors(study.nodes, 'institution');
  const kinds = [
    ...(persons > 0 ? [countOf(persons, 'person')] : []),
    ...(institutions > 0 ? [countOf(institutions, 'institution')] : []),
  ];
  const holders = kinds.length === 0 ? '' : `They belong to ${joinWords(kinds)}.`;
  if (presence.length === 0) {
    const code = study.nodes.find(({ row }) => row.country !== '')?.row.country;
    const country =
      code === undefined ? 'The roster states no country.' : `The only country is ${countryText(code)}.`;
    return `${holders} ${country}`.trim();
  }
  const { members, others } = presentCountries(presence);
  const beside =
    others === 0
      ? ''
      : `, beside ${countOf(others, 'other country or organisation', 'other countries and organisations')}`;
  return `${holders} ${formatCount(members)} of the ${formatCount(UN_MEMBER_COUNT)} members of the United Nations (${formatShare(members / UN_MEMBER_COUNT)}) have at least one of these accounts${beside}.`.trim();
}

function presentCountries(presence: Facts['presence']): { members: number; others: number } {
  const present = presence.filter(({ accounts }) => accounts > 0);
  const members = present.filter(({ country }) => country?.unMember === true).length;
  return { members, others: present.length - members };
}

/** Who is covered, in one sentence. */
export function coverageSentence(facts: Facts): string {
  const { study, presence } = facts;
  const { members, others } = presentCountries(presence);
  const beside =
    others === 0
      ? ''
      : ` and of ${countOf(others, 'other country or organisation', 'other countries and organisations')}`;
  const countries =
    presence.length === 0
      ? ''
      : `, of ${formatCount(members)} of the ${formatCount(UN_MEMBER_COUNT)} members of the United Nations (${formatShare(members / UN_MEMBER_COUNT)})${beside}`;
  const nodes = study.nodes.length;
  const observed = figureOf(facts, 'observed_sources');
  const seen =
    nodes === observed ? 'all of them' : `${formatCount(observed)} (${formatShare(observed / nodes)})`;
  return `${countOf(nodes, 'account')}${countries}; the follows of ${seen} were read to the end.`;
}

function observedSentence(facts: Facts): string {
  const accounts = figureOf(facts, 'nodes');
  const observed = figureOf(facts, 'observed_sources');
  if (accounts === 0) return '';
  if (observed === accounts)
    return `The follows of all of them were read to the end. ${unknownSentence(facts)}`;
  return `The follows of ${countOf(observed, 'account')} (${formatShare(observed / accounts)}) were read to the end, so that what is not among them is known not to be there. ${unknownSentence(facts)}`;
}

function verdictTable({ study }: Facts): string {
  const columns = [
    { head: 'Verdict' },
    { head: 'Entries', align: 'right' as const },
    { head: 'In the graph' },
    { head: 'Its follows' },
    { head: 'Meaning' },
  ];
  const rows = entriesByVerdict(study).map(({ verdict, entries }) => [
    verdict,
    formatCount(entries.length),
    isNode(verdict) ? 'yes' : 'no',
    isObserved(verdict) ? 'all' : isNode(verdict) ? 'not all' : '–',
    VERDICT_MEANING[verdict],
  ]);
  return markdownTable(columns, rows);
}

function unseenList({ study, presence }: Facts): string {
  const comparesCountries = presence.length > 0;
  const groups = entriesByVerdict(study).filter(({ verdict }) => !isObserved(verdict));
  if (groups.length === 0) return '';
  const lines = groups.map(({ verdict, entries }) => {
    const names = entries.map((entry) => {
      const country =
        comparesCountries && entry.row.country !== '' ? `, ${countryText(entry.row.country)}` : '';
      return `${accountText(entry)}${country}`;
    });
    const shown = names.slice(0, NAMED_A_VERDICT).join('; ');
    const rest = names.length - NAMED_A_VERDICT;
    return `- **${verdict}**: ${shown}${rest > 0 ? `; and ${countOf(rest, 'other')} (coverage.csv)` : ''}`;
  });
  return `Who could not be seen:\n\n${lines.join('\n')}`;
}

function regionTable(facts: Facts): string {
  if (facts.presence.length === 0) return '';
  const right = { align: 'right' as const };
  const columns = [
    { head: 'Region' },
    { head: 'UN members', ...right },
    { head: 'with an account', ...right },
    { head: 'Share', ...right },
    { head: 'Accounts', ...right },
    { head: 'Persons', ...right },
    { head: 'Institutions', ...right },
    { head: 'Observed', ...right },
  ];
  const rows = regionPresence(facts).map((sum) => [
    sum.region === '' ? 'not known' : escapeMarkdown(sum.region),
    sum.members === 0 ? '–' : formatCount(sum.members),
    sum.members === 0 ? '–' : formatCount(sum.membersPresent),
    sum.members === 0 ? '–' : formatShare(sum.membersPresent / sum.members),
    ...[sum.accounts, sum.persons, sum.institutions, sum.observed].map((count) => formatCount(count)),
  ]);
  return markdownTable(columns, rows);
}

function absentSentence({ presence }: Facts): string {
  const absent = presence.filter(({ accounts }) => accounts === 0).map(({ country }) => country!.name);
  if (absent.length === 0) return '';
  const are = absent.length === 1 ? 'has' : 'have';
  const names = absent.sort().map((name) => escapeMarkdown(name));
  const which = names.length > ABSENT_NAMED ? ' (countries.csv)' : `: ${joinWords(names)}`;
  return `${countOf(absent.length, 'member')} of the United Nations ${are} no account in the graph${which}.`;
}
