import { shownPath } from '../../core/read/files/content-folder.ts';
/** A mistake of the person who typed the command or wrote the input: its message says all that is needed. */
export class UsageError extends Error {}

/**
 * Runs a command. What its user did wrong is reported in one line; a stack is only for mistakes of the
 * program, and only where `DEBUG` is set.
 */
export async function command(run: () => Promise<void> | void): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 2;
  }
}

/** What a person at a terminal sees of an error. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env['DEBUG']) return error.stack ?? error.message;
  // What the operating system refuses (no room, no right, a file for a folder) is no mistake of the program.
  const byUser =
    error instanceof UsageError ||
    // By their names: Astro may have loaded their module a second time.
    ['OutputError', 'LockedError'].includes(error.name) ||
    'syscall' in error ||
    ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  const missing = missingPackage(error);
  if (missing !== undefined) return missing;
  return byUser ? error.message : `${error.message}\n(A mistake of the program. DEBUG=1 shows where.)`;
}

/** A package that an author's `astro.config.mjs` imports and that is not installed there. */
function missingPackage({ message }: Error): string | undefined {
  const [, name, file] =
    /Cannot find (?:module|package) '([^']+)' imported from '?([^'\n]*astro\.config\.\w+)/.exec(message) ??
    [];
  if (name === undefined || file === undefined) return undefined;
  const install = name.startsWith('.') ? 'Correct its path' : `Install it there: npm install ${name}`;
  return `${shownPath(file)}  error  There is no \`${name}\` to import. ${install}.`;
}
