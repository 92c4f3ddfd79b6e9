/** The processes of this machine, and its clock. */
export interface Processes {
  pid: number;
  processMark(pid: number): string | null;
  now(): number;
}
