import type { ElementContent, Properties } from 'hast';

const spans: Record<string, { tagName: string; properties: Properties }> = {
  '<i>': { tagName: 'i', properties: {} },
  '<b>': { tagName: 'b', properties: {} },
  '<sub>': { tagName: 'sub', properties: {} },
  '<sup>': { tagName: 'sup', properties: {} },
  '<sc>': { tagName: 'span', properties: { className: ['small-caps'] } },
  '<span style="font-variant:small-caps;">': { tagName: 'span', properties: { className: ['small-caps'] } },
  '<span class="nocase">': { tagName: 'span', properties: {} },
};

const tag = /<\/?(?:i|b|sub|sup|sc)>|<span (?:style="font-variant: ?small-caps;"|class="nocase")>|<\/span>/g;

/**
 * Reads the markup that CSL-JSON allows in a field; whatever else looks like HTML is text.
 *
 * Source: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
 */
export function richText(field: string): ElementContent[] {
  const open: { name: string; opening: string; children: ElementContent[] }[] = [];
  const root: ElementContent[] = [];
  const target = () => open.at(-1)?.children ?? root;
  let from = 0;
  for (const match of field.matchAll(tag)) {
    addText(target(), field.slice(from, match.index));
    from = match.index + match[0].length;
    const written = match[0].replace('font-variant: small', 'font-variant:small');
    const name = written.replace(/[</>]/g, '').split(' ')[0] ?? '';
    if (!written.startsWith('</')) {
      open.push({ name, opening: match[0], children: [] });
    } else if (open.at(-1)?.name === name) {
      const closed = open.pop();
      const shape = spans[closed?.opening.replace('font-variant: small', 'font-variant:small') ?? ''];
      if (closed && shape) target().push({ type: 'element', ...shape, children: closed.children });
    } else {
      addText(target(), match[0]);
    }
  }
  addText(target(), field.slice(from));
  while (open.length > 0) {
    const unpaired = open.pop();
    addText(target(), unpaired?.opening ?? '');
    target().push(...(unpaired?.children ?? []));
  }
  return root;
}

function addText(children: ElementContent[], value: string): void {
  if (value !== '') children.push({ type: 'text', value });
}

/** The field's text without its markup. */
export function withoutMarkup(field: string): string {
  const textOf = (node: ElementContent): string =>
    node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
  return richText(field).map(textOf).join('');
}
