/** Ids that a spreadsheet or a table of numbers wrote as decimal numbers: made whole again, or refused where digits are lost. */
import { UserError } from '../errors.ts';
import type { ImportedNetwork } from './imported-network.ts';

/** Such as 1.23457E+17, of which the last digits are gone. */
const CUT = /^\d(?:\.\d+e\+?|e\+)\d+$/i;
/** Such as 109071031.0; a floating-point number keeps fifteen digits. */
const DECIMAL = /^(\d+)\.0+$/;
const KEPT_DIGITS = 15;
const NAMED = 3;

/** @throws UserError where different accounts may have become one id. */
export function withWholeIds(network: ImportedNetwork, source: string): ImportedNetwork {
  const all = [...network.nodes.map(({ id }) => id), ...network.edges.ids];
  const lost = [...new Set(all.map((id) => id.trim()).filter(isCut))];
  if (lost.length > 0) {
    const rest = lost.length - NAMED;
    throw new UserError(
      `${source}: the ids ${lost.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''} of accounts, or at the ends of ties, are numbers that a program has rounded, so that two accounts may have become one. Take the file from before that, read its ids as text (in a spreadsheet: make the column text before the import; in R: colClasses = "character"; in pandas: dtype = str), and import that; nothing was imported`,
    );
  }
  if (network.readings !== null || !all.some((id) => DECIMAL.test(id.trim()))) return network;
  return {
    ...network,
    nodes: network.nodes.map((node) => ({ ...node, id: whole(node.id) })),
    edges: { ...network.edges, ids: network.edges.ids.map(whole) },
    columns:
      network.columns === undefined
        ? undefined
        : { ...network.columns, noHandle: network.columns.noHandle.map(whole) },
  };
}

function isCut(id: string): boolean {
  return CUT.test(id) || (DECIMAL.exec(id)?.[1]?.length ?? 0) > KEPT_DIGITS;
}

function whole(id: string): string {
  return DECIMAL.exec(id.trim())?.[1] ?? id;
}
