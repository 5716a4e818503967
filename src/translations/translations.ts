import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import zhHans from './zh-Hans.json' with { type: 'json' };
import zhHant from './zh-Hant.json' with { type: 'json' };

/** Names one of the site's own wordings. */
export type WordingKey = keyof typeof english;

/** The site's words in one language: ICU messages. */
export type Translation = Partial<Record<WordingKey, string>>;

/** The languages that the site's own words are in, by BCP 47 tag. English is complete by definition. */
export const translations: Readonly<Record<string, Translation>> = {
  ar,
  de,
  en: english,
  es,
  fr,
  he,
  hi,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/**
 * The words of the language nearest to one that is asked for: `pt` for `pt-BR`, `zh-Hant` for `zh-TW`.
 *
 * @returns `undefined` where the site has no words of it
 */
export function translationFor(language: string): Translation | undefined {
  const { language: base, script } = new Intl.Locale(language).maximize();
  return (
    translations[`${base}-${script}`] ?? (isInUsualScript(base, script) ? translations[base] : undefined)
  );
}

/** Serbian in Latin letters is not read by all who read it in Cyrillic ones, nor is `de-Hebr` German to all. */
function isInUsualScript(base: string, script: string | undefined): boolean {
  return new Intl.Locale(base).maximize().script === script;
}

export { english };
