import { basename, dirname, join } from 'node:path';
import type { Oddity } from '../core/read/citations/bibliography.ts';
import { contentFolder, shownPath } from '../core/read/files/content-folder.ts';
import { sourceFile } from '../core/read/files/source-file.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import {
  type Bibliography,
  citationsPath,
  formatted,
  parseBibliography,
  readBibliography,
} from './cite/bibliography-file.ts';
import { identifierIn, lookUp } from './cite/look-up.ts';
import { type Known, planAddition } from './cite/plan.ts';
import { type NewEntry, readEntries } from './cite/read-entries.ts';
import { validEntry } from './cite/valid-entry.ts';
import { waitForLock } from './cite/wait-for-lock.ts';
import { command, UsageError } from './command/command.ts';
import { commandLine } from './command/command-line.ts';
import { readInput } from './command/read-input.ts';

const usage = `npm run cite -- add FILE                adds the entries of a file: BibTeX, BibLaTeX, RIS, NBIB, EndNote’s XML, CSL-JSON, CSL-YAML
npm run cite -- add -                   the same from standard input
npm run cite -- add FILE --update       also brings entries up to date that are there already
npm run cite -- add 10.1234/abc         asks for a source by DOI, ISBN or address (--offline: never)
npm run cite -- format                  puts citations.json in its stable form`;

/** `npm run cite`: adds sources to the citations, or only formats them. */
await command(async () => {
  const { values, positionals } = commandLine(usage, {
    update: { type: 'boolean' },
    offline: { type: 'boolean' },
  });
  const [task, source, ...more] = positionals;
  const path = citationsPath(contentFolder());
  if (task === 'add' && source !== undefined && more.length === 0) {
    const input = await inputOf(source, values.offline ?? process.env['CI'] !== undefined);
    await add(path, source, input, values.update === true);
  } else if (task === 'format' && source === undefined) format(path);
  else throw new UsageError(usage);
});

async function inputOf(source: string, offline: boolean): Promise<string> {
  const identifier = source === '-' ? undefined : identifierIn(source);
  if (identifier === undefined) return readInput(source);
  if (offline)
    throw new UsageError(`${source} would be looked up in the network, which --offline (or CI) forbids.`);
  return lookUp(identifier);
}

async function add(path: string, source: string, input: string, isUpdate: boolean): Promise<void> {
  const found = readEntries(input);
  const sound = found.entries.map(({ entry, range }) => ({ ...validEntry(entry), range }));
  const unlock = await waitForLock(join(dirname(path), `.${basename(path)}.lock`), shownPath(path));
  try {
    const bibliography = readBibliography(path);
    const plan = planAddition(
      bibliography.entries,
      sound.map(({ entry }) => entry),
    );
    const outdated = plan.known.filter(
      ({ index, differences }) => index !== undefined && differences.length > 0,
    );
    const file = sourceFile(source === '-' ? 'standard input' : source, input);
    const changed = sound.flatMap(({ entry, changes, range }): Oddity[] =>
      changes.map((message) => ({ key: String(entry['id'] ?? titleOf(entry)), range, message, lost: false })),
    );
    for (const { entry, renamed } of plan.added) {
      console.log(`+ [@${entry['id']}]  ${titleOf(entry)}`);
      if (renamed !== undefined) console.log(`    ${renamed.from} → ${entry['id']}: ${renamed.reason}`);
    }
    for (const known of plan.known) console.log(shownKnown(known, isUpdate));
    for (const { key, range, message } of [...found.oddities, ...changed]) {
      const { line, column } = file.pointAt(range.start);
      console.log(`? ${file.path}:${line}:${column}  ${key === '' ? '' : `${key}: `}${message}`);
    }
    const text = textWith(
      path,
      bibliography,
      plan.added.map(({ entry }) => entry),
      isUpdate ? outdated : [],
    );
    if (text !== bibliography.text) writeAtomically(path, text);
    const lost = found.oddities.filter((oddity) => oddity.lost).length;
    console.log(summary(path, plan.added.length, isUpdate ? outdated.length : 0, plan.known, lost, isUpdate));
    if (lost > 0) process.exitCode = 1;
  } finally {
    unlock();
  }
}

/** The citations with what is new, and with the fields of what is out of date. */
function textWith(
  path: string,
  bibliography: Bibliography,
  added: readonly NewEntry[],
  outdated: readonly Known[],
): string {
  if (outdated.length > 0 && bibliography.updated === undefined)
    throw new UsageError(
      '--update does not write into a .bib file: update it in the program that writes it.',
    );
  const updated = outdated.length === 0 ? undefined : bibliography.updated?.(outdated);
  const current = updated === undefined ? bibliography : parseBibliography(path, updated);
  return added.length === 0 ? current.text : current.appended(added);
}

function shownKnown({ existing, differences }: Known, isUpdate: boolean): string {
  const head = `= [@${existing['id']}]  is there already${differences.length === 0 ? '' : isUpdate ? ', now up to date' : ', and differs'}`;
  const fields = differences.map(
    ({ field, from, to }) => `    ${field}: ${shownValue(from)} → ${shownValue(to)}`,
  );
  return [head, ...fields].join('\n');
}

function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '(none)');
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}

function summary(
  path: string,
  added: number,
  updated: number,
  known: readonly Known[],
  lost: number,
  isUpdate: boolean,
): string {
  const outdated = known.filter(({ differences }) => differences.length > 0).length;
  const offer = !isUpdate && outdated > 0 ? ` (--update brings ${outdated} of them up to date)` : '';
  return [
    `${added} added to ${shownPath(path)}`,
    ...(updated > 0 ? [`${updated} updated`] : []),
    ...(known.length > 0 ? [`${known.length} there already${offer}`] : []),
    ...(lost > 0 ? [`${lost} that could not be read`] : []),
  ]
    .join(', ')
    .concat('.');
}

function format(path: string): void {
  if (!path.endsWith('.json')) throw new UsageError('Only citations.json has a stable form.');
  const { text } = readBibliography(path);
  const stable = formatted(path, text);
  const changed = stable !== text;
  if (changed) writeAtomically(path, stable);
  console.log(`${shownPath(path)} ${changed ? 'is now in its stable form' : 'was in its stable form'}.`);
}

function titleOf(entry: NewEntry): string {
  return String(entry['title'] ?? entry['id'] ?? 'an entry without title');
}
