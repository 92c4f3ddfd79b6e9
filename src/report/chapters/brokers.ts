/** Brokers: on whose accounts the shortest chains between others run, and who stands between two of which one does not follow the other. */
import { brokerRoles } from '../sections/broker-roles.ts';
import type { Section } from '../sections/section.ts';
import { rankingText } from './ranking-text.ts';

const TOP = 10;

export const BROKERS_SECTION: Section = {
  id: 'brokers',
  heading: ({ brokers }) => brokers.heading,
  render(facts) {
    const { lead, table, remarks } = rankingText(facts, 'betweenness', TOP);
    return [lead, table, ...remarks, ...brokerRoles(facts)];
  },
};
