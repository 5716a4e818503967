import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { cslFields, dateFields, nameFields } from '../../read/schemas/citations.ts';
import type { Check } from '../rule.ts';
import { type Entries, isRecord } from '../subject.ts';

const nameParts = new Set([
  'family',
  'given',
  'literal',
  'suffix',
  'dropping-particle',
  'non-dropping-particle',
  'comma-suffix',
  'static-ordering',
  'static-particles',
  'parse-names',
]);
const dateParts = new Set(['date-parts', 'season', 'circa', 'literal', 'raw']);
const ownFields = new Set(['sameAs', 'translation', 'copies', 'correction', 'doubt', 'urlNote']);

const suggestField = suggester(cslFields);
const suggestNamePart = suggester(nameParts);
const suggestDatePart = suggester(dateParts);
const suggestOwn = suggester(ownFields);

/** Fields that CSL-JSON does not know: kept as they are, shown nowhere. */
export const cslFieldNames: Check = ({ citations }) => {
  if (citations === undefined) return [];
  return citations.list.flatMap(({ path: [index], fields }) => {
    const at = (...path: PropertyKey[]) => [index, ...path];
    return [
      ...unknown(citations, at(), fields, cslFields, suggestField),
      ...nameFields.flatMap((field) =>
        listOf(fields[field]).flatMap((name, place) =>
          unknown(citations, at(field, place), name, nameParts, suggestNamePart),
        ),
      ),
      ...dateFields.flatMap((field) =>
        unknown(citations, at(field), fields[field], dateParts, suggestDatePart),
      ),
      ...nearMisses(citations, at('custom'), fields['custom']),
    ];
  });
};

function unknown(
  { file }: Entries,
  path: readonly PropertyKey[],
  value: unknown,
  known: ReadonlySet<string>,
  suggest: (wrong: string) => string | undefined,
): Issue[] {
  if (!isRecord(value)) return [];
  return Object.keys(value)
    .filter((field) => !known.has(field))
    .map((field) =>
      issueAt(
        file,
        file.rangeOf([...path, field], 'key'),
        'citation-field',
        `CSL-JSON has no field \`${field}\` here`,
        didYouMean(field, suggest, 'It is kept and shown nowhere; what is your own goes under "custom".'),
        'warning',
      ),
    );
}

/** Other programs keep their own fields in `custom`: only a slip in one of ours is reported. */
function nearMisses(citations: Entries, path: readonly PropertyKey[], custom: unknown): Issue[] {
  if (!isRecord(custom)) return [];
  const slips = Object.fromEntries(
    Object.entries(custom).filter(([field]) => !ownFields.has(field) && suggestOwn(field) !== undefined),
  );
  return unknown(citations, path, slips, ownFields, suggestOwn);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
