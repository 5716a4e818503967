import { issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { idsIn } from '../entry-lists.ts';
import type { Check } from '../rule.ts';

/** A claim by or about a party that `parties.yaml` does not have. */
export const claimParty: Check = ({ claims, parties, content }) => {
  if (claims === undefined || content.unreadable.has('parties.yaml')) return [];
  const suggest = suggester(parties?.byKey.keys() ?? []);
  return claims.list.flatMap((entry) =>
    ['by', 'citedBy', 'about']
      .flatMap((field) => idsIn(entry, field))
      .filter(({ id }) => !parties?.byKey.has(id))
      .map(({ id, path }) =>
        issueAt(
          claims.file,
          claims.file.rangeOf(path),
          'claim-party',
          `Unknown party \`${id}\``,
          didYouMean(id, suggest, 'Add it to parties.yaml with name and kind.'),
        ),
      ),
  );
};
