import type { Addresses } from '../model/addresses.ts';
import type { InlineHashes } from '../security/policy.ts';
import { styleHashes } from '../styles/stylesheets.ts';
import { themeScriptHash } from './theme-script.ts';

/** What stands in the pages of any kind, for hosts, which send one policy with all of them. */
export function inlineHashes(addresses: Addresses): InlineHashes {
  return { scriptHashes: [themeScriptHash], styleHashes: styleHashes(addresses) };
}
