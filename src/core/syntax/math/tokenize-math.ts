import type { Code, Construct, State } from 'micromark-util-types';
import { isLineEnding } from '../tokenize-cluster.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextSequence: 'mathTextSequence';
    mathTextData: 'mathTextData';
  }
}

const dollar = 36;
const backslash = 92;

/**
 * `$…$` in a line as pandoc reads it, so that “$5 and $6” is text: no space inside the dollars, no
 * digit behind the second. `$$…$$` in a line may have spaces. Braces belong to the formula and open no
 * expression. Source: https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export const mathConstruct: Construct = {
  name: 'mathText',
  previous: (code) => code !== dollar && code !== backslash,
  tokenize(effects, ok, nok) {
    let size = 0;
    let before: Code = null;
    let isEmpty = true;

    const begin: State = (code) => {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      effects.consume(code);
      size = 1;
      return opening;
    };
    const opening: State = (code) => {
      if (code === dollar && size === 1) {
        effects.consume(code);
        size = 2;
        return opening;
      }
      if (code === null || code === dollar || (size === 1 && isSpace(code))) return nok(code);
      effects.exit('mathTextSequence');
      effects.enter('mathTextData');
      return inside(code);
    };
    const inside: State = (code) => {
      if (code === null) return nok(code);
      if (isLineEnding(code)) {
        effects.exit('mathTextData');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        effects.enter('mathTextData');
        before = code;
        return inside;
      }
      if (code === dollar && !isEmpty) {
        effects.exit('mathTextData');
        effects.enter('mathTextSequence');
        effects.consume(code);
        return size === 1 ? closed : second;
      }
      isEmpty = false;
      before = code;
      effects.consume(code);
      return code === backslash ? escaped : inside;
    };
    const escaped: State = (code) => {
      if (code === null || isLineEnding(code)) return inside(code);
      before = code;
      effects.consume(code);
      return inside;
    };
    const second: State = (code) => {
      if (code !== dollar) return nok(code);
      effects.consume(code);
      return leave;
    };
    const closed: State = (code) => (isSpace(before) || isDigit(code) ? nok(code) : leave(code));
    const leave: State = (code) => {
      effects.exit('mathTextSequence');
      effects.exit('mathText');
      return ok(code);
    };
    return begin;
  },
};

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
