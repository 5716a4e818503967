import { counted } from '../../../core/counted.ts';
import type { Suggestions } from './suggest.ts';

/** What was found, for a terminal: each statement with its place and what its words say about it. */
export function suggestionsText({ suggestions, unsure }: Suggestions): string {
  const found = suggestions.map(({ file, start, id, text, by, about, places, date }) => {
    const facts = [
      by.length > 0 ? `by ${by.join(', ')}` : '',
      about.length > 0 ? `about ${about.join(', ')}` : '',
      date ?? '',
      places.join(', '),
    ].filter(Boolean);
    const { line, column } = file.pointAt(start);
    return [
      `${file.path}:${line}:${column}  ${id}`,
      `  ${text}`,
      ...(facts.length > 0 ? [`  (${facts.join('; ')})`] : []),
    ].join('\n');
  });
  const left = unsure.map(({ file, start, reason, text }) => {
    const { line, column } = file.pointAt(start);
    return `? ${file.path}:${line}:${column}  ${reason}: ${text.length > 80 ? `…${text.slice(-79)}` : text}`;
  });
  return [
    ...found,
    ...left,
    `${counted(suggestions.length, 'cited statement')} not yet a claim${unsure.length > 0 ? `, ${counted(unsure.length, 'citation')} left to you (?)` : ''}.`,
  ].join('\n');
}
