import type { Entries } from '../subject.ts';

/** No key is longer; a page of Chinese without spaces is one run of letters too. */
const longest = 200;

/** What may follow a key without a space. Points and hyphens join: `@key.example` is a name of its own. */
const parting = /[^\p{L}\p{N}_.\-/:@]/u;

/**
 * The known key that a run of letters and punctuation is or begins with: `key`, but also `key,p` and
 * `key，第`, where no space separates the key from what follows.
 */
export function leadingKey(written: string, { byKey }: Entries): string | undefined {
  if (byKey.has(written.normalize('NFC'))) return written;
  for (let end = Math.min(written.length, longest) - 1; end > 0; end--) {
    if (!parting.test(written[end] ?? '')) continue;
    const key = written.slice(0, end);
    if (byKey.has(key.normalize('NFC'))) return key;
  }
  return undefined;
}
