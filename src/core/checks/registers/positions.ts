import type { DataFile } from '../../read/files/source-file.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { idsIn } from '../entry-lists.ts';
import { compareDates, partsOf } from '../partial-dates.ts';
import type { Check } from '../rule.ts';
import { isRecord, type Subject } from '../subject.ts';

/** A country or party at a step that the scale does not have, or a step that it has twice. */
export const positionScale: Check = ({ content }) => {
  const file = content.files.get('positions.yaml');
  if (file === undefined || !isRecord(file.data) || !Array.isArray(file.data['scale'])) return [];
  const steps = file.data['scale'].map((step: unknown) => (isRecord(step) ? step['id'] : undefined));
  const ids = steps.filter((id) => typeof id === 'string');
  const suggest = suggester(ids);
  const twice = steps.flatMap((id, index): Issue[] => {
    if (typeof id !== 'string' || steps.indexOf(id) === index) return [];
    const range = file.rangeOf(['scale', index, 'id']);
    return [
      issueAt(file, range, 'position-scale', `The step \`${id}\` appears twice in the scale`, 'Keep one.'),
    ];
  });
  return [
    ...twice,
    ...placed(file.data).flatMap(({ path, fields }): Issue[] => {
      const position = fields['position'];
      if (typeof position !== 'string' || ids.includes(position)) return [];
      const hint = didYouMean(position, suggest, `The scale has: ${ids.join(', ')}.`);
      const range = file.rangeOf([...path, 'position']);
      return [issueAt(file, range, 'position-scale', `Unknown position \`${position}\``, hint)];
    }),
  ];
};

/** A position taken after the date to which the account is current. */
export const positionDate: Check = ({ content, edition }) => {
  const file = content.files.get('positions.yaml');
  const last = partsOf(edition);
  if (file === undefined || !isRecord(file.data) || last === undefined) return [];
  return placed(file.data).flatMap(({ path, fields }): Issue[] => {
    const since = partsOf(fields['since']);
    if (since === undefined || compareDates(since, last) <= 0) return [];
    const message = `The position is of ${String(fields['since'])}, after the edition of ${edition}`;
    const hint =
      'Correct the date, or `edition` in documentary.yaml if the account is current to a later day.';
    return [issueAt(file, file.rangeOf([...path, 'since']), 'position-date', message, hint)];
  });
};

/** A position that names a claim that is not in the register. */
export const positionClaims: Check = (subject) => {
  const file = subject.content.files.get('positions.yaml');
  if (file === undefined || !isRecord(file.data)) return [];
  return placed(file.data).flatMap((owner) => unknownClaims(subject, file, owner, 'position-claim'));
};

/** A position of a party that `parties.yaml` does not have. */
export const positionParty: Check = ({ content, parties }) => {
  const file = content.files.get('positions.yaml');
  if (file === undefined || !isRecord(file.data) || content.unreadable.has('parties.yaml')) return [];
  const suggest = suggester(parties?.byKey.keys() ?? []);
  const ids = isRecord(file.data['parties']) ? Object.keys(file.data['parties']) : [];
  return ids
    .filter((id) => !parties?.byKey.has(id))
    .map((id) => {
      const hint = didYouMean(id, suggest, 'Add it to parties.yaml with name and kind.');
      const range = file.rangeOf(['parties', id], 'key');
      return issueAt(file, range, 'position-party', `Unknown party \`${id}\``, hint);
    });
};

/** A change that names a claim that is not in the register. */
export const changeClaims: Check = (subject) => {
  const file = subject.content.files.get('changes.yaml');
  if (file === undefined || !Array.isArray(file.data)) return [];
  return file.data.flatMap((fields: unknown, index) =>
    isRecord(fields) ? unknownClaims(subject, file, { path: [index], fields }, 'change-claim') : [],
  );
};

interface Owner {
  path: readonly PropertyKey[];
  fields: Record<string, unknown>;
}

/** The entries of countries and of parties. */
function placed(data: Record<string, unknown>): Owner[] {
  return ['countries', 'parties'].flatMap((group) => {
    const entries = isRecord(data[group]) ? Object.entries(data[group]) : [];
    return entries.flatMap(([id, fields]) => (isRecord(fields) ? [{ path: [group, id], fields }] : []));
  });
}

function unknownClaims({ claims, content }: Subject, file: DataFile, owner: Owner, rule: string): Issue[] {
  if (content.unreadable.has('claims.yaml')) return [];
  const suggest = suggester(claims?.byKey.keys() ?? []);
  return idsIn(owner, 'claims')
    .filter(({ id }) => !claims?.byKey.has(id))
    .map(({ id, path }) => {
      const hint = didYouMean(id, suggest, 'Name a claim of claims.yaml, or take it out.');
      return issueAt(file, file.rangeOf(path), rule, `Unknown claim \`${id}\``, hint);
    });
}
