import type { Addresses } from '../model/addresses.ts';
import type { InlineHashes } from '../security/policy.ts';
import { styleHashes } from '../styles/stylesheets.ts';
import { firstScriptHash } from './first-script.ts';

/** What stands in the pages of any kind, for hosts, which send one policy with all of them. */
export function inlineHashes(addresses: Addresses): InlineHashes {
  return { scriptHashes: [firstScriptHash], styleHashes: styleHashes(addresses) };
}
