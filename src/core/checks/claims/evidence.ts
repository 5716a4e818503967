import { isWhole, longestRun, mostWords } from '../../model/references/text-fragment.ts';
import { issueAt, type Severity } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { isWebAddress } from '../../read/schemas/fields.ts';
import type { Check } from '../rule.ts';
import { type Entry, isRecord, type Subject } from '../subject.ts';

/** Evidence from a source that the claim does not cite. */
export const evidenceSource: Check = (subject) => {
  const { citations, documentary, content } = subject;
  if (documentary === undefined || content.unreadable.has(content.citationsName)) return [];
  const suggest = suggester(citations?.byKey.keys() ?? []);
  return passages(subject).flatMap(({ claim, fields, report }) => {
    const key = text(fields['source']).normalize('NFC');
    const cited = documentary.claimsById.get(claim)?.references;
    if (key === '' || cited?.some((reference) => reference.key.normalize('NFC') === key) !== false) return [];
    if (!citations?.byKey.has(key)) {
      const hint = didYouMean(key, suggest, 'Name the key of a source that the claim cites.');
      return [report('source', 'evidence-source', `No entry has the key \`${key}\``, hint)];
    }
    const message = `The claim \`${claim}\` does not cite \`${key}\``;
    const hint = `Cite it after the claim, [@${key}], or name one of its sources: ${cited.map((reference) => reference.key).join(', ')}.`;
    return [report('source', 'evidence-source', message, hint)];
  });
};

/** A quotation that a link to the passage cannot hold, or holds only in part. */
export const evidenceQuote: Check = (subject) =>
  passages(subject).flatMap(({ fields, report }) => {
    const quote = text(fields['quote']);
    if (quote === '') return [];
    const words = quote.split(/\s+/).filter(Boolean).length;
    if (words > mostWords) {
      const message = `This quotation has ${words} words: a link to the passage is exact up to ${mostWords}`;
      return [report('quote', 'evidence-quote', message, 'Quote the words that matter.', 'warning')];
    }
    if (longestRun(quote) === '') {
      return [report('quote', 'evidence-quote', 'This quotation holds no words', 'Quote the source.')];
    }
    if (isWhole(quote) || !isWebAddress(text(entryOf(subject, fields)?.fields['URL']))) return [];
    const message = `A page holds no “…” or “[ ]”: the link to the passage finds only “${longestRun(quote)}”`;
    return [report('quote', 'evidence-quote', message, 'Quote words that follow each other.', 'warning')];
  });

/** A quotation in a language that the documentary does not have, and no translation. */
export const evidenceTranslation: Check = (subject) => {
  const language = subject.content.documentary?.settings.language;
  if (language === undefined) return [];
  return passages(subject).flatMap(({ fields, report }) => {
    const source = text(entryOf(subject, fields)?.fields['language']);
    const isForeign = source !== '' && source.split('-')[0] !== language.split('-')[0];
    if (text(fields['quote']) === '' || text(fields['translation']) !== '' || !isForeign) return [];
    const hint = 'Add `translation`: the same words in the language of the documentary.';
    const message = `This quotation is in another language (${source}) and has no translation`;
    return [report('quote', 'evidence-translation', message, hint, 'warning')];
  });
};

interface Passage {
  claim: string;
  fields: Record<string, unknown>;
  report(
    field: string,
    rule: string,
    message: string,
    hint: string,
    severity?: Severity,
  ): ReturnType<typeof issueAt>;
}

/** The passages of all claims as written, with a way to report each. */
function passages({ claims }: Subject): Passage[] {
  if (claims === undefined) return [];
  const { file } = claims;
  return claims.list.flatMap(({ key, path, fields }) => {
    const written = fields['evidence'];
    const isList = Array.isArray(written);
    const list: unknown[] = isList ? written : [written];
    return list.flatMap((passage, index): Passage[] => {
      if (!isRecord(passage)) return [];
      const place = [...path, 'evidence', ...(isList ? [index] : [])];
      const report: Passage['report'] = (field, rule, message, hint, severity) =>
        issueAt(file, file.rangeOf([...place, field]), rule, message, hint, severity);
      return [{ claim: key, fields: passage, report }];
    });
  });
}

function entryOf({ citations }: Subject, fields: Record<string, unknown>): Entry | undefined {
  return citations?.byKey.get(text(fields['source']).normalize('NFC'));
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
