import type { Nodes } from 'mdast';
import type { Documentary, Heading } from '../model/documentary.ts';
import { collectProse } from '../model/prose/collect-prose.ts';
import type { Content, Register } from '../read/content.ts';
import type { DataFile, SourceFile } from '../read/files/source-file.ts';
import type { Range } from '../read/issue.ts';
import type { SectionSource } from '../read/sections/read-section.ts';
import { declaredNames } from '../syntax/code.ts';
import type { Cite } from '../syntax/remark-citations.ts';

/** A node with the way up to the root. */
export interface Placed {
  node: Nodes;
  parent: Placed | undefined;
}

/** A section's prose, walked once for all rules. */
export interface Prose {
  file: SourceFile;
  slug: string;
  /** Offset at which the prose begins, after the front matter. */
  start: number;
  /** Empty where the MDX could not be parsed. */
  nodes: readonly Placed[];
  parsed: boolean;
  headings: readonly Heading[];
  /** What the section imports and exports. */
  declared: ReadonlySet<string>;
  /** The clusters that are a claim's sources, by its node. */
  sources: ReadonlyMap<Nodes, readonly Cite[]>;
}

/** An entry as written, whether its schema takes it or not: each rule looks only at what it knows. */
export interface Entry {
  key: string;
  path: readonly [PropertyKey];
  fields: Readonly<Record<string, unknown>>;
}

/** A list or register as written. */
export interface Entries {
  file: DataFile;
  list: readonly Entry[];
  /** By key; the first of two with one key. */
  byKey: ReadonlyMap<string, Entry>;
  /** For citations: what `sources.yaml` adds under `custom`. */
  added?: Register<unknown> | undefined;
}

/** Where a value of an entry was written: in its own file, or in `sources.yaml`. */
export function placeOf(
  { file, added }: Entries,
  entry: Entry,
  path: readonly PropertyKey[],
): { file: SourceFile; range: Range } {
  const [first, ...rest] = path;
  const source = first === 'custom' ? added?.entries.get(entry.key) : undefined;
  if (added !== undefined && isRecord(source) && rest[0] !== undefined && rest[0] in source)
    return { file: added.file, range: added.file.rangeOf([entry.key, ...rest]) };
  return { file, range: file.rangeOf([...entry.path, ...path]) };
}

/** What the rules look at: everything that was read, made easy to look things up in. */
export interface Subject {
  content: Content;
  /** `undefined` where the settings could not be read. */
  documentary: Documentary | undefined;
  /** The date to which the account is current. */
  edition: string | undefined;
  sections: readonly Prose[];
  about: Prose | undefined;
  /** Each `undefined` where its file is absent or could not be read. */
  citations: Entries | undefined;
  claims: Entries | undefined;
  parties: Entries | undefined;
}

/** Gathers what the rules need, once. */
export function subjectOf(documentary: Documentary | undefined, content: Content): Subject {
  const language = content.documentary?.settings.language ?? 'en';
  return {
    content,
    documentary,
    edition: content.documentary?.settings.edition,
    sections: content.sections.map((source) => proseOf(source, language)),
    about: content.about && proseOf(content.about, language),
    citations: citationsOf(content),
    claims: registerOf(content, 'claims.yaml'),
    parties: registerOf(content, 'parties.yaml'),
  };
}

function proseOf(source: SectionSource, language: string): Prose {
  const { file, slug, start, tree, parsed } = source;
  const { headings, claims } = collectProse(tree, language);
  const nodes: Placed[] = [];
  const walk = (node: Nodes, parent: Placed | undefined) => {
    const placed = { node, parent };
    nodes.push(placed);
    if ('children' in node) for (const child of node.children) walk(child, placed);
  };
  walk(tree, undefined);
  return {
    file,
    slug,
    start,
    nodes,
    parsed,
    headings,
    declared: declaredNames(tree),
    sources: new Map(claims.map((c) => [c.node, c.cites])),
  };
}

function citationsOf(content: Content): Entries | undefined {
  const file = content.citations?.file;
  if (file === undefined || !Array.isArray(file.data)) return undefined;
  const list = file.data.flatMap((fields: unknown, index): Entry[] => {
    if (!isRecord(fields)) return [];
    const id = fields['id'];
    const key = typeof id === 'string' || typeof id === 'number' ? String(id).normalize('NFC') : '';
    const added = content.sources?.entries.get(key);
    const custom = isRecord(fields['custom']) ? fields['custom'] : {};
    return [{ key, path: [index], fields: added ? { ...fields, custom: { ...custom, ...added } } : fields }];
  });
  return { file, list, byKey: byKey(list), added: content.sources };
}

function registerOf(content: Content, name: string): Entries | undefined {
  const file = content.files.get(name);
  if (file === undefined || !isRecord(file.data)) return undefined;
  const list = Object.entries(file.data).map(
    ([key, fields]): Entry => ({ key, path: [key], fields: isRecord(fields) ? fields : {} }),
  );
  return list.length === 0 ? undefined : { file, list, byKey: byKey(list) };
}

function byKey(list: readonly Entry[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of list) if (entry.key !== '' && !entries.has(entry.key)) entries.set(entry.key, entry);
  return entries;
}

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
