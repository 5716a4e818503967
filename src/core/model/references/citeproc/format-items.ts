import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { Cite, rehypeCitationGenerator } from 'rehype-citation';
import { unified } from 'unified';

/** What citeproc made of one item: the entry's body. */
export type EntryBody = ElementContent[];

/**
 * citeproc's work grows with the square of what it holds at once, and each call has a fixed cost:
 * a hundred entries at a time is where both are small (about 1 ms an entry).
 */
const chunkSize = 100;

/**
 * Runs citeproc, through rehype-citation, over items of a bibliography: over synthetic documents that
 * cite them in order, never over the prose itself.
 *
 * @param items each the JSON of a CSL-JSON item without `id`
 * @param style the text of a CSL style
 * @returns one body for each item, in the same order
 */
export async function formatItems(items: readonly string[], style: string): Promise<EntryBody[]> {
  const name = registerStyle(style);
  const folder = mkdtempSync(join(tmpdir(), 'citations-'));
  const bodies: EntryBody[] = [];
  try {
    for (let start = 0; start < items.length; start += chunkSize) {
      const chunk = items.slice(start, start + chunkSize);
      bodies.push(...(await formatChunk(chunk, name, join(folder, `${start}.json`))));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return bodies;
}

interface Templates {
  has(name: string): boolean;
  add(name: string, csl: string): void;
}

/** Citeproc keeps its engines by the style's name: other words are another style. */
function registerStyle(style: string): string {
  const name = `documentary-${createHash('sha256').update(style).digest('hex')}`;
  // citation-js, of which this is the plugin registry, comes without types.
  const plugins = Cite.plugins as { config: { get(name: '@csl'): { templates: Templates } } };
  const templates = plugins.config.get('@csl').templates;
  if (!templates.has(name)) templates.add(name, style);
  return name;
}

/**
 * Runs the plugin over one paragraph that cites the chunk. Keys are replaced by plain ones: the
 * plugin's grammar takes fewer keys than ours and folds their case.
 */
async function formatChunk(chunk: readonly string[], style: string, file: string): Promise<EntryBody[]> {
  const items = chunk.map((item, index) => ({ id: plainKey(index), ...(JSON.parse(item) as object) }));
  writeFileSync(file, JSON.stringify(items));
  const cluster = `[${chunk.map((_, index) => `@${plainKey(index)}`).join('; ')}]`;
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: cluster }] },
    ],
  };
  const plugin = rehypeCitationGenerator(Cite);
  const result = await unified()
    .use(plugin, { bibliography: [file], path: '/', csl: style, lang: 'en-US', linkCitations: false })
    .run(tree);
  return entriesIn(result, chunk.length);
}

function plainKey(index: number): string {
  return `entry${index}x`;
}

function entriesIn(tree: Root, count: number): EntryBody[] {
  const list = tree.children.find(
    (node): node is Element => node.type === 'element' && node.properties['id'] === 'refs',
  );
  const byId = new Map(
    list?.children.flatMap((node) =>
      node.type === 'element' ? [[node.properties['id'], node.children] as const] : [],
    ),
  );
  return Array.from({ length: count }, (_, index) => byId.get(`bib-${plainKey(index)}`) ?? []);
}
