import { expect, test } from 'vitest';
import { parseNodeTable } from '../../src/formats/node-table.ts';

test.each(['account_id,handle', 'id,label', 'Id,Label', 'node,handle'])(
  'ids and handles under the headers %s',
  (head) => {
    const { nodes, attributes } = parseNodeTable(`${head},name,party\n1,a,Ann,X\n2,b,Bo,\n`, 'n.csv', [
      'name',
    ]);
    expect(attributes).toEqual(['party']);
    expect(nodes).toEqual([
      { id: '1', handle: 'a', cells: { name: 'Ann' }, extra: { party: 'X' } },
      { id: '2', handle: 'b', cells: { name: 'Bo' }, extra: { party: '' } },
    ]);
  },
);

test('a table of handles needs no ids; who has no account is told from rows that name none', () => {
  const text =
    'Screen Name;name;;Unnamed: 0\n@Ann;Ann;1;1\n-;Bo;2;2\nno account;;3;3\n#N/A;Di;4;4\n;Ed;5;5\n;;;\n';
  expect(() => parseNodeTable(text, 'n.csv', ['name'])).toThrow(
    'n.csv: 2 of 5 rows name no account, neither by an id nor by a handle, in the lines 5, 6.',
  );
  const { nodes, attributes, withoutAccount, blank } = parseNodeTable(text, 'n.csv', ['name'], {
    skipBlank: true,
  });
  expect(nodes).toEqual([{ id: 'Ann', handle: '', cells: { name: 'Ann' }, extra: {} }]);
  expect({ attributes, withoutAccount, blank }).toEqual({
    attributes: [],
    withoutAccount: ['Bo', ''],
    blank: 2,
  });
});

test('beside an id a blank handle is none, and beside a handle a blank id is no fault', () => {
  const { nodes, noHandle } = parseNodeTable('id,handle\n1,\n2,#N/A\n,cy\nNA,di\n', 'n.csv', []);
  expect(nodes.map(({ id, handle }) => [id, handle])).toEqual([
    ['1', ''],
    ['2', ''],
    ['cy', ''],
    ['di', ''],
  ]);
  expect(noHandle).toEqual(['1', '2']);
});

test('faults are reported together, each with its line', () => {
  expect(() => parseNodeTable('id\na\nb\na\nb\n', 'n.csv', [])).toThrow(
    'n.csv:4: the id a stands in line 2 already; remove one\nn.csv:5: the id b stands in line 3 already; remove one',
  );
  expect(() => parseNodeTable('name\na\n', 'n.csv', [])).toThrow(
    'n.csv:1: no column for ids or handles; name one of its columns account_id, id, node, id_str, user_id',
  );
  expect(() => parseNodeTable('id,x,x\na,1,2\n', 'n.csv', [])).toThrow('the column x stands twice');
});
