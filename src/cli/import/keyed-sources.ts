import { isToldApart, signsOf } from '../../core/checks/citations/same-source.ts';
import type { RawEntry } from '../../core/read/citations/bibliography.ts';
import { planAddition } from '../cite/plan.ts';
import { validEntry } from '../cite/valid-entry.ts';

/** Entries with keys of their own; entries for the same work have become one. */
export interface KeyedSources {
  entries: RawEntry[];
  /** Keys in the order of what came in. */
  keys: string[];
  /** Entries with an address or DOI that an earlier one has, though they differ: the earlier key by the later. */
  sameAs: Map<string, string>;
  /** What had to be changed in an entry, in words, by the place of what came in. */
  changes: { index: number; text: string }[];
}

/** Gives every entry a key and makes it one that `check` has no error for; equal works share one. */
export function keyedSources(incoming: readonly RawEntry[]): KeyedSources {
  const sound = incoming.map(validEntry);
  const { added, known } = planAddition(
    [],
    sound.map(({ entry }) => entry),
  );
  const firstOf = new Map(known.map(({ entry, existing }) => [entry, existing]));
  const keys: string[] = [];
  let place = 0;
  for (const { entry } of sound) {
    const existing = firstOf.get(entry) ?? added[place++]?.entry;
    keys.push(String(existing?.['id']));
  }
  return {
    entries: added.map(({ entry }) => entry),
    keys,
    sameAs: twins(added.map(({ entry }) => entry)),
    changes: sound.flatMap(({ changes }, index) => changes.map((text) => ({ index, text }))),
  };
}

function twins(entries: readonly RawEntry[]): Map<string, string> {
  const first = new Map<string, RawEntry>();
  const sameAs = new Map<string, string>();
  for (const entry of entries)
    for (const [field, , value] of signsOf({ fields: entry })) {
      const sign = `${field}\n${value}`;
      const earlier = first.get(sign);
      if (earlier === undefined) first.set(sign, entry);
      else if (!isToldApart(field, earlier, entry) && !sameAs.has(String(entry['id'])))
        sameAs.set(String(entry['id']), String(earlier['id']));
    }
  return sameAs;
}
