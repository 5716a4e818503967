import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Code, Construct, State } from 'micromark-util-types';
import { looksLikeCluster } from './parse-cluster.ts';
import { codes, isLineEnding, tokenizeBrackets } from './tokenize-cluster.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationNarrative: 'citationNarrative';
    citationNarrativeKey: 'citationNarrativeKey';
    citationNarrativeGap: 'citationNarrativeGap';
  }
}

const openBrace = 123;
const closeBrace = 125;
const underscore = 95;

/** After these an `@` belongs to something else: a broken cluster, an address, a handle, `[-@key]`. */
const closedTo: ReadonlySet<Code> = new Set([...'[-/@'].map((sign) => sign.charCodeAt(0)));

/**
 * `@key` in the sentence, and the locator that may follow it: `@key [p. 4]`.
 *
 * Source of the grammar: https://pandoc.org/MANUAL.html#extension-citations. A key ends at white
 * space, at a closing sign and at the sentence's own punctuation; an odd one is written `@\{key\}`.
 */
export const narrativeConstruct: Construct = {
  name: 'citationNarrative',
  previous: (code) => !isWord(code) && !closedTo.has(code),
  tokenize(effects, ok, nok) {
    const begin: State = (code) => {
      effects.enter('citationNarrative');
      effects.enter('citationNarrativeKey');
      effects.consume(code);
      return first;
    };
    const first: State = (code) => {
      if (code === codes.backslash) {
        effects.consume(code);
        return brace;
      }
      return isWord(code) || code === underscore ? take(code) : nok(code);
    };
    const take: State = (code) => {
      effects.consume(code);
      return effects.attempt(joint, inKey, inKey);
    };
    const inKey: State = (code) => (isWord(code) ? take(code) : endOfKey(code));
    const brace: State = (code) => {
      if (code !== openBrace) return nok(code);
      effects.consume(code);
      return inBraces;
    };
    const inBraces: State = (code) => {
      if (code === null || isLineEnding(code)) return nok(code);
      effects.consume(code);
      return code === codes.backslash ? closing : inBraces;
    };
    const closing: State = (code) => {
      if (code !== closeBrace) return inBraces(code);
      effects.consume(code);
      return endOfKey;
    };
    const endOfKey: State = (code) => {
      effects.exit('citationNarrativeKey');
      return effects.attempt(locator, done, done)(code);
    };
    const done: State = (code) => {
      effects.exit('citationNarrative');
      return ok(code);
    };
    return begin;
  },
};

const joining: ReadonlySet<Code> = new Set([...'_:.#$-+?~/'].map((sign) => sign.charCodeAt(0)));

/** One sign inside a key, or some underscores, with a letter or digit right behind. */
const joint: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const begin: State = (code) => {
      if (!joining.has(code)) return nok(code);
      effects.consume(code);
      return code === underscore ? more : wordAfter;
    };
    const more: State = (code) => {
      if (code !== underscore) return wordAfter(code);
      effects.consume(code);
      return more;
    };
    const wordAfter: State = (code) => (isWord(code) ? ok(code) : nok(code));
    return begin;
  },
};

/** White space and brackets that hold no citation of their own, no link and no note. */
const locator: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { defined } = this.parser;
    const brackets: Construct = {
      partial: true,
      tokenize: tokenizeBrackets({
        accepts: (text) =>
          text.trim() !== '' &&
          !text.startsWith('^') &&
          !looksLikeCluster(text.split(/(?<!\\);/)[0] ?? '') &&
          !defined.includes(normalizeIdentifier(text)),
        mayFollow: (code) => code !== codes.openParenthesis && code !== codes.openBracket,
      }),
    };
    let lines = 0;
    const begin: State = (code) => {
      if (code === codes.openBracket) return effects.attempt(brackets, ok, nok)(code);
      effects.enter('citationNarrativeGap');
      return gap(code);
    };
    const gap: State = (code) => {
      if (isLineEnding(code) || isSpace(code)) {
        lines += isLineEnding(code) ? 1 : 0;
        if (lines > 1) return nok(code);
        effects.consume(code);
        return gap;
      }
      effects.exit('citationNarrativeGap');
      return code === codes.openBracket ? effects.attempt(brackets, ok, nok)(code) : nok(code);
    };
    return (code) =>
      code === codes.openBracket || isLineEnding(code) || isSpace(code) ? begin(code) : nok(code);
  },
};

function isSpace(code: Code): boolean {
  return code === 32 || code === -1 || code === -2;
}

/** Letters and digits of any script. */
function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
