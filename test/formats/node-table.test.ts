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

test('faults are reported together, each with its line', () => {
  expect(() => parseNodeTable('id\na\n""\na\n', 'n.csv', [])).toThrow(
    'n.csv:3: the id is empty; every account needs one\nn.csv:4: the id a stands in line 2 already; remove one',
  );
  expect(() => parseNodeTable('name\na\n', 'n.csv', [])).toThrow(
    'n.csv:1: no id column; name one of its columns account_id, id, node, id_str, user_id',
  );
  expect(() => parseNodeTable('id,x,x\na,1,2\n', 'n.csv', [])).toThrow('the column x stands twice');
});
