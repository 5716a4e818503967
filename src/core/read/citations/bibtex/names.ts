import type { Creator, Entry } from '@retorquere/bibtex-parser';
import { type RawEntry, withValues } from '../bibliography.ts';
import { tidyText } from './plain-fields.ts';

/**
 * The people of a field, as CSL-JSON has them. `and others` stays the literal name “others”, as
 * pandoc has it: pages show it as “et al.”, and exports write it back.
 */
export function namesOf(fields: Entry['fields'], ...names: string[]): RawEntry[] {
  return names.flatMap((name) => {
    const creators: unknown = fields[name];
    return Array.isArray(creators) ? creators.filter(isCreator).map(nameOf).filter(hasWords) : [];
  });
}

function isCreator(value: unknown): value is Creator {
  return typeof value === 'object' && value !== null;
}

function hasWords(name: RawEntry): boolean {
  return Object.keys(name).length > 0;
}

function nameOf({ name, lastName, firstName, prefix, suffix }: Creator): RawEntry {
  const literal = tidyText(name ?? '');
  if (literal !== '') return { literal };
  const family = tidyText(lastName ?? '');
  const given = tidyText(firstName ?? '');
  if (given === '' && !prefix && !suffix) return withValues({ literal: family });
  return withValues({
    family,
    given,
    'non-dropping-particle': tidyText(prefix ?? ''),
    suffix: tidyText(suffix ?? ''),
  });
}
