import { join } from 'node:path';
import { contentFolder, shownPath } from '../core/read/files/content-folder.ts';
import { withLock } from '../files/lock.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { appended, formatted, readBibliography } from './cite/bibliography-file.ts';
import { type Plan, planAddition } from './cite/plan.ts';
import { type NewEntry, readEntries } from './cite/read-entries.ts';
import { command, UsageError } from './command.ts';
import { readInput } from './read-input.ts';

const usage = `npm run cite -- add FILE   adds the entries of a BibTeX, BibLaTeX, RIS or CSL-JSON file (- for standard input)
npm run cite -- format     puts citations.json in its stable form`;

/** `npm run cite`: adds sources to `citations.json`, or only formats it. */
await command(() => {
  const [task, source, ...more] = process.argv.slice(2);
  const path = join(contentFolder(), 'citations.json');
  const lock = join(contentFolder(), '.citations.lock');
  if (task === 'add' && source !== undefined && more.length === 0) {
    return withLock(lock, shownPath(path), () => add(path, source));
  }
  if (task === 'format' && source === undefined) return withLock(lock, shownPath(path), () => format(path));
  throw new UsageError(usage);
});

function add(path: string, source: string): void {
  const bibliography = readBibliography(path);
  const plan = planAddition(bibliography.entries, readEntries(readInput(source)));
  console.log(shown(plan));
  if (plan.added.length > 0) writeAtomically(path, appended(bibliography, plan.added));
  console.log(`${plan.added.length} added to ${shownPath(path)}, ${plan.refused.length} refused.`);
  if (plan.refused.length > 0) process.exitCode = 1;
}

function format(path: string): void {
  const bibliography = readBibliography(path);
  const text = formatted(bibliography);
  const changed = text !== bibliography.text;
  if (changed) writeAtomically(path, text);
  console.log(`${shownPath(path)} ${changed ? 'is now in its stable form' : 'was in its stable form'}.`);
}

function shown({ added, refused }: Plan): string {
  return [
    ...added.map((entry) => `+ [@${entry['id']}]  ${titleOf(entry)}`),
    ...refused.map(({ entry, reason }) => `- ${titleOf(entry)}: refused, ${reason}`),
  ].join('\n');
}

function titleOf(entry: NewEntry): string {
  return String(entry['title'] ?? entry['id'] ?? 'an entry without title');
}
