import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { Cite, rehypeCitationGenerator } from 'rehype-citation';
import { unified } from 'unified';
import type { CslLocale } from '../../../read/csl/locale.ts';

/** What citeproc made of one item: the entry's body. */
export type EntryBody = ElementContent[];

/**
 * citeproc's work grows with the square of what it holds at once, and each call has a fixed cost:
 * a hundred entries at a time is where both are small (about 1 ms an entry).
 */
const chunkSize = 100;

/**
 * Runs citeproc, through rehype-citation, over items of a bibliography: over synthetic documents that
 * hold them as their bibliography, never over the prose itself.
 *
 * @param items each the JSON of a CSL-JSON item without `id`
 * @param style the text of a CSL style
 * @param locale the words of entries
 * @returns one body for each item, in the same order
 */
export async function formatItems(
  items: readonly string[],
  style: string,
  locale: CslLocale,
): Promise<EntryBody[]> {
  const name = register(style, locale);
  const folder = mkdtempSync(join(tmpdir(), 'citations-'));
  const bodies: EntryBody[] = [];
  try {
    for (let start = 0; start < items.length; start += chunkSize) {
      const chunk = items.slice(start, start + chunkSize);
      bodies.push(...(await formatChunk(chunk, { name, lang: locale.name }, join(folder, `${start}.json`))));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return bodies;
}

interface Register {
  add(name: string, xml: string): void;
}

/** Citeproc keeps its engines by the names of style and locale: another text is another style. */
function register(style: string, locale: CslLocale): string {
  const name = `documentary-${createHash('sha256').update(style).digest('hex')}`;
  // citation-js, of which this is the plugin registry, comes without types.
  const plugins = Cite.plugins as {
    config: { get(name: '@csl'): { templates: Register; locales: Register } };
  };
  const { templates, locales } = plugins.config.get('@csl');
  templates.add(name, style);
  locales.add(locale.name, locale.xml);
  return name;
}

/**
 * Runs the plugin over a document that lists the chunk without citing it, so that styles of notes make
 * none. Keys are replaced by plain ones: the plugin folds their case.
 */
async function formatChunk(
  chunk: readonly string[],
  { name, lang }: Names,
  file: string,
): Promise<EntryBody[]> {
  const items = chunk.map((item, index) => ({ id: plainKey(index), ...(JSON.parse(item) as object) }));
  writeFileSync(file, JSON.stringify(items));
  const tree: Root = { type: 'root', children: [] };
  const plugin = rehypeCitationGenerator(Cite);
  const result = await unified()
    .use(plugin, { bibliography: [file], path: '/', csl: name, lang, noCite: ['@*'] })
    .run(tree);
  const entries = entriesIn(result, chunk.length);
  if (entries !== undefined) return entries;
  // A style may print nothing for a type, and the plugin then gives each entry the key of the one before it.
  if (chunk.length === 1) return [[]];
  const half = Math.ceil(chunk.length / 2);
  const names = { name, lang };
  const first = await formatChunk(chunk.slice(0, half), names, file);
  return [...first, ...(await formatChunk(chunk.slice(half), names, file))];
}

/** What style and locale are registered as. */
interface Names {
  name: string;
  lang: string;
}

function plainKey(index: number): string {
  return `entry${index}x`;
}

/** `undefined` where there are not as many entries as items. */
function entriesIn(tree: Root, count: number): EntryBody[] | undefined {
  const list = tree.children.find(
    (node): node is Element => node.type === 'element' && node.properties['id'] === 'refs',
  );
  const byId = new Map(
    list?.children.flatMap((node) =>
      node.type === 'element' && isEntry(node) ? [[node.properties['id'], node.children] as const] : [],
    ),
  );
  if (byId.size !== count || byId.has(undefined)) return undefined;
  return Array.from({ length: count }, (_, index) => byId.get(`bib-${plainKey(index)}`) ?? []);
}

function isEntry({ properties }: Element): boolean {
  return String(properties['className']).split(/[ ,]/).includes('csl-entry');
}
