/** A feed of a log as a reader of news takes it, in the words of who shows it. */
export { type AtomFeed as LogFeed, atomText as feedText } from '../../alerts/atom.ts';
