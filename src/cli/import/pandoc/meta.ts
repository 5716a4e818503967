import { isNode, nodesIn, type PandocNode, wordsOf } from './run-pandoc.ts';

/** A value of pandoc's metadata as plain data; formatted text as its words. */
export function metaValue(node: PandocNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.t === 'MetaInlines') return wordsOf(nodesIn(node.c));
  if (node.t === 'MetaBlocks')
    return nodesIn(node.c)
      .map((block) => wordsOf(nodesIn(block.c)))
      .join(' ');
  if (node.t === 'MetaString' || node.t === 'MetaBool') return node.c;
  if (node.t === 'MetaList') return Array.isArray(node.c) ? node.c.filter(isNode).map(metaValue) : [];
  if (node.t === 'MetaMap' && typeof node.c === 'object' && node.c !== null)
    return Object.fromEntries(
      Object.entries(node.c).flatMap(([key, value]: [string, unknown]) =>
        isNode(value) ? [[key, metaValue(value)]] : [],
      ),
    );
  return undefined;
}

/** A value that may be one text or a list of them. */
export function metaTexts(node: PandocNode | undefined): string[] {
  const value = metaValue(node);
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    if (typeof item === 'string' && item !== '') return [item];
    const name: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'name') : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
