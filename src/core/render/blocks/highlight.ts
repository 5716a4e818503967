import type { ElementContent } from 'hast';
import type { Code } from 'mdast';
import { bundledLanguages, createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { visit } from 'unist-util-visit';
import type { Documentary } from '../../model/documentary.ts';
import { element, text } from '../context.ts';

/** Colours are names of roles here; the site’s stylesheet gives each a colour in both themes. */
const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: '--code-' });

let highlighter: Promise<Highlighter> | undefined;

/**
 * Highlights the blocks of code of a documentary whose language is known. Classes name the roles of words,
 * because the content security policy allows no style in an attribute.
 */
export async function highlightCode({ sections, about, highlighted }: Documentary): Promise<void> {
  const blocks: { node: Code; language: string }[] = [];
  for (const { source } of about === undefined ? sections : [...sections, about]) {
    visit(source.tree, 'code', (node) => {
      const language = node.lang?.toLowerCase();
      if (language !== undefined && language in bundledLanguages) blocks.push({ node, language });
    });
  }
  if (blocks.length === 0) return;
  highlighter ??= createHighlighter({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const shiki = await highlighter;
  const languages = Object.keys(bundledLanguages).filter((known) =>
    blocks.some(({ language }) => language === known),
  );
  await shiki.loadLanguage(...(languages as (keyof typeof bundledLanguages)[]));
  for (const { node, language } of blocks) {
    const { tokens } = shiki.codeToTokens(node.value, {
      lang: language as keyof typeof bundledLanguages,
      theme: 'roles',
      // On a busy machine Shiki would leave the rest of a line unread after half a second.
      tokenizeTimeLimit: 0,
    });
    highlighted.set(
      node,
      tokens.map((line) => line.map(({ content, color }) => tokenOf(content, color))),
    );
  }
}

function tokenOf(content: string, color: string | undefined): ElementContent {
  const [, role] = /--code-(?:token-)?([a-z-]+)/.exec(color ?? '') ?? [];
  return role === undefined || role === 'foreground'
    ? text(content)
    : element('span', { className: [`code-${role}`] }, [text(content)]);
}
