import type { Evidence } from '../documentary.ts';
import { linkState } from './link-state.ts';
import { mediaTime, withMediaTime } from './media-time.ts';
import { textFragment } from './text-fragment.ts';

/**
 * The address of a source at a passage: at its time in a recording, else at its words in a page.
 * `undefined` where the source has no address.
 */
export function passageAddress({
  reference,
  locator,
  quote,
}: Pick<Evidence, 'reference' | 'locator' | 'quote'>): string | undefined {
  const { url } = linkState(reference.entry);
  return url === undefined ? undefined : addressAt(url, locator, quote);
}

/** An address at a time or at words; as it is where it leads to neither. */
export function addressAt(url: string, locator: string | undefined, quote: string | undefined): string {
  const seconds = locator === undefined ? undefined : mediaTime(locator);
  const timed = seconds === undefined ? undefined : withMediaTime(url, seconds);
  if (timed !== undefined) return timed;
  const directive = quote === undefined ? undefined : textFragment(quote);
  if (directive === undefined) return url;
  // The directive belongs to the fragment; what is there already stays.
  return `${url}${url.includes('#') ? '' : '#'}:~:${directive}`;
}
