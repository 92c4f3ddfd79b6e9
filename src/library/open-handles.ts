/** What stands behind that which another program has opened. */
import { UserError } from '../errors.ts';

export interface OpenHandles<Handle, Opened> {
  remember(handle: Handle, opened: Opened): void;
  forget(handle: Handle): void;
  isOpen(value: unknown): boolean;
  /** @throws UserError for what was closed, and for what was never opened. */
  openedOf(handle: Handle): Opened;
}

/** @param remedy what to say of what is not open. */
export function openHandles<Handle extends object, Opened>(remedy: string): OpenHandles<Handle, Opened> {
  const handles = new WeakMap<Handle, Opened>();
  return {
    remember: (handle, opened) => void handles.set(handle, opened),
    forget: (handle) => void handles.delete(handle),
    isOpen: (value) => handles.has(value as Handle),
    openedOf(handle) {
      const opened = handles.get(handle);
      if (opened !== undefined) return opened;
      throw new UserError(remedy);
    },
  };
}
