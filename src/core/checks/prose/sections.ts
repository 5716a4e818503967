import { reservedSlugs } from '../../model/addresses.ts';
import { type Issue, issueAt, issueOfFile } from '../../read/issue.ts';
import { isJsx, nodesOf, rangeOf } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** A section whose address belongs to the site, or to another section. */
export const sectionSlug: Check = ({ content }) => {
  const firsts = new Map<string, string>();
  return content.sections.flatMap(({ slug, file }): Issue[] => {
    const first = firsts.get(slug);
    if (first === undefined) firsts.set(slug, file.path);
    if (reservedSlugs.includes(slug)) {
      const message = `The address /${slug}/ belongs to the site itself`;
      return [issueOfFile(file.path, 'section-slug', message, 'Rename the file: NN-another-word.mdx.')];
    }
    if (first === undefined) return [];
    const message = `The address /${slug}/ is taken by ${first}`;
    return [issueOfFile(file.path, 'section-slug', message, 'Rename one of the two files.')];
  });
};

/** Citations and claims in `about.mdx`, which is no part of the account. */
export const aboutProse: Check = ({ about }) => {
  if (about === undefined) return [];
  return about.nodes
    .map(({ node }) => node)
    .filter((node) => node.type === 'cite' || (isJsx(node) && node.name === 'Claim'))
    .map((node) => {
      const message = `about.mdx holds no ${node.type === 'cite' ? 'citations' : 'claims'}: numbers belong to the sections`;
      const hint = 'Link to the source instead, or move the sentence to a section.';
      return issueAt(about.file, rangeOf(node), 'about-prose', message, hint);
    });
};

/** A note that has no text, a text that has no note, two texts for one. */
export const footnotes: Check = ({ sections }) =>
  sections.flatMap((prose) => {
    if (!prose.parsed) return [];
    const used = new Set(nodesOf(prose, 'footnoteReference').map(({ node }) => node.identifier));
    const defined = new Set<string>();
    return nodesOf(prose, 'footnoteDefinition').flatMap(({ node }): Issue[] => {
      const twice = defined.has(node.identifier);
      defined.add(node.identifier);
      if (!twice && used.has(node.identifier)) return [];
      const start = rangeOf(node).start;
      const range = { start, end: prose.file.text.indexOf(':', start) + 1 };
      const label = `\`[^${node.label ?? node.identifier}]\``;
      const message = twice ? `The note ${label} has two texts` : `Nothing refers to the note ${label}`;
      const hint = twice
        ? 'Keep one.'
        : `Put ${label.slice(1, -1)} where the note belongs, or take its text out.`;
      return [issueAt(prose.file, range, 'footnote', message, hint)];
    });
  });
