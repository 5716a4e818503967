import type { ClientKey, ClientWords } from '../../build/client-words.ts';
import { element } from './elements.ts';

/** What a wording is shown with: text, and elements in its place. */
type Values = Record<string, string | Node>;

/** A wording with its values (`{count}`), as content of an element; English in another language says so. */
export function wording(
  { messages, english }: ClientWords,
  key: ClientKey,
  values: Values = {},
): (Node | string)[] {
  const content = messages[key]
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? (values[part.slice(1, -1)] ?? part) : part));
  return english.includes(key) ? [element('span', { lang: 'en', dir: 'ltr' }, ...content)] : content;
}
