import { signsOf } from '../../core/checks/citations/same-source.ts';
import { keyOf, nameIn, yearIn } from './key-of.ts';
import type { NewEntry } from './read-entries.ts';

/** What adding entries to a bibliography comes to. */
export interface Plan {
  added: NewEntry[];
  refused: { entry: NewEntry; reason: string }[];
}

/**
 * Decides which entries are new, and gives them their keys. One that is already there, by its id or
 * because its address, DOI, or title and container are, is refused; a book or report that has none of
 * these, by title, first author and year.
 */
export function planAddition(existing: readonly NewEntry[], incoming: readonly NewEntry[]): Plan {
  const plan: Plan = { added: [], refused: [] };
  const taken = new Set(existing.map(({ id }) => String(id)));
  const known = new Map(
    existing.flatMap((entry) => [...signs(entry), work(entry)].map((sign) => [sign, String(entry['id'])])),
  );
  for (const entry of incoming) {
    const reason = refusal(entry, taken, known);
    if (reason !== undefined) {
      plan.refused.push({ entry, reason });
      continue;
    }
    const { id: _, type, ...fields } = entry;
    const added = { id: keyOf(entry, taken), type, ...fields };
    plan.added.push(added);
    taken.add(added.id);
    for (const sign of [...signs(entry), work(entry)]) known.set(sign, added.id);
  }
  return plan;
}

function signs(entry: NewEntry): string[] {
  return signsOf({ fields: entry }).map(([, words, value]) => `${words}\n${value}`);
}

/** What tells a work from others where it has no address, DOI or container. */
function work(entry: NewEntry): string {
  return `title, author and year\n${[nameIn(entry), yearIn(entry), entry['title']].join('\n').toLowerCase()}`;
}

function refusal(
  entry: NewEntry,
  taken: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
): string | undefined {
  const title = entry['title'];
  if (typeof title !== 'string' || title.trim() === '') return 'it has no title';
  if (typeof entry['type'] !== 'string' || entry['type'] === '') return 'it has no type';
  if (entry['id'] !== undefined && taken.has(String(entry['id'])))
    return `the id \`${entry['id']}\` is there already`;
  const own = signs(entry);
  const sign = (own.length > 0 ? own : [work(entry)]).find((candidate) => known.has(candidate));
  if (sign === undefined) return undefined;
  return `\`${known.get(sign)}\` has the same ${sign.split('\n')[0]}`;
}
