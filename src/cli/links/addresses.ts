import { visit } from 'unist-util-visit';
import type { Content } from '../../core/read/content.ts';
import { isWebAddress } from '../../core/read/schemas/fields.ts';

/** Where the content names an address. */
export type Use =
  | { kind: 'source' | 'copy'; key: string }
  | { kind: 'prose'; path: string; line: number }
  | { kind: 'setting'; field: string };

/** An address of the content, with everything that leads to it. */
export interface Address {
  /** Without a fragment, which is not sent to the server. */
  url: string;
  uses: Use[];
  /** When its source was read, as `YYYYMMDD`, or less of it. */
  accessed: string | undefined;
  /** Whether `sources.yaml` names an archived copy of its source already. */
  archived: boolean;
}

/** All web addresses of the content, each once: of citations, of their copies, of links in prose and settings. */
export function addressesOf(content: Content): Address[] {
  const found = new Map<string, Address>();
  const archived = new Set(
    [...(content.sources?.entries ?? [])].flatMap(([key, { archive }]) => (archive ? [key] : [])),
  );
  const add = (raw: unknown, use: Use, accessed?: string) => {
    if (typeof raw !== 'string' || !isWebAddress(raw)) return;
    const parsed = new URL(raw);
    parsed.hash = '';
    const address = found.get(parsed.href) ?? {
      url: parsed.href,
      uses: [],
      accessed: undefined,
      archived: false,
    };
    address.uses.push(use);
    address.accessed ??= accessed;
    if (use.kind === 'source') address.archived = archived.has(use.key);
    found.set(parsed.href, address);
  };
  for (const { entry } of content.citations?.entries ?? []) {
    const accessed = stampOf(entry.accessed) ?? stampOf(entry.issued);
    add(entry.URL, { kind: 'source', key: entry.id }, accessed);
    for (const copy of entry.custom?.copies ?? []) add(copy.URL, { kind: 'copy', key: entry.id }, accessed);
  }
  for (const { tree, file } of [...content.sections, ...(content.about ? [content.about] : [])]) {
    visit(tree, (node) => {
      const use: Use = { kind: 'prose', path: file.path, line: node.position?.start.line ?? 1 };
      if (node.type === 'link' || node.type === 'definition') add(node.url, use);
      if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
      // A component's link, whatever it is called: `href`, `url`, `src`.
      for (const attribute of node.attributes) add(attribute.value, use);
    });
  }
  const settings = content.documentary?.settings;
  for (const work of settings?.basis ?? []) add(work.url, { kind: 'setting', field: 'basis' });
  for (const work of settings?.seeAlso ?? []) add(work.url, { kind: 'setting', field: 'seeAlso' });
  return [...found.values()];
}

/** A CSL date as digits; what is not known is left out. */
function stampOf(date: unknown): string | undefined {
  const parts = typeof date === 'object' && date !== null ? Reflect.get(date, 'date-parts') : undefined;
  const [first] = Array.isArray(parts) ? parts : [];
  if (!Array.isArray(first) || first.length === 0) return undefined;
  return first.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('');
}
