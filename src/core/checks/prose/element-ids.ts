import { isPageId, isParagraphId } from '../../model/addresses.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { allProse, isJsx, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** An element whose id is that of another, of a heading, or one that the page gives itself: links lead to the first. */
export const elementId: Check = (subject) =>
  allProse(subject).flatMap((prose) => {
    const taken = new Set(prose.headings.map(({ id }) => id));
    return prose.nodes.flatMap(({ node }): Issue[] => {
      const id = isJsx(node) && node.name !== 'Claim' ? attributeText(node, 'id') : undefined;
      if (!isJsx(node) || id === undefined) return [];
      const free = id !== '' && !isPageId(id) && !isParagraphId(id) && !taken.has(id);
      taken.add(id);
      if (free) return [];
      const message = id === '' ? 'An id without a value' : `The id \`${id}\` is taken`;
      const hint = 'Give it a word of its own; headings and claims have ids already.';
      return [issueAt(prose.file, tagRange(prose, node), 'element-id', message, hint)];
    });
  });
