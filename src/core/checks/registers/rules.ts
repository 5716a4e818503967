import type { Rule } from '../rule.ts';
import { frontView } from '../views/front.ts';
import { aliasTaken } from './aliases.ts';
import { interfaceMessage } from './interface.ts';
import { partyOf } from './parties.ts';
import { changeClaims, positionClaims, positionDate, positionParty, positionScale } from './positions.ts';
import { entryLanguage } from './style.ts';

/** Rules for `parties.yaml`, `positions.yaml`, `changes.yaml` and the aliases and wordings of `documentary.yaml`. */
export const registerRules: readonly Rule[] = [
  {
    id: 'party-of',
    what: 'A party that belongs to an unknown one, or in the end to itself.',
    why: 'Sides are determined by who belongs to whom.',
    fix: 'Take the suggested id, or take `of` out.',
    check: partyOf,
  },
  {
    id: 'position-scale',
    what: 'A country or party at a step that the scale does not have, or a step that it has twice.',
    why: 'The map could not colour it.',
    fix: 'Take the suggested step, or add it to the scale.',
    check: positionScale,
  },
  {
    id: 'position-party',
    what: 'A position of a party that `parties.yaml` does not have.',
    why: 'Nobody would know whose it is.',
    fix: 'Take the suggested id, or add the party.',
    check: positionParty,
  },
  {
    id: 'position-date',
    what: 'A position dated after the edition.',
    why: 'The account is not current to that day.',
    fix: 'Correct the date, or the edition.',
    check: positionDate,
  },
  {
    id: 'position-claim',
    what: 'A position that names an unknown claim.',
    why: 'Readers could not check it.',
    fix: 'Take the suggested id.',
    check: positionClaims,
  },
  {
    id: 'change-claim',
    what: 'A change that names an unknown claim.',
    why: 'Its link would lead nowhere.',
    fix: 'Take the suggested id.',
    check: changeClaims,
  },
  {
    id: 'front-view',
    what: 'A view on the front page that names what the account does not have, or that shows nothing.',
    why: 'Readers would meet an empty front page.',
    fix: 'Take the suggested id, or another view.',
    check: frontView,
  },
  {
    id: 'alias-taken',
    what: 'A former address at which this site has a page or file.',
    why: 'The redirect would take the page’s place.',
    fix: 'Take it out of `aliases`, or rename the page.',
    check: aliasTaken,
  },
  {
    id: 'check-setting',
    what: 'A rule in `checks` of `documentary.yaml`, or in a comment `{/* checks off: RULE */}`, that does not exist.',
    why: 'It would turn nothing off.',
    fix: 'Take the suggested rule. Warnings may be turned off; errors where the site can be built all the same.',
  },
  {
    id: 'interface-message',
    what: 'A wording that is no ICU message, or asks for a value that it is never given.',
    why: 'The page that shows it could not be built.',
    fix: 'Keep the placeholders of the English wording.',
    check: interfaceMessage,
  },
  {
    id: 'style-language',
    what: 'A documentary in a language in which CSL has no words (warning).',
    why: 'Entries say “edited by” and “pp.” in English.',
    fix: 'Nothing here; a locale can be given to the CSL project.',
    check: entryLanguage,
  },
];
