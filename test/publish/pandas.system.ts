/** Every table of a report and of an archive in pandas, by the lines that its own codebook shows: the stated types, the missing values. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Counts } from '../support/data-package.ts';
import { packagedSandbox } from '../support/packaged-sandbox.ts';

const COUNT = `
import json, os
resources = json.load(open("datapackage.json", encoding="utf-8"))["resources"]
resources = [resource for resource in resources if os.path.exists(resource["path"])]
counts = []
for resource in resources:
    table = load(resource["path"])
    missing = {name: int(table[name].isna().sum()) for name in table.columns}
    counts.append({"path": resource["path"], "rows": len(table), "missing": missing, "types": {n: str(t) for n, t in table.dtypes.items()}})
print(json.dumps(counts))
`;
const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'Int64',
  year: 'Int64',
  number: 'Float64',
  boolean: 'boolean',
  date: 'datetime64[ns]',
  datetime: 'datetime64[ns, UTC]',
  list: 'object',
};

test('as pandas reads them', () => {
  for (const { folder: cwd, descriptor, expected } of packagedSandbox()) {
    const path = existsSync(join(cwd, 'data')) ? 'data/codebook.md' : 'codebook.md';
    const [, loader] = /```python\n([\s\S]*?)```/.exec(readFileSync(join(cwd, path), 'utf8'))!;
    const script = loader + COUNT;
    const printed = execFileSync('/usr/bin/python3', ['-c', script], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const counts = JSON.parse(printed) as (Counts & { types: Record<string, string> })[];
    expect(counts.map(({ path, rows, missing }) => ({ path, rows, missing }))).toEqual(expected);
    for (const [k, { path, schema }] of descriptor.resources.entries()) {
      const types = schema.fields.map(({ name, type }) => [name, TYPES[type!]]);
      expect(counts[k]!.types, path).toEqual(Object.fromEntries(types));
    }
  }
});
