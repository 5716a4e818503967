import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../../core/read/nearest.ts';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was typed behind a command. */
export interface CommandLine<Values> {
  values: Values;
  positionals: string[];
}

/**
 * Reads what was typed behind a command, and prints its help if asked to.
 *
 * @param usage the help of the command
 * @param options its options beside `--help`
 * @throws {UsageError} for an option that it does not have, with the nearest that it has
 */
export function commandLine<const T extends Options>(
  usage: string,
  options: T,
): CommandLine<ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values']> {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${whatIsWrong(error, words, options)}\n\n${usage}`);
  }
}

function whatIsWrong(error: Error, words: readonly string[], options: Options): string {
  const known = [...Object.keys(options), 'help'].map((name) => `--${name}`);
  const unknown = words.map((word) => word.replace(/=.*$/s, '')).find((word) => isUnknown(word, known));
  if (unknown === undefined) return `${error.message.replace(/\. .*$/s, '')}.`;
  return `There is no option \`${unknown}\`. ${didYouMean(unknown, known, '')}`.trim();
}

function isUnknown(word: string, known: readonly string[]): boolean {
  return word.startsWith('-') && word !== '-' && word !== '--' && !known.includes(word);
}
