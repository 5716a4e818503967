import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import type { Subject } from '../subject.ts';
import { silencedPlaces } from './silenced-places.ts';

/**
 * Names in `checks` and in comments that are no rules.
 *
 * @param known the ids of all rules
 */
export function unknownRules(subject: Subject, known: readonly string[]): Issue[] {
  const suggest = suggester(known);
  const message = (rule: string) => `There is no rule \`${rule}\``;
  const hint = (rule: string) => didYouMean(rule, suggest, 'Every report names its rule at the end.');
  const settings = subject.content.documentary;
  return [
    ...Object.keys(settings?.settings.checks ?? {}).flatMap((rule): Issue[] => {
      if (settings === undefined || known.includes(rule)) return [];
      const range = settings.file.rangeOf(['checks', rule], 'key');
      return [issueAt(settings.file, range, 'check-setting', message(rule), hint(rule))];
    }),
    ...silencedPlaces(subject)
      .filter(({ rule }) => !known.includes(rule))
      .map(({ file, rule, offset }) => {
        const at = file.text.indexOf(rule, offset);
        return issueAt(
          file,
          { start: at, end: at + rule.length },
          'check-setting',
          message(rule),
          hint(rule),
        );
      }),
  ];
}
