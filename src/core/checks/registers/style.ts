import { cslLocale } from '../../read/csl/locale.ts';
import { issueAt } from '../../read/issue.ts';
import type { Check } from '../rule.ts';

/** A language in which CSL has no words: entries would mix it with English without a word. */
export const entryLanguage: Check = ({ content }) => {
  const { file, settings } = content.documentary ?? {};
  if (file === undefined || settings === undefined || !cslLocale(settings.language).isEnglishInstead)
    return [];
  const message = `The Citation Style Language has no words in \`${settings.language}\`: entries say “edited by” in English`;
  const hint =
    'Nothing to do here. A locale can be added to https://github.com/citation-style-language/locales.';
  return [issueAt(file, file.rangeOf(['language']), 'style-language', message, hint, 'warning')];
};
