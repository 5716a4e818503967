import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../command/command.ts';

/** An element of pandoc's tree. https://hackage.haskell.org/package/pandoc-types/docs/Text-Pandoc-Definition.html */
export interface PandocNode {
  t: string;
  c?: unknown;
}

/** A document as pandoc reads it, with the folder in which the pictures of it are. */
export interface PandocDocument {
  meta: Record<string, PandocNode>;
  blocks: PandocNode[];
  /** Where pandoc has put pictures that were within the file. */
  media: string;
}

/** Other programs that hold a pandoc. */
const programs: readonly (readonly [command: string, ...before: string[]])[] = [
  ['pandoc'],
  ['quarto', 'pandoc'],
];

/**
 * Reads a document with an installed pandoc.
 *
 * @param format as pandoc calls it, such as `docx+citations`
 * @param text read in place of a file, where given; otherwise `path` is
 * @throws {UsageError} where there is no pandoc, or it cannot read the document
 */
export function readWithPandoc(path: string, format: string, text?: string): PandocDocument {
  const media = text === undefined ? temporaryFolder() : '';
  const words = [
    '--from',
    format,
    '--to',
    'json',
    // Of a text the pictures are beside it; pandoc would drop those that it does not find.
    ...(text === undefined ? [`--extract-media=${media}`, path] : []),
  ];
  for (const [command, ...before] of programs) {
    const { error, status, stdout, stderr } = spawnSync(command, [...before, ...words], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      ...(text !== undefined && { input: text }),
    });
    if (error !== undefined) continue;
    // Citations of Word are read since pandoc 2.19.
    if (status !== 0 && stderr.includes('citations is not supported'))
      return readWithPandoc(path, format.replace('+citations', ''), text);
    if (status !== 0) throw new UsageError(`pandoc cannot read ${path}: ${stderr.trim()}`);
    return { ...documentOf(stdout), media };
  }
  throw new UsageError(
    `${path} is read with pandoc, which is not installed here. See https://pandoc.org/installing.html (Quarto brings one along).`,
  );
}

/** A folder that is gone when the command ends. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'documentary-import-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function documentOf(json: string): Pick<PandocDocument, 'meta' | 'blocks'> {
  const { meta, blocks }: { meta: Record<string, PandocNode>; blocks: PandocNode[] } = JSON.parse(json);
  return { meta, blocks };
}

/** The parts of an element, as its constructor has them. */
export function partsOf({ c }: PandocNode): unknown[] {
  return Array.isArray(c) ? c : [c];
}

/** A part that is a list of elements. */
export function nodesIn(part: unknown): PandocNode[] {
  return Array.isArray(part) ? part.filter(isNode) : [];
}

export function isNode(value: unknown): value is PandocNode {
  return typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';
}

/** Identifier, classes and key–value pairs of an element. */
export interface Attributes {
  id: string;
  classes: string[];
  values: Map<string, string>;
}

/** A part that is an element's attributes. */
export function attributesIn(part: unknown): Attributes {
  const [id, classes, pairs]: unknown[] = Array.isArray(part) ? part : [];
  return {
    id: typeof id === 'string' ? id : '',
    classes: Array.isArray(classes) ? classes.map(String) : [],
    values: new Map(
      Array.isArray(pairs)
        ? pairs.flatMap((pair: unknown) =>
            Array.isArray(pair) ? [[String(pair[0]), String(pair[1])] as const] : [],
          )
        : [],
    ),
  };
}

/** The words of some elements, without their markup. */
export function wordsOf(nodes: readonly PandocNode[]): string {
  return nodes.map(wordsOfOne).join('').replace(/\s+/g, ' ').trim();
}

function wordsOfOne(node: PandocNode): string {
  if (node.t === 'Str') return String(node.c);
  if (['Space', 'SoftBreak', 'LineBreak'].includes(node.t)) return ' ';
  if (node.t === 'Note' || node.t === 'RawInline') return '';
  if (node.t === 'Code' || node.t === 'Math') return String(partsOf(node)[1] ?? '');
  const [last] = partsOf(node)
    .filter((part) => Array.isArray(part) && part.some(isNode))
    .slice(-1);
  const inner = nodesIn(last).map(wordsOfOne).join('');
  return node.t === 'Quoted' ? `“${inner}”` : inner;
}
