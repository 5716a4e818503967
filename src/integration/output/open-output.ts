import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LockedError, takeLock } from '../../files/lock.ts';
import { markBuild } from './marker.ts';
import { whenProcessEnds } from './on-exit.ts';
import { OutputError, reasonOf } from './output-error.ts';
import { outputFolder, type Precious } from './output-folder.ts';
import { lockOf, recoverReplacement, replaceSite } from './replace-site.ts';
import { verifySite } from './verify-site.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/** A place for a site that is being built. Nobody sees the new site before it is published as a whole. */
export interface Output {
  /** Where the site will be. */
  folder: string;
  /** Where the site is built. */
  draft: string;
  /**
   * Puts the finished site in the place of the old one.
   *
   * @param expected files that a whole site has, by their path below it
   * @throws {OutputError} where it is not whole or cannot be moved; the old site then stays
   */
  publish(expected: Iterable<string>): void;
  /** Removes the unfinished site, as the end of the process does too. */
  discard(): void;
}

export interface OutputOptions extends Precious {
  /** The folder to write, as the user named it. */
  folder: string;
  /** A folder for unfinished sites, inside the project: compiled pages import the project's packages from there. */
  workspaces: string;
}

/**
 * Opens a folder for a new site. The old site stays whole until the new one is: through mistakes,
 * a full disk, Ctrl-C and `kill -9`. What an earlier build left is removed.
 *
 * @throws {OutputError} where files that are no site would be lost
 * @throws {LockedError} while another build writes the same folder
 */
export function openOutput(options: OutputOptions): Output {
  const folder = outputFolder(options.folder, options);
  const { unlock, workspace } = prepare(folder, options.workspaces);
  const forget = whenProcessEnds(`${folder} is as it was.`, close);
  const draft = join(workspace.folder, 'site');
  return {
    folder,
    draft,
    publish(expected) {
      verifySite(draft, expected);
      markBuild(draft);
      replaceSite(draft, folder);
      close();
    },
    discard: close,
  };

  function close(): void {
    forget();
    workspace.remove();
    unlock();
  }
}

function prepare(folder: string, workspaces: string): { unlock: () => void; workspace: Workspace } {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    const unlock = takeLock(lockOf(folder), folder);
    recoverReplacement(folder);
    return { unlock, workspace: makeWorkspace(workspaces) };
  } catch (error) {
    if (error instanceof LockedError) throw error;
    throw new OutputError(`The site cannot be written to ${folder}: ${reasonOf(error)}.`, { cause: error });
  }
}
