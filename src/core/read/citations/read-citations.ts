import type { CitationSource, Content, Register } from '../content.ts';
import { readData } from '../files/read-file.ts';
import { issueAt } from '../issue.ts';
import { cslEntry } from '../schemas/citations.ts';
import { type SourceEntry, sourceEntry } from '../schemas/sources.ts';
import { validate } from '../validate.ts';
import { withoutCharacterReferences } from './character-references.ts';
import { readCitationFile } from './citation-file.ts';

/**
 * Reads the citations, entry by entry: one that its schema refuses leaves the others whole. What
 * `sources.yaml` adds about a source is in its entry's `custom`.
 */
export function readCitations(content: Content): Content['citations'] {
  content.sources = readSources(content);
  const file = readCitationFile(content);
  if (file === undefined) return undefined;
  if (!Array.isArray(file.data)) {
    const hint = `${content.citationsName} is a list of CSL entries, each with an id and a type.`;
    const range = file.rangeOf([]);
    content.issues.push(
      issueAt(file, { ...range, end: range.start + 1 }, 'field-value', 'These citations are no list', hint),
    );
    content.unreadable.add(content.citationsName);
    return undefined;
  }
  const entries: CitationSource[] = [];
  for (const [index, raw] of file.data.entries()) {
    const { value, issues } = validate(file, cslEntry, raw, [index]);
    content.issues.push(...issues);
    if (value === undefined) continue;
    const entry = withoutCharacterReferences(value);
    const added = content.sources?.entries.get(entry.id.normalize('NFC'));
    const custom = added === undefined ? entry.custom : { ...entry.custom, ...added };
    entries.push({ entry: custom === undefined ? entry : { ...entry, custom }, index });
  }
  return { file, entries };
}

/** Reads `sources.yaml`, by citation key in NFC. */
function readSources(content: Content): Register<SourceEntry> | undefined {
  const file = readData(content, 'sources.yaml');
  if (file === undefined || file.data === null) return undefined;
  if (typeof file.data !== 'object' || Array.isArray(file.data)) {
    const hint = 'sources.yaml has citation keys, each with what is known of its source.';
    content.issues.push(
      issueAt(file, file.rangeOf([]), 'field-value', 'There are no keys in this file', hint),
    );
    return undefined;
  }
  const entries = new Map<string, SourceEntry>();
  for (const [key, raw] of Object.entries(file.data)) {
    const { value, issues } = validate(file, sourceEntry, raw ?? {}, [key]);
    content.issues.push(...issues);
    if (value !== undefined) entries.set(key.normalize('NFC'), value);
  }
  return { file, entries };
}
