import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'hast';
import type { Plugin, ViteDevServer } from 'vite';
import { memoize } from '../../core/memoize.ts';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import { holdsCode, importsOf } from '../../core/syntax/code.ts';
import { unknownExpressions } from '../../core/syntax/static-text.ts';
import type { Reader } from '../reading.ts';
import { packageMissing } from './code-fails.ts';
import { guardName } from './module-nodes.ts';
import { moduleTree } from './module-tree.ts';

/** The module by which pages get at the compiled sections. */
export const sectionModulesId = 'virtual:documentary/sections';
const resolvedId = `\0${sectionModulesId}`;

/** Whether a module of Vite's is the list of compiled sections, or one of them. */
export function isSectionModule(id: string): boolean {
  return id === resolvedId || id.endsWith('.mdx');
}

const guard = fileURLToPath(new URL('../../components/prose/Guard.astro', import.meta.url));

/**
 * Vite plugin: gives the sections that hold code to `@astrojs/mdx`, from what was read and not from the
 * disk, so that all that a build makes comes from one reading.
 */
export function sectionModules(reader: Reader): Plugin {
  return {
    name: 'documentary:sections',
    enforce: 'pre',
    resolveId: (id) => (id === sectionModulesId ? resolvedId : null),
    async load(id) {
      if (id === resolvedId) return listOf(compiledSections(await reader.beforeCode()));
      const section = await sectionAt(reader, id);
      if (section === undefined) return undefined;
      for (const { source } of importsOf(section.source.tree)) {
        // Files have been looked for already: `import-missing`.
        if (!source.startsWith('.') && !(await this.resolve(source, id)))
          throw packageMissing(section, source);
      }
      return moduleHead(section);
    },
  };
}

/**
 * The list of compiled sections in a development server. Vite knows of no file behind it, so it has to be
 * notified when a section begins or ceases to hold code, or when the folder is right for the first time.
 */
export class SectionList {
  readonly #server: ViteDevServer;
  readonly #reader: Reader;
  #loaded = '';

  constructor(server: ViteDevServer, reader: Reader) {
    this.#server = server;
    this.#reader = reader;
  }

  /** Loads the list again if the latest reading has another one. */
  async refresh(): Promise<void> {
    const { documentary, hasErrors } = await this.#reader.reading();
    if (documentary === undefined || hasErrors) return;
    const list = listOf(compiledSections(documentary));
    if (list === this.#loaded) return;
    this.#loaded = list;
    for (const environment of Object.values(this.#server.environments)) {
      const module = environment.moduleGraph.getModuleById(resolvedId);
      if (module !== undefined) await environment.reloadModule(module);
    }
  }
}

/** Rehype plugin: puts the tree of a section in place of the one that MDX made of `moduleHead`. */
export function sectionTree(reader: Reader) {
  return () =>
    async (tree: Root, { path }: { path: string }): Promise<void> => {
      const section = await sectionAt(reader, path);
      if (section === undefined) return;
      const { children } = moduleTree(await reader.beforeCode(), section);
      tree.children.push(...children);
    };
}

/** The sections that hold code by their files, `about.mdx` among them. */
const compiledSections = memoize(({ sections, about }: Documentary): Map<string, Section> => {
  const all = about === undefined ? sections : [...sections, about];
  const compiled = all.filter(({ source }) => holdsCode(source.tree));
  return new Map(compiled.map((section) => [resolve(section.source.file.path), section]));
});

async function sectionAt(reader: Reader, id: string): Promise<Section | undefined> {
  return id.endsWith('.mdx') ? compiledSections(await reader.beforeCode()).get(id) : undefined;
}

function listOf(sections: ReadonlyMap<string, Section>): string {
  const entries = Array.from(
    sections,
    ([file, { slug }]) => `${JSON.stringify(slug)}: () => import(${JSON.stringify(file)})`,
  );
  return `export const sectionModules = { ${entries.join(', ')} };`;
}

/**
 * What a module holds in addition to its prose: the imports and exports of the section as written, and its
 * expressions as functions, so that search and exports can have what they show.
 */
function moduleHead({ source }: Section): string {
  let head = '';
  let line = 1;
  for (const node of source.tree.children) {
    if (node.type !== 'mdxjsEsm' || node.position === undefined) continue;
    // In the lines that it has in the file, so that messages name them.
    head += '\n'.repeat(Math.max(0, node.position.start.line - line)) + node.value;
    line = node.position.end.line;
  }
  const texts = unknownExpressions(source.tree).map(
    ({ value, position }) => `${position?.start.offset}: async (props = {}) => (${value}\n)`,
  );
  return [
    head,
    `import ${guardName} from ${JSON.stringify(guard)}`,
    `export const documentaryTexts = { ${texts.join(', ')} }`,
  ].join('\n\n');
}
