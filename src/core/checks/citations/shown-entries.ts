import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { allProse, isJsx, nodesOf, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** `<Reference of="key" />` without a key, or with one that no entry has. */
export const shownEntries: Check = (subject) => {
  const { citations } = subject;
  if (citations === undefined) return [];
  const suggest = suggester(citations.byKey.keys());
  return allProse(subject).flatMap((prose) =>
    prose.nodes.flatMap(({ node }): Issue[] => {
      if (!isJsx(node) || node.name !== 'Reference') return [];
      const key = attributeText(node, 'of') ?? '';
      if (citations.byKey.has(key.normalize('NFC'))) return [];
      const message = key === '' ? '`<Reference>` names no source' : `Unknown citation key \`${key}\``;
      const hint =
        key === '' ? 'Write <Reference of="key" />.' : didYouMean(key, suggest, 'Add an entry with this id.');
      return [issueAt(prose.file, tagRange(prose, node), 'citation-unknown-key', message, hint)];
    }),
  );
};

/** `furtherReading` of works that no entry has, or that the account cites. */
export const furtherReading: Check = ({ content, sections, citations }) => {
  const { file, settings } = content.documentary ?? {};
  if (file === undefined || settings === undefined || citations === undefined) return [];
  const suggest = suggester(citations.byKey.keys());
  const cited = new Set(
    sections.flatMap((prose) =>
      nodesOf(prose, 'cite').flatMap(({ node }) => node.items.map(({ key }) => key.normalize('NFC'))),
    ),
  );
  return settings.furtherReading.flatMap((key, index): Issue[] => {
    const range = file.rangeOf(['furtherReading', index]);
    if (!citations.byKey.has(key.normalize('NFC'))) {
      const hint = didYouMean(key, suggest, 'Add an entry with this id, or take the key out.');
      return [issueAt(file, range, 'further-reading', `Unknown citation key \`${key}\``, hint)];
    }
    if (!cited.has(key.normalize('NFC'))) return [];
    const message = `\`${key}\` is cited: it is among the references already`;
    return [issueAt(file, range, 'further-reading', message, 'Take it out of furtherReading.', 'warning')];
  });
};
