/** So many names in all that there is to do of one kind. */
export const NAMED_IN_ALL = 5;

/** How many names each of these lists may show, those before it first and at most `each`; the last ones may have none. */
export function roomFor(lists: readonly { length: number }[], each: number): number[] {
  let left = NAMED_IN_ALL;
  return lists.map(({ length }) => {
    const room = Math.min(each, left);
    left -= Math.min(room, length);
    return room;
  });
}
