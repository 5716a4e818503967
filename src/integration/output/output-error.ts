import { codeOf } from '../../files/code-of.ts';

/** Why a site is not put in its place. The message is for the person who builds: no trace of code belongs to it. */
export class OutputError extends Error {
  override readonly name = 'OutputError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** What the system's word for a failed access to a file means. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons.get(code) ?? code;
}

const reasons = new Map([
  ['ENOSPC', 'no room is left on the disk'],
  ['EDQUOT', 'your share of the disk is used up'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['EBUSY', 'another program has it open, or a disk is mounted there'],
]);
