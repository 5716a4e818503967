import type { Wording, WordingKey } from '../../translations/wording.ts';
import { type BuiltInClaimKind, claimKinds } from '../read/schemas/claims.ts';
import type { DocumentarySettings } from '../read/schemas/documentary.ts';
import type { KindShape } from '../read/schemas/kinds.ts';
import { partyKinds } from '../read/schemas/parties.ts';

/** `lang` and `dir` of a word that falls back to English. */
type Markup = ReturnType<Wording['markup']>;

/** What a claim can be. */
export interface ClaimKind {
  id: string;
  word: string;
  markup: Markup;
  /** A shape by its name, or a single letter or sign. */
  sign: string;
  /** The introduction that `documentary.yaml` gives it: a message with `{parties}`. */
  introduction: string | undefined;
}

/** What a party can be. */
export interface PartyKind {
  id: string;
  word: string;
  markup: Markup;
  /** The heading of all parties of this kind. */
  plural: string;
  pluralMarkup: Markup;
}

const shapes: Record<BuiltInClaimKind, KindShape> = {
  allegation: 'triangle',
  denial: 'cross',
  response: 'arrow',
  assessment: 'diamond',
  finding: 'disc',
  measure: 'square',
  law: 'lines',
  fact: 'ring',
  unsorted: 'dot',
};

/** The kinds of claims that every documentary has, then those that this one adds. */
export function claimKindsOf(settings: DocumentarySettings, wording: Wording): ClaimKind[] {
  const builtIn = claimKinds.map((id) => {
    const key: WordingKey = `kind.${id}`;
    return {
      id,
      word: wording(key),
      markup: wording.markup(key),
      sign: shapes[id],
      introduction: undefined,
    };
  });
  const own = settings.claimKinds.map((kind) => ({ markup: {}, introduction: undefined, ...kind }));
  return [...builtIn, ...own];
}

/** The same of parties. */
export function partyKindsOf(settings: DocumentarySettings, wording: Wording): PartyKind[] {
  const builtIn = partyKinds.map((id) => {
    const keys = { one: `party.${id}`, all: `parties.${id}` } as const;
    return {
      id,
      word: wording(keys.one),
      markup: wording.markup(keys.one),
      plural: wording(keys.all),
      pluralMarkup: wording.markup(keys.all),
    };
  });
  const own = settings.partyKinds.map(({ id, word, plural }) => ({
    id,
    word,
    markup: {},
    plural: plural ?? word,
    pluralMarkup: {},
  }));
  return [...builtIn, ...own];
}

/** A kind by its id; one that nothing names is its id. */
export function kindById<T extends { id: string; word: string }>(kinds: readonly T[], id: string) {
  return kinds.find((kind) => kind.id === id) ?? { id, word: id, markup: {} };
}
