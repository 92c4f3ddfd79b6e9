/** The five roles of a broker between groups (Gould & Fernandez 1989). */

/** In the order of columns and tables. */
export const BROKER_ROLES = ['coordinator', 'representative', 'gatekeeper', 'consultant', 'liaison'] as const;

export type BrokerRole = (typeof BROKER_ROLES)[number];

/**
 * A broker stands in a chain a → broker → c in which a does not follow c: it follows c, whom a does not, and a follows
 * it. Which role that is depends on the groups of the three. Along follows, as R's `sna::brokerage` counts the matrix of
 * follows; posts run the other way, so that along posts gatekeepers and representatives change places.
 */
export const BROKER_DEFINITIONS: Readonly<Record<BrokerRole, string>> = {
  coordinator:
    'chains a → it → c without a → c in which all three are of one group; empty if not observed, or in no group',
  representative:
    'chains a → it → c without a → c in which a is of its group and c of another; empty if not observed, or in no group',
  gatekeeper:
    'chains a → it → c without a → c in which c is of its group and a of another; empty if not observed, or in no group',
  consultant:
    'chains a → it → c without a → c in which a and c are of one group and it of another; empty if not observed, or in no group',
  liaison:
    'chains a → it → c without a → c in which all three are of different groups; empty if not observed, or in no group',
};

export function isBrokerRole(name: string): name is BrokerRole {
  return (BROKER_ROLES as readonly string[]).includes(name);
}

/** One array a role, one value a node. */
export type RoleCounts = Readonly<Record<BrokerRole, Float64Array>>;

/** Splits what the counting leaves behind: the values of all nodes in each role, one role after the other. */
export function byRole(counts: Float64Array): RoleCounts {
  const size = counts.length / BROKER_ROLES.length;
  const column = (role: BrokerRole) => {
    const at = BROKER_ROLES.indexOf(role);
    return counts.slice(at * size, (at + 1) * size);
  };
  return Object.fromEntries(BROKER_ROLES.map((role) => [role, column(role)])) as Record<
    BrokerRole,
    Float64Array
  >;
}
