import type { Rule } from '../rule.ts';
import { aliasAddress } from './aliases.ts';
import { interfaceMessage } from './interface.ts';
import { partyOf } from './parties.ts';
import { changeClaims, positionClaims, positionScale } from './positions.ts';

/** Rules for `parties.yaml`, `positions.yaml`, `changes.yaml` and the aliases and wordings of `documentary.yaml`. */
export const registerRules: readonly Rule[] = [
  {
    id: 'party-of',
    what: 'A party that belongs to an unknown one, or in the end to itself.',
    why: 'Sides are told by who belongs to whom.',
    mend: 'Take the suggested id, or take `of` out.',
    check: partyOf,
  },
  {
    id: 'position-scale',
    what: 'A country at a step that the scale does not have, or a step that it has twice.',
    why: 'The map could not colour it.',
    mend: 'Take the suggested step, or add it to the scale.',
    check: positionScale,
  },
  {
    id: 'position-claim',
    what: 'A position that names an unknown claim.',
    why: 'Readers could not check it.',
    mend: 'Take the suggested id.',
    check: positionClaims,
  },
  {
    id: 'change-claim',
    what: 'A change that names an unknown claim.',
    why: 'Its link would lead nowhere.',
    mend: 'Take the suggested id.',
    check: changeClaims,
  },
  {
    id: 'alias-address',
    what: 'An alias in `documentary.yaml` that is an address of the site now.',
    why: 'The redirect would overwrite the page.',
    mend: 'Take it out: aliases are former addresses.',
    check: aliasAddress,
  },
  {
    id: 'interface-message',
    what: 'A wording that is no ICU message, or asks for a value that it is never given.',
    why: 'The page that shows it could not be built.',
    mend: 'Keep the placeholders of the English wording.',
    check: interfaceMessage,
  },
];
