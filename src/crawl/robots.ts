/** What a site's robots.txt lets this program read (RFC 9309). */

/** As the program calls itself. */
const OWN_NAME = 'entente';

/** Whether the rules for this program, or else those for all, let it read an address; the longest rule that fits decides. */
export function isAllowed(robots: string, address: string): boolean {
  const { pathname, search } = new URL(address);
  const path = pathname + search;
  let longest = -1;
  let isFree = true;
  for (const { rule, allows } of rulesIn(robots)) {
    if (rule === '' || !fits(rule, path)) continue;
    if (rule.length > longest || (rule.length === longest && allows)) {
      longest = rule.length;
      isFree = allows;
    }
  }
  return isFree;
}

interface Rule {
  rule: string;
  allows: boolean;
}

function rulesIn(robots: string): Rule[] {
  const own: Rule[] = [];
  const general: Rule[] = [];
  let isNamed = false;
  let names: string[] = [];
  let isOwn = false;
  let inNames = false;
  for (const line of robots.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const parts = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line);
    if (parts === null) continue;
    const [key, value] = [parts[1]!.toLowerCase(), parts[2]!];
    if (key === 'user-agent') {
      names = inNames ? [...names, value.toLowerCase()] : [value.toLowerCase()];
      inNames = true;
      isOwn = names.some((name) => name.split('/')[0] === OWN_NAME);
      isNamed ||= isOwn;
    } else if (key === 'allow' || key === 'disallow') {
      inNames = false;
      const rule = { rule: value, allows: key === 'allow' };
      if (isOwn) own.push(rule);
      if (names.includes('*')) general.push(rule);
    }
  }
  return isNamed ? own : general;
}

/** Segment by segment between stars, so that no rule takes long. */
function fits(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$');
  const parts = (isWhole ? rule.slice(0, -1) : rule).split('*');
  if (!path.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (const [k, part] of parts.entries()) {
    if (k === 0) continue;
    const isLast = k === parts.length - 1;
    const found = isWhole && isLast ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
