/** Tells what a JSON file is that is no graph: pages of twarc, or in words what else, and how it becomes a table. */
import { isRecord } from '../json-text.ts';
import { endsOfTies } from './columns.ts';

/** By its beginning: what twarc adds may stand at the end of a long line. */
export function isTwarcJson(text: string): boolean {
  return text.includes('"__twarc"') || (/"data"\s*:\s*\[/.test(text) && /"username"\s*:/.test(text));
}

/** In words, and how a list of records becomes a table of ties. */
export function jsonForm(bytes: Buffer): { seems: string; command?: (path: string) => string } {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const whole = parsed(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const value = whole === undefined ? lines.map(parsed) : whole;
  const rows: unknown[] = Array.isArray(value) ? value : [];
  if (rows.includes(undefined)) return { seems: 'JSON that breaks off or has a fault; jq . shows where' };
  const form = whole === undefined ? `JSON lines, ${lines.length} of them` : 'one JSON document';
  const [first] = rows;
  if (!isRecord(first)) {
    const fields = isRecord(value) ? `, an object with the fields ${namesText(value)}` : '';
    return { seems: `${form}${fields}; write its ties as a table with the columns source and target` };
  }
  const names = Object.keys(first);
  const { source, target } = endsOfTies(names, {}, '');
  const [from, to] = source < 0 || target < 0 ? ['SOURCE', 'TARGET'] : [names[source], names[target]];
  const filter = `["source","target"], (.[] | [.["${from}"], .["${to}"]]) | @csv`;
  return {
    seems: `${form}, a list of ${rows.length} objects with the fields ${namesText(first)}; make it a table${from === 'SOURCE' ? ', with the fields of the ends of its ties for SOURCE and TARGET' : ''}`,
    command: (path) => `jq -r${whole === undefined ? 's' : ''} '${filter}' ${path}`,
  };
}

function namesText(record: Readonly<Record<string, unknown>>): string {
  return Object.keys(record).join(', ').slice(0, 100);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
