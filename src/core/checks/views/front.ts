import { issueAt } from '../../read/issue.ts';
import type { Check } from '../rule.ts';
import { viewFaults } from './views.ts';

/** A view on the front page that names what the account does not have, or shows nothing. */
export const frontView: Check = ({ content, documentary }) => {
  const file = content.files.get('documentary.yaml');
  const front = documentary?.settings.front;
  if (file === undefined || documentary === undefined || front === undefined) return [];
  const values = new Map(Object.entries(front));
  return viewFaults(documentary, front.view, (attribute) => values.get(attribute)).map(
    ({ attribute, message, hint }) =>
      issueAt(file, file.rangeOf(['front', attribute ?? 'view']), 'front-view', message, hint),
  );
};
