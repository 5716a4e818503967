import type { Documentary } from '../../core/model/documentary.ts';
import { redirectPage } from './redirect-page.ts';

/** The steps of a former address, without percent-encoding. */
function stepsOf(alias: string): string[] {
  return alias.split('/').flatMap((step) => (step === '' ? [] : [decodeURIComponent(step)]));
}

/**
 * A former address as a server sees it, with and without a slash at its end.
 *
 * @param encode how a step is written: percent-encoded, or as it is where the server decodes first
 */
export function aliasPaths(
  { addresses }: Documentary,
  alias: string,
  encode: (step: string) => string = encodeURIComponent,
): [string, string] {
  const bare = addresses.path(stepsOf(alias).map(encode).join('/'));
  return [bare, `${bare}/`];
}

/** The pages that lead from former addresses to the front page, by their file below the site's root. */
export function redirectPages({ settings, addresses, wording }: Documentary): Map<string, string> {
  const front = addresses.path('');
  const page = redirectPage({
    address: front,
    canonical: addresses.canonical(front),
    title: settings.title,
    language: settings.language,
    direction: wording.direction,
  });
  return new Map(settings.aliases.map((alias) => [fileOf(alias), page]));
}

/** Hosts serve `/old.html` from the file of that name, and all else from a folder's index. */
function fileOf(alias: string): string {
  const steps = stepsOf(alias);
  if (steps.at(-1) === 'index.html') steps.pop();
  const isFile = !alias.endsWith('/') && /\.html?$/.test(steps.at(-1) ?? '');
  return [...steps, ...(isFile ? [] : ['index.html'])].join('/');
}
