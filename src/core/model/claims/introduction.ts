import { listParts } from '../../../translations/list-parts.ts';
import type { Wording, WordingKey } from '../../../translations/wording.ts';
import { type BuiltInClaimKind, claimKinds } from '../../read/schemas/claims.ts';
import type { Claim, Documentary, Party } from '../documentary.ts';

/** How a claim is introduced: words and parties in the order of the language. */
export interface Introduction {
  parts: (string | Party)[];
  /** `lang` and `dir`, where the words around the names fall back to English. */
  markup: ReturnType<Wording['markup']>;
}

/** Where the parties go while a message is formatted: characters that no text has. */
const parties = '\uE000';
const reporters = '\uE001';

/**
 * Who makes a claim, in words that fit its kind: "Alleged by …", "Law of …", "…, cited by …". A
 * claim is never shown without: an accusation would read as ours.
 */
export function introduction(
  { wording, claimKinds: kinds, settings }: Documentary,
  claim: Claim,
): Introduction {
  const kind = kinds.find(({ id }) => id === claim.kind);
  const own = kind?.introduction;
  const builtIn = claimKinds.find((kind) => kind === claim.kind);
  const key = claim.by.length === 0 ? 'claim.introduced-nobody' : keyOf(builtIn);
  const says =
    own?.replaceAll('{parties}', parties) ?? wording(key, { parties, kind: kind?.word ?? claim.kind });
  const whole =
    claim.citedBy.length === 0
      ? says
      : wording('claim.introduced-cited', { introduction: says, parties: reporters });
  const listed = (some: readonly Party[]) =>
    listParts(settings.language, some, ({ inSentence }) => inSentence).flatMap(({ before, item }) => [
      before,
      item,
    ]);
  const parts = whole.split(/([\uE000\uE001])/).flatMap((part): (string | Party)[] => {
    if (part === parties) return listed(claim.by);
    return part === reporters ? listed(claim.citedBy) : [part];
  });
  return {
    parts: parts.filter((part) => part !== ''),
    markup: own === undefined ? wording.markup(key) : {},
  };
}

/** The same as text. */
export function introductionText(documentary: Documentary, claim: Claim): string {
  return introduction(documentary, claim)
    .parts.map((part) => (typeof part === 'string' ? part : part.inSentence))
    .join('');
}

function keyOf(kind: BuiltInClaimKind | undefined): WordingKey {
  return kind === undefined ? 'claim.introduced-other' : `claim.introduced-${kind}`;
}

/** When a claim was said or done; where that is not known, when it was reported. */
export interface ClaimTime {
  date: string;
  isReport: boolean;
  text: string;
  markup: ReturnType<Wording['markup']>;
}

/** The time of a claim in words: "5 March 2019", or "reported 10 April 2019". */
export function claimTime({ wording }: Documentary, { date, reported }: Claim): ClaimTime | undefined {
  if (date !== undefined) return { date, isReport: false, text: wording.date(date), markup: {} };
  if (reported === undefined) return undefined;
  const text = wording('claim.reported-on', { date: wording.date(reported) });
  return { date: reported, isReport: true, text, markup: wording.markup('claim.reported-on') };
}
