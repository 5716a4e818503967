import type { Addresses } from '../../core/model/addresses.ts';
import { formScriptHash } from '../../search/build/form-script.ts';
import { type PageKind, styleHashes } from '../../styles/stylesheets.ts';
import { firstScriptHash } from '../first-script.ts';
import type { InlineHashes } from './policy.ts';

/** Hashes of the scripts that stand in a kind of page itself. */
export function scriptHashes(kind: PageKind): string[] {
  return kind === 'search' ? [firstScriptHash, formScriptHash] : [firstScriptHash];
}

/** What stands in the pages of any kind, for hosts, which send one policy with all of them. */
export function inlineHashes(addresses: Addresses): InlineHashes {
  return { scriptHashes: scriptHashes('search'), styleHashes: styleHashes(addresses) };
}
