/**
 * The schema of GEXF 1.2draft and 1.3 as a table, written from their published grammars (gexf, dynamics and viz), with what
 * these leave to words: ids that are used are declared, ends of edges are nodes, times lie within the graph's.
 */
import { SaxesParser } from 'saxes';

type Check = (value: string) => boolean;

interface Rule {
  /** Attributes by name; `!` before a name says that it must be there. */
  attributes?: Readonly<Record<string, Check>>;
  /** Children by name, in the order in which they may stand; how often. */
  children?: Readonly<Record<string, 'once' | 'optional' | 'any' | 'some'>>;
  text?: boolean;
}

const any: Check = () => true;
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value);
const whole: Check = (value) => /^[+-]?\d+$/.test(value);
const natural: Check = (value) => /^\d+$/.test(value);
const double: Check = (value) => /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN)$/.test(value);
const date: Check = (value) => /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(value);
const dateTime: Check = (value) =>
  date(value.slice(0, 10)) && /^.{10}T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?Z$/.test(value);
const time: Check = (value) => whole(value) || double(value) || date(value) || dateTime(value);
const channel: Check = (value) => natural(value) && Number(value) <= 255;

const TIMES = { start: time, end: time, timestamp: time };
const SPAN = { ...TIMES, intervals: any, timestamps: any };
const LOOKS = { 'viz:color': 'optional', 'viz:position': 'optional', 'viz:size': 'optional' } as const;

const RULES: Readonly<Record<string, Rule>> = {
  gexf: {
    attributes: { '!version': oneOf('1.2', '1.3'), variant: any },
    children: { meta: 'optional', graph: 'once' },
  },
  meta: {
    attributes: { lastmodifieddate: date },
    children: { creator: 'optional', keywords: 'optional', description: 'optional' },
  },
  creator: { text: true },
  keywords: { text: true },
  description: { text: true },
  graph: {
    attributes: {
      ...TIMES,
      defaultedgetype: oneOf('directed', 'undirected', 'mutual'),
      idtype: oneOf('integer', 'string'),
      timeformat: oneOf('integer', 'double', 'date', 'dateTime'),
      mode: oneOf('static', 'dynamic', 'slice'),
      timezone: any,
    },
    children: { attributes: 'any', nodes: 'once', edges: 'once' },
  },
  attributes: {
    attributes: { '!class': oneOf('node', 'edge'), mode: oneOf('static', 'dynamic') },
    children: { attribute: 'any' },
  },
  attribute: {
    attributes: {
      '!id': any,
      '!title': any,
      '!type': oneOf('integer', 'long', 'double', 'float', 'boolean', 'string', 'anyURI'),
    },
    children: { default: 'optional', options: 'optional' },
  },
  nodes: { attributes: { count: natural }, children: { node: 'any' } },
  node: {
    attributes: { ...SPAN, '!id': any, label: any, pid: any },
    children: { attvalues: 'optional', spells: 'optional', ...LOOKS },
  },
  edges: { attributes: { count: natural }, children: { edge: 'any' } },
  edge: {
    attributes: {
      ...SPAN,
      '!source': any,
      '!target': any,
      id: any,
      type: oneOf('directed', 'undirected', 'mutual'),
      label: any,
      weight: double,
      kind: any,
    },
    children: { attvalues: 'optional', spells: 'optional' },
  },
  attvalues: { children: { attvalue: 'any' } },
  attvalue: { attributes: { ...TIMES, '!for': any, '!value': any } },
  spells: { children: { spell: 'some' } },
  spell: { attributes: TIMES },
  'viz:color': { attributes: { '!r': channel, '!g': channel, '!b': channel, a: double } },
  'viz:position': { attributes: { '!x': double, '!y': double, z: double } },
  'viz:size': { attributes: { '!value': (value) => double(value) && Number(value) >= 0 } },
};

const TYPES: Readonly<Record<string, Check>> = {
  integer: (value) => whole(value) && Math.abs(Number(value)) < 2 ** 31,
  long: whole,
  double,
  float: double,
  boolean: oneOf('true', 'false'),
  string: any,
  anyURI: any,
};

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

const NAMESPACES = { '1.2': 'http://www.gexf.net/1.2draft', '1.3': 'http://gexf.net/1.3' } as const;

/** What is wrong with the document; empty where it is GEXF of this version. */
export function gexfFaults(text: string, version: keyof typeof NAMESPACES = '1.2'): string[] {
  const faults: string[] = [];
  const root = parse(text);
  const namespace = NAMESPACES[version];
  if (root.attributes.version !== version) faults.push(`it is not of version ${version}`);
  if (root.attributes.xmlns !== namespace) faults.push(`its namespace is not that of GEXF ${version}`);
  if (root.attributes['xmlns:viz'] !== `${namespace}/viz`) faults.push('viz has another namespace');
  if (root.name !== 'gexf') faults.push(`the root is ${root.name}`);
  checkElement(root, faults);
  checkGraph(root.children.find(({ name }) => name === 'graph')!, faults, version === '1.2');
  return [...new Set(faults)];
}

function parse(text: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    open.at(-1)!.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return open[0]!.children[0]!;
}

function checkElement({ name, attributes, children, text }: Element, faults: string[]): void {
  const rule = RULES[name];
  if (rule === undefined) {
    faults.push(`there is no element ${name}`);
    return;
  }
  const known = new Map(
    Object.entries(rule.attributes ?? {}).map(([key, check]) => [key.replace('!', ''), check]),
  );
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('xmlns')) continue;
    const check = known.get(key);
    if (check === undefined) faults.push(`${name} has no attribute ${key}`);
    else if (!check(value)) faults.push(`${name}: ${key} cannot be ${value}`);
  }
  for (const key of Object.keys(rule.attributes ?? {})) {
    if (key.startsWith('!') && attributes[key.slice(1)] === undefined)
      faults.push(`${name} lacks ${key.slice(1)}`);
  }
  if (!rule.text && text.trim() !== '') faults.push(`${name} has text`);
  const order = Object.keys(rule.children ?? {});
  let last = 0;
  for (const child of children) {
    const place = order.indexOf(child.name);
    if (place < 0) faults.push(`${child.name} is not for ${name}`);
    else if (place < last) faults.push(`${child.name} comes too late in ${name}`);
    last = Math.max(last, place);
    checkElement(child, faults);
  }
  for (const [child, often] of Object.entries(rule.children ?? {})) {
    const count = children.filter((each) => each.name === child).length;
    const fits = { once: count === 1, optional: count <= 1, any: true, some: count > 0 }[often];
    if (!fits) faults.push(`${name} has ${count} ${child}`);
  }
}

/** Edges of 1.2draft have an id each, and no kind. */
function checkGraph(graph: Element, faults: string[], is12: boolean): void {
  const of = (name: string) => graph.children.filter((child) => child.name === name);
  const dynamic = graph.attributes.mode === 'dynamic';
  const declared = { node: new Map<string, string>(), edge: new Map<string, string>() };
  for (const { attributes, children } of of('attributes')) {
    const owner = declared[attributes.class as 'node' | 'edge'];
    for (const { attributes: attribute } of children) {
      if (owner.has(attribute.id!)) faults.push(`attribute ${attribute.id} is declared twice`);
      if (/^(type|id|label|source|target)$/i.test(attribute.title!))
        faults.push(`an attribute is named ${attribute.title}`);
      owner.set(attribute.id!, attribute.type!);
    }
  }
  const [nodes] = of('nodes');
  const [edges] = of('edges');
  const ids = new Set(nodes!.children.map(({ attributes }) => attributes.id!));
  if (ids.size !== nodes!.children.length) faults.push('an id is used for two nodes');
  for (const list of [nodes!, edges!]) {
    if (Number(list.attributes.count) !== list.children.length)
      faults.push(`${list.name} are not as many as counted`);
  }
  for (const { attributes } of edges!.children) {
    if (is12 && attributes.id === undefined) faults.push('edge lacks id');
    if (is12 && attributes.kind !== undefined) faults.push('an edge has a kind');
    if (!ids.has(attributes.source!) || !ids.has(attributes.target!)) faults.push('an edge ends at no node');
  }
  for (const owner of ['node', 'edge'] as const) {
    for (const element of (owner === 'node' ? nodes! : edges!).children) {
      const timed = [element, ...element.children.flatMap(({ children }) => children)];
      for (const { name, attributes } of timed)
        checkTimes(name, attributes, graph.attributes, dynamic, faults);
      for (const { attributes } of element.children.find(({ name }) => name === 'attvalues')?.children ??
        []) {
        const type = declared[owner].get(attributes.for!);
        if (type === undefined) faults.push(`a value is for ${attributes.for}, which is not declared`);
        else if (!TYPES[type]!(attributes.value!)) faults.push(`${attributes.value} is no ${type}`);
      }
    }
  }
}

function checkTimes(
  name: string,
  { start, end }: Readonly<Record<string, string>>,
  span: Readonly<Record<string, string>>,
  dynamic: boolean,
  faults: string[],
): void {
  if (start === undefined && end === undefined) return;
  if (!dynamic) faults.push(`${name} has a time in a graph without`);
  else if (start! > end! || start! < span.start! || end! > span.end!)
    faults.push(`${name} is outside the graph's time`);
}
