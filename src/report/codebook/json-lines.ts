/** JSON that reads in a difference of versions: what fits in a line stands in one. */

const WIDTH = 400;

/** As text that ends in a line end; objects keep the order of their keys. */
export function jsonLines(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent} `;
  const entries = Array.isArray(value)
    ? value.map((item) => `${inner}${jsonLines(item, inner)}`)
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${jsonLines(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}
