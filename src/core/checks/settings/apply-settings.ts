import type { Issue } from '../../read/issue.ts';
import type { Subject } from '../subject.ts';
import { isSilenced, silencedPlaces } from './silenced-places.ts';

/**
 * Rules whose errors may be turned off or made warnings: matters of care and taste. Nothing can be built
 * from what breaks another rule. Warnings of all rules may be turned off, or made errors.
 */
const matterOfTaste = new Set([
  'image-alt',
  'heading-level',
  'citation-key-case',
  'citation-same-source',
  'citation-date',
  'citation-identifier',
  'claim-uncited',
  'claim-date',
  'position-date',
]);

/** Applies `checks` of documentary.yaml and the comments in the prose to what was found. */
export function applySettings(subject: Subject, issues: readonly Issue[]): Issue[] {
  const checks = subject.content.documentary?.settings.checks ?? {};
  const places = silencedPlaces(subject);
  return issues.flatMap((issue): Issue[] => {
    const wanted = isSilenced(places, issue) ? 'off' : checks[issue.rule];
    if (wanted === undefined || wanted === issue.severity) return [issue];
    if (wanted === 'error') return [{ ...issue, severity: 'error' }];
    if (issue.severity === 'error' && !matterOfTaste.has(issue.rule)) return [refused(issue)];
    return wanted === 'off' ? [] : [{ ...issue, severity: 'warning' }];
  });
}

function refused(issue: Issue): Issue {
  const note = `\`${issue.rule}\` cannot be turned off: the site could not be built.`;
  return { ...issue, hint: issue.hint === undefined ? note : `${issue.hint} ${note}` };
}
