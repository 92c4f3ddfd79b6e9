/**
 * How a process begins: with room for what is soon let go, which Node else gives step by step, and takes back on a busy
 * machine. What serves, crawls and watches a network takes up to half the processor time less.
 */
export const WITH_ROOM = '--min-semi-space-size=16';
