import type { Documentary } from '../model/documentary.ts';
import type { Content } from '../read/content.ts';
import { type Issue, sortIssues } from '../read/issue.ts';
import { rules } from './rules.ts';
import { applySettings } from './settings/apply-settings.ts';
import { unknownRules } from './settings/known-rules.ts';
import { subjectOf } from './subject.ts';
import { easeUncited } from './uncited-entries.ts';

/** Everything that is wrong with the content: what was found while reading it, and what the rules find. */
export function runChecks(documentary: Documentary | undefined, content: Content): Issue[] {
  const subject = subjectOf(documentary, content);
  const found = rules.flatMap(({ check }) => check?.(subject) ?? []);
  const eased = easeUncited(subject, [...content.issues, ...found]);
  const known = rules.map(({ id }) => id);
  return sortIssues([...applySettings(subject, eased), ...unknownRules(subject, known)]);
}
