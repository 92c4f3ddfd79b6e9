/** What each reader makes of its format's lesser-used forms. */
import { describe, expect, test } from 'vitest';
import type { ImportedGraph } from '../../src/formats/imported-graph.ts';
import { readEdges } from '../../src/formats/read-edges.ts';
import { readGexf } from '../../src/formats/read-gexf.ts';
import { readGraphml } from '../../src/formats/read-graphml.ts';
import { readMinet } from '../../src/formats/read-minet.ts';
import { readTwarc } from '../../src/formats/read-twarc.ts';
import { readTwecoll } from '../../src/formats/read-twecoll.ts';
import type { SourceFiles } from '../../src/formats/source-files.ts';

function files(texts: Readonly<Record<string, string>>, folder = true): SourceFiles {
  return {
    path: 'old',
    folder,
    names: Object.keys(texts).sort(),
    read: (name) => Buffer.from(texts[name]!),
    shown: (name) => name,
  };
}

const ties = ({ edges: { ids, source, target } }: ImportedGraph) =>
  Array.from(source, (from, k) => `${ids[from]}→${ids[target[k]!]}`);
const handles = ({ nodes }: ImportedGraph) => nodes.map(({ id, handle }) => [id, handle]);

describe('GEXF', () => {
  const gexf = (graph: string, nodes: string, edges: string) =>
    readGexf(
      `<g:gexf xmlns:g="http://gexf.net/1.3" version="1.3"><g:graph ${graph}>${nodes}<g:edges>${edges}</g:edges></g:graph></g:gexf>`,
      'a.gexf',
      ['country'],
    );
  const NODES = `<g:attributes class="node"><g:attribute id="c" title="country" type="string"/><g:attribute id="p" title="party" type="string"><g:default>none</g:default></g:attribute><g:attribute id="h" title="handle" type="string"/></g:attributes>
<g:attributes class="edge"><g:attribute id="c" title="since" type="string"/></g:attributes>
<g:nodes><g:node id="1" label="Ann A"><g:attvalues><g:attvalue for="c" value="NA"/><g:attvalue for="h" value="ann"/></g:attvalues></g:node><g:node id="2" label="bo"><g:attvalues><g:attvalue id="p" value="X"/></g:attvalues></g:node></g:nodes>`;

  test('attributes by title, with defaults; a prefix and version 1.1 do not matter', () => {
    const network = gexf(
      'defaultedgetype="directed"',
      NODES,
      '<g:edge source="1" target="2"><g:attvalues><g:attvalue for="c" value="FR"/></g:attvalues></g:edge>',
    );
    expect(network.nodes).toEqual([
      { id: '1', handle: 'ann', cells: { country: 'NA' }, extra: { party: 'none' } },
      { id: '2', handle: 'bo', cells: { country: '' }, extra: { party: 'X' } },
    ]);
    expect(network.attributes).toEqual(['party']);
  });

  test('mutual edges go both ways; an edge may say what the graph does not', () => {
    expect(ties(gexf('defaultedgetype="mutual"', NODES, '<g:edge source="1" target="2"/>'))).toEqual([
      '1→2',
      '2→1',
    ]);
    expect(ties(gexf('', NODES, '<g:edge source="2" target="1" type="directed"/>'))).toEqual(['2→1']);
    expect(() => gexf('', NODES, '<g:edge source="2" target="1"/>')).toThrow(
      '1 of its 1 edges are undirected',
    );
  });

  test('nothing, and one node twice', () => {
    expect(() => gexf('', '', '')).toThrow('a.gexf: the file has no nodes');
    expect(() => gexf('', `${NODES}${NODES}`, '')).toThrow('the node 1 stands twice');
  });
});

test('GraphML: data by the names of their keys, an edge may differ from the graph', () => {
  const graphml = (edgedefault: string, edge: string) =>
    readGraphml(
      `<graphml><key id="d0" for="node" attr.name="Label" attr.type="string"/><key id="d1" for="node" attr.name="party" attr.type="string"><default>none</default></key>
<graph edgedefault="${edgedefault}"><node id="n0"><data key="d0">a<![CDATA[<&>]]>b</data></node><node id="n1"><data key="d1">X</data></node>${edge}</graph></graphml>`,
      'a.graphml',
      [],
    );
  const network = graphml(
    'undirected',
    '<edge source="n1" target="n0" directed="true"><data key="d1">of the edge</data></edge>',
  );
  expect(handles(network)).toEqual([
    ['n0', 'a<&>b'],
    ['n1', ''],
  ]);
  expect(network.nodes.map(({ extra }) => extra)).toEqual([{ party: 'none' }, { party: 'X' }]);
  expect(ties(network)).toEqual(['n1→n0']);
  expect(() => graphml('undirected', '<edge source="n1" target="n0"/>')).toThrow('undirected');
});

test('edge lists: handles with and without @ are one account', () => {
  const network = readEdges(Buffer.from('Source,Target\n@ann,bo\nbo,ann\n'), 'e.csv');
  expect(ties(network)).toEqual(['ann→bo', 'bo→ann']);
  expect(handles(network)).toEqual([
    ['ann', ''],
    ['bo', ''],
  ]);
});

describe('twecoll', () => {
  test('the .dat of its first versions, and its comments', () => {
    const dat = '1,ann,2,10,5,http://t.co/x,\n#2,gone,1,1,1,,\n\n3,"cy",0,0,0,,\n';
    const network = readTwecoll(files({ 'a.dat': dat, 'fdat/1.f': '3\n77\n', 'fdat/3.f': '' }));
    expect(handles(network)).toEqual([
      ['1', 'ann'],
      ['3', 'cy'],
    ]);
    expect(ties(network)).toEqual(['1→3', '1→77']);
    expect(network.readings!.get('1')).toEqual({ listedCount: 2, declaredCount: 2, reason: '' });
    expect(network.readings!.get('3')).toEqual({ listedCount: 0, declaredCount: 0, reason: '' });
  });

  test('why an account was not fetched', () => {
    const { readings } = readTwecoll(files({ 'a.dat': '1,ann,friends,6000,1\n2,bo,friends,3,1\n' }));
    expect(readings!.get('1')!.reason).toContain(
      'it follows 6000 accounts, and twecoll skips those above 5000',
    );
    expect(readings!.get('2')).toEqual({
      listedCount: null,
      declaredCount: 3,
      reason: 'there is no fdat/2.f',
    });
  });

  test('lines that are none of its own', () => {
    expect(() => readTwecoll(files({ 'a.dat': 'ann,1\n' }))).toThrow('a.dat:1: a line of .dat starts with');
    expect(() => readTwecoll(files({ 'a.dat': '1,ann\n', 'fdat/1.f': '2\n<html>\n' }))).toThrow(
      'fdat/1.f:2: "<html>" is no account id',
    );
  });
});

describe('twarc', () => {
  const asked = (id: number) => ({ __twarc: { url: `https://api.twitter.com/2/users/${id}/following` } });

  test('flattened pages, and the profiles of twarc2 users', () => {
    const lines = [
      { id: '2', username: 'bo', ...asked(1) },
      { id: '3', username: 'cy', ...asked(1) },
      {
        data: [{ id: '1', username: 'ann', name: 'Ann', public_metrics: { following_count: 2 } }],
        __twarc: { url: 'https://api.twitter.com/2/users?ids=1' },
      },
    ];
    const network = readTwarc(files({ 'a.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') }));
    expect(network.nodes).toEqual([{ id: '1', handle: 'ann', cells: { name: 'Ann' }, extra: {} }]);
    expect(ties(network)).toEqual(['1→2', '1→3']);
    expect(network.readings!.get('1')).toEqual({ listedCount: 2, declaredCount: 2, reason: '' });
  });

  test('a list over several pages is whole with its last', () => {
    const page = (id: string, meta: object) => JSON.stringify({ data: [{ id }], meta, ...asked(1) });
    const first = page('2', { next_token: 'a' });
    const { readings } = readTwarc(files({ 'a.jsonl': `${first}\n${page('3', {})}` }));
    expect(readings!.get('1')).toMatchObject({ listedCount: 2, reason: '' });
    expect(readTwarc(files({ 'a.jsonl': first })).readings!.get('1')!.reason).toContain('goes on');
  });

  test('ids of version 1, an account a file', () => {
    const network = readTwarc(files({ 'ann.txt': '2\n3\n', '@bo.txt': '', 'notes.md': '# notes' }));
    expect(network.nodes.map(({ id }) => id).sort()).toEqual(['ann', 'bo']);
    expect(network.readings!.get('bo')).toMatchObject({ listedCount: 0, declaredCount: null });
  });

  test('posts are no follows', () => {
    const posts = JSON.stringify({ data: [{ id: '9', text: 'x' }], __twarc: { url: 'https://x/2/tweets' } });
    expect(() => readTwarc(files({ 'a.jsonl': posts }))).toThrow("old lists no account's follows");
  });
});

describe('minet', () => {
  test('on Bluesky the handle of the profile stands after its DID; the account read may go by either', () => {
    const text =
      'actor,handle,did,handle,display_name\nA,ann.test,did:plc:b,bo.test,Bo\nB,@bo.test,did:plc:a,ann.test,"Ann, A"\n';
    const network = readMinet(text, 'm.csv');
    expect(handles(network)).toEqual([
      ['did:plc:a', 'ann.test'],
      ['did:plc:b', 'bo.test'],
    ]);
    expect(ties(network)).toEqual(['did:plc:a→did:plc:b', 'did:plc:b→did:plc:a']);
    expect(network.direction).toBe('In minet, the account in column handle follows the one in column did.');
  });

  test('on X the ids of accounts followed stand after the column that was read', () => {
    const network = readMinet('party,screen_name,friends_id\nX,@ann,1\nX,@ann,2\n', 'm.csv');
    expect(handles(network)).toEqual([['ann', 'ann']]);
    expect(ties(network)).toEqual(['ann→1', 'ann→2']);
    expect(network.readings!.get('ann')).toMatchObject({ listedCount: 2 });
  });
});
