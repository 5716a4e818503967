import type { ParseArgsConfig } from 'node:util';
import { findProject, type Project } from '../../core/read/files/content-folder.ts';
import { UsageError } from './command.ts';
import { commandLine } from './command-line.ts';

/** What follows a command that works on a documentary. */
export interface ProjectArguments {
  project: Project;
  /** Code in sections is a mistake, and nothing of the folder is run. */
  proseOnly: boolean;
  /** The command's own options, as typed. */
  values: Record<string, string | boolean | undefined>;
}

const folderHelp = `  FOLDER         the documentary; CONTENT_DIR or the current folder by default
  --prose-only   runs no code of the folder: code in sections is a mistake`;

/**
 * Reads the arguments of a command that takes a folder, and prints its help if asked to.
 *
 * @param usage what the command does and its own options, one a line
 * @param options those options
 * @throws {UsageError} for arguments that the command does not have
 */
export function projectArguments(
  usage: string,
  options: NonNullable<ParseArgsConfig['options']> = {},
): ProjectArguments {
  const help = `${usage}\n\n${folderHelp}`;
  const { values, positionals } = commandLine(help, {
    'prose-only': { type: 'boolean', default: false },
    ...options,
  });
  if (positionals.length > 1) throw new UsageError(`Name one folder.\n\n${help}`);
  const [named] = positionals;
  // The integration finds the folder by it too, also from a configuration of the author's.
  if (named !== undefined) process.env['CONTENT_DIR'] = named;
  return {
    project: findProject(),
    proseOnly: values['prose-only'] === true,
    values: Object.fromEntries(Object.entries(values).filter((entry) => !Array.isArray(entry[1]))),
  } as ProjectArguments;
}
