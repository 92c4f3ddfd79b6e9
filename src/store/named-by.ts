/** Whether a text holds one of the names as a whole: `bo.test` is not in `bobo.test`. */
export function namedBy(names: readonly string[]): (text: string) => boolean {
  const literal = [...new Set(names)].map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\w.-])(?:${literal.join('|')})(?![\\w-]|\\.\\w)`, 'i');
  return (text) => pattern.test(text);
}
