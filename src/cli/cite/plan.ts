import { isToldApart, signsOf } from '../../core/checks/citations/same-source.ts';
import { nameIn, newKey, yearIn } from './new-key.ts';
import type { NewEntry } from './read-entries.ts';

/** An entry that is added, with the key that it came with where it got another. */
export interface Addition {
  entry: NewEntry;
  renamed?: { from: string; reason: string };
}

/** An entry that is there already, with the fields in which the new one differs. */
export interface Known {
  entry: NewEntry;
  existing: NewEntry;
  /** Place in the file of the one that is there; `undefined` where it is added by this same run. */
  index: number | undefined;
  differences: { field: string; from: unknown; to: unknown }[];
}

/** What adding entries to a bibliography comes to. */
export interface Plan {
  added: Addition[];
  known: Known[];
}

/**
 * Decides which entries are new. Keys stay; two works with the same key are distinguished by a letter. An entry
 * is known where its DOI, address, or title and container are there and nothing says that it is another
 * work; a book or report that has none of these, by title, first author and year.
 */
export function planAddition(existing: readonly NewEntry[], incoming: readonly NewEntry[]): Plan {
  const plan: Plan = { added: [], known: [] };
  const all: { entry: NewEntry; index: number | undefined }[] = existing.map((entry, index) => ({
    entry,
    index,
  }));
  const taken = new Set(existing.map(({ id }) => String(id).toLowerCase()));
  const bySign = new Map<string, (typeof all)[number][]>();
  const keep = (item: (typeof all)[number]) => {
    for (const sign of allSigns(item.entry)) bySign.set(sign, [...(bySign.get(sign) ?? []), item]);
  };
  all.forEach(keep);
  for (const entry of incoming) {
    const same = allSigns(entry)
      .flatMap((sign) => bySign.get(sign) ?? [])
      .find((item) => isSameWork(item.entry, entry));
    if (same !== undefined) {
      const differences = differencesOf(same.entry, entry);
      plan.known.push({ entry, existing: same.entry, index: same.index, differences });
      continue;
    }
    const addition = withKey(entry, taken);
    plan.added.push(addition);
    taken.add(String(addition.entry['id']).toLowerCase());
    keep({ entry: addition.entry, index: undefined });
  }
  return plan;
}

function withKey(entry: NewEntry, taken: ReadonlySet<string>): Addition {
  const { id, type, ...fields } = entry;
  const key = id === undefined ? '' : String(id).normalize('NFC').trim();
  if (key === '') return { entry: { id: newKey(entry, taken), type, ...fields } };
  if (/[\s%]/.test(key)) {
    const reason = 'a key has no white space and no %';
    return { entry: { id: newKey(entry, taken), type, ...fields }, renamed: { from: key, reason } };
  }
  if (!taken.has(key.toLowerCase())) return { entry: { id: key, type, ...fields } };
  const letter = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index)).find(
    (candidate) => !taken.has(`${key}${candidate}`.toLowerCase()),
  );
  const free = letter === undefined ? newKey(entry, taken) : `${key}${letter}`;
  return {
    entry: { id: free, type, ...fields },
    renamed: { from: key, reason: 'another work has this key' },
  };
}

function allSigns(entry: NewEntry): string[] {
  const own = signsOf({ fields: entry }).map(([field, , value]) => `${field}\n${value}`);
  const key = entry['id'] === undefined ? [] : [`key\n${String(entry['id'])}`];
  return [...own, ...key, ...(hasTitle(entry) ? [`work\n${work(entry)}`] : [])];
}

/** What distinguishes a work from others where it has no address, DOI or container. */
function work(entry: NewEntry): string {
  return [nameIn(entry), yearIn(entry), entry['title']].join('\n').toLowerCase();
}

function hasTitle({ title }: NewEntry): boolean {
  return typeof title === 'string' && title.trim() !== '';
}

function isSameWork(a: NewEntry, b: NewEntry): boolean {
  const others = new Set(signsOf({ fields: a }).map(([field, , value]) => `${field}\n${value}`));
  const common = signsOf({ fields: b }).filter(([field, , value]) => others.has(`${field}\n${value}`));
  if (common.some(([field]) => field === 'DOI')) return true;
  if (common.some(([field]) => field === 'URL') && hasTitle(a) && a['title'] === b['title']) return true;
  const isOfOneHand = nameIn(a) === nameIn(b) && yearIn(a) === yearIn(b);
  if (a['id'] !== undefined && a['id'] === b['id'] && isOfOneHand && a['type'] === b['type']) return true;
  if (common.some(([field]) => field === 'title') && !isToldApart('title', a, b)) return true;
  return hasTitle(a) && hasTitle(b) && work(a) === work(b) && !isToldApart('title', a, b);
}

function differencesOf(existing: NewEntry, entry: NewEntry): Known['differences'] {
  return Object.entries(entry).flatMap(([field, to]) => {
    const from = existing[field];
    if (field === 'id' || JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ field, from, to }];
  });
}
