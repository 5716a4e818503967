import { sectionModules } from 'virtual:documentary/sections';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import type { Issue } from '../../core/read/issue.ts';
import { setText, unknownExpressions } from '../../core/syntax/static-text.ts';
import { expressionFails, moduleFails } from './code-fails.ts';
import { shownText } from './shown-text.ts';

/** The module that `@astrojs/mdx` made of a section. */
export type SectionModule = Awaited<ReturnType<NonNullable<(typeof sectionModules)[string]>>>;

/**
 * Runs the code of all sections once, before anything is rendered: finds what their expressions show, for
 * search and exports, and all that fails.
 */
export async function runSections({ sections, about }: Documentary): Promise<Issue[]> {
  const all = about === undefined ? sections : [...sections, about];
  const found = await Promise.all(
    all.map(async (section) => {
      const load = sectionModules[section.slug];
      return load === undefined ? [] : runSection(section, load);
    }),
  );
  return found.flat();
}

async function runSection(section: Section, load: () => Promise<SectionModule>): Promise<Issue[]> {
  let module: SectionModule;
  try {
    module = await load();
  } catch (error) {
    return [moduleFails(error, section)];
  }
  const issues: Issue[] = [];
  for (const node of unknownExpressions(section.source.tree)) {
    try {
      const value = await module.documentaryTexts[node.position?.start.offset ?? 0]?.();
      setText(section.source.tree, node, await shownText(value));
    } catch (error) {
      issues.push(expressionFails(error, section, node));
    }
  }
  return issues;
}
