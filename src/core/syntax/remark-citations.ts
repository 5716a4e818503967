import type { Processor } from 'unified';
import { citationFromMarkdown } from './cite-from-markdown.ts';
import { clusterConstruct, codes } from './tokenize-cluster.ts';
import { narrativeConstruct } from './tokenize-narrative.ts';

export type { Cite, CiteItem } from './cite.ts';

const at = 64;

/**
 * Remark plugin: reads `[@key]` and `@key` while Markdown is parsed, so that a cluster wins over an
 * e-mail autolink, an escaped bracket or `\@` opens none, and code is never read.
 */
export function remarkCitations(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    text: { [codes.openBracket]: clusterConstruct, [at]: narrativeConstruct },
  });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(citationFromMarkdown());
}
