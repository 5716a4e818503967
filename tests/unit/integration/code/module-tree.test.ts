import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import type { Root as HastRoot } from 'hast';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { afterAll, expect, it } from 'vitest';
import { buildDocumentary } from '../../../../src/core/model/build-documentary.ts';
import type { Documentary, Section } from '../../../../src/core/model/documentary.ts';
import { formatReferences } from '../../../../src/core/model/references/format-references.ts';
import { readContent } from '../../../../src/core/read/read-content.ts';
import { renderProse } from '../../../../src/core/render/render-prose.ts';
import { parseProse } from '../../../../src/core/syntax/parse-prose.ts';
import { moduleTree } from '../../../../src/integration/code/module-tree.ts';
import { sites } from '../../../build-sites.ts';

mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync(resolve('node_modules/.cache/sections-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const folders = [...new Set(Object.values(sites).map(({ content }) => content))].filter(
  (content) => content !== sites.components.content,
);

it.each(folders)(
  'gives the bytes of the renderer for each section of %s, compiled as MDX with code in every block',
  async (content) => {
    // A copy: what this test adds to the prose would be found by others that read the same folder.
    const copy = join(folder, basename(content));
    cpSync(content, copy, { recursive: true });
    const documentary = buildDocumentary(readContent(copy), '/');
    if (documentary === undefined) throw new Error('There is no documentary.');
    await formatReferences(documentary);
    for (const section of documentary.sections) {
      const here = renderProse(documentary, section, { kind: 'section' });
      const whole = renderProse(documentary, section, { kind: 'whole' });
      addCode(section);
      const Content = await compile(documentary, section);
      expect(html(Content({ components }))).toBe(here);
      expect(html(Content({ whole: true, components }))).toBe(whole);
    }
  },
  60_000,
);

/** Adds an expression that shows nothing at the end of every paragraph, cell and emphasis that ends in words. */
function addCode({ source }: Section): void {
  const [paragraph] = parseProse('x {String()}').children;
  const expression = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;
  if (expression?.type !== 'mdxTextExpression') throw new Error('This is no expression.');
  visit(source.tree, (node: Nodes) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'emphasis') return;
    const last = node.children.at(-1);
    if (last?.type === 'text' && last.value.trim() !== '') node.children.push(structuredClone(expression));
  });
}

type Content = (props: { whole?: boolean; components: object }) => unknown;

/** As `@astrojs/mdx` passes them. */
const components = { Fragment: 'fragment' };

/** Compiles a section as `@astrojs/mdx` does. */
async function compile(documentary: Documentary, section: Section): Promise<Content> {
  const plugin = () => (tree: HastRoot) => {
    tree.children.push(...moduleTree(documentary, section).children);
  };
  const renderer = await unified({ rehypePlugins: [plugin] }).createMdxRenderer?.(
    { syntaxHighlight: false },
    { srcDir: pathToFileURL(`${folder}/`), optimize: false, sourcemap: false },
  );
  const { code = '' } = (await renderer?.process('', join(folder, `${section.slug}.mdx`), {})) ?? {};
  // A module is imported once, so each has a file of its own.
  const file = join(mkdtempSync(join(folder, 'module-')), 'section.mjs');
  writeFileSync(file, code);
  const module: { default: Content } = await import(pathToFileURL(file).href);
  return module.default;
}

/** What Astro's renderer makes of fragments and text. */
function html(node: unknown): string {
  if (node === null || node === undefined || typeof node !== 'object') return String(node ?? '');
  if (Array.isArray(node)) return node.map(html).join('');
  if (node instanceof String) return node.toString();
  const { props } = node as { props: { 'set:html'?: string; children?: unknown } };
  return props['set:html'] ?? html(props.children);
}
