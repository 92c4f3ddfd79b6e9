/** Brokers between groups: how many open chains there are in each role, what chance would give, and who is first. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { BROKER_ROLES, type BrokerRole } from '../../graph/broker-roles.ts';
import { unreached } from '../../graph/chance.ts';
import { decimalsOfP } from '../../graph/p-value.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { say } from '../../words/say.ts';
import type { BrokerFacts } from '../facts/broker-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountCell } from '../words/account-text.ts';
import { saidText } from '../words/answer-text.ts';
import { firstPlace } from '../words/ranked-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { reportTable } from './report-table.ts';

export function brokerRoles(facts: Facts): string[] {
  const { brokers: words } = facts.language;
  if (facts.brokers.length === 0) return [];
  return [
    joinTexts([words.open, facts.study.graph.networks === null ? '' : words.apart], ' '),
    joinTexts(
      [
        hasUnknownTies(facts) ? words.unknown : '',
        facts.brokers.some(({ tests }) => tests !== null)
          ? saidText(facts, say.mixing.chance(facts.study.unit))
          : '',
      ],
      ' ',
    ),
    ...facts.brokers.flatMap((brokers) => {
      const attribute = escapeMarkdown(facts.language.attribute(brokers.grouping.attribute));
      return [
        `### ${words.between(attribute)}`,
        sentence(facts, brokers, attribute),
        table(facts, brokers, attribute),
        byChanceText(facts, brokers),
      ];
    }),
  ];
}

/** How many chains stay within a group, and what chance would give. */
function sentence({ language }: Facts, brokers: BrokerFacts, attribute: string): string {
  const { brokers: words, mean } = language;
  const within = brokers.chains.coordinator;
  const total = BROKER_ROLES.reduce((sum, role) => sum + brokers.chains[role], 0);
  if (total === 0) return words.noChain;
  const stay = words.stay(total, within, attribute);
  const { tests } = brokers;
  // Where the draws do not vary, nothing is set beside it.
  if (tests === null || Number.isNaN(tests.coordinator.z)) return `${stay}.`;
  const drawn = BROKER_ROLES.reduce((sum, role) => sum + tests[role].mean, 0);
  const { mean: kept } = tests.coordinator;
  return `${stay}${words.stayByChance(mean(drawn), mean(kept), kept / drawn)}.`;
}

/** The first in a role; several where few share its place. */
function firstIn({ counts }: BrokerFacts, role: BrokerRole): readonly number[] {
  const ranked = rankNodes(counts[role]);
  return ranked[0] === undefined || ranked[0].value === 0 ? [] : firstPlace(ranked);
}

/** What stands in brackets in the table; '' where nothing does. */
function byChanceText({ language }: Facts, brokers: BrokerFacts): string {
  const { expected, counts } = brokers;
  if (expected === null) return '';
  const alone = rolesOf(brokers).flatMap((role) => {
    const [node, ...others] = firstIn(brokers, role);
    return node === undefined || others.length > 0 ? [] : [{ role, node }];
  });
  if (alone.length === 0) return '';
  return language.brokers.ownByChance(
    alone.some(({ role, node }) => expected[role][node]! > counts[role][node]!),
  );
}

/** A liaison stands between two others, of which there are none in two groups. */
function rolesOf({ grouping }: BrokerFacts): readonly BrokerRole[] {
  return BROKER_ROLES.filter((role) => role !== 'liaison' || grouping.mixing.groups.length > 2);
}

function table(facts: Facts, brokers: BrokerFacts, attribute: string): string {
  const { study, language } = facts;
  const { brokers: words, count, mean, decimal, tables } = language;
  const { tests, expected } = brokers;
  if (BROKER_ROLES.every((role) => brokers.chains[role] === 0)) return '';
  const first = (role: BrokerRole) => firstIn(brokers, role);
  const who = (role: BrokerRole) => {
    const nodes = first(role);
    if (nodes.length === 0) return '–';
    return nodes.length === 1 ? accountCell(facts, study.nodes[nodes[0]!]!) : language.nodes(nodes.length);
  };
  const own = (role: BrokerRole) => {
    const [node] = first(role);
    if (node === undefined) return '–';
    const chains = count(brokers.counts[role][node]!);
    // What chance gives each of several is not one number.
    return expected === null || first(role).length > 1
      ? chains
      : `${chains} *(${mean(expected[role][node]!)})*`;
  };
  const byChance = (role: BrokerRole) => {
    const test = tests?.[role];
    return test === undefined || Number.isNaN(test.mean) ? '–' : `${mean(test.mean)} ± ${mean(test.sd)}`;
  };
  const p = (role: BrokerRole) => {
    const test = tests?.[role];
    // Where the draws do not vary, nothing is tested.
    if (test === undefined || Number.isNaN(test.z)) return '–';
    return unreached(test) > 0 ? `≤ ${language.leastP(test.p)}` : decimal(test.p, decimalsOfP(test.p));
  };
  const files = tests === null ? ['nodes.csv'] : ['nodes.csv', 'chance.csv'];
  return reportTable(facts, [tables.caption.brokerRoles(attribute), ...files], rolesOf(brokers), [
    // Pages set what it means on a line of its own.
    { head: words.role, cell: (role) => words.roles[role].join(' *').concat('*') },
    numberColumn(words.chains, (role) => count(brokers.chains[role])),
    ...(tests === null ? [] : [numberColumn(words.byChance, byChance), numberColumn<BrokerRole>('p', p)]),
    { head: words.first, cell: who },
    numberColumn(words.own, own),
  ]);
}
