import type { Code, Construct, State, Tokenizer } from 'micromark-util-types';
import { looksLikeCluster } from './parse-cluster.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationCluster: 'citationCluster';
    citationClusterMarker: 'citationClusterMarker';
    citationClusterText: 'citationClusterText';
    citationClusterEol: 'citationClusterEol';
  }
}

export const codes = { openBracket: 91, backslash: 92, closeBracket: 93, openParenthesis: 40 };

/** The end of a line, in any of its three forms. */
export function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

/** What must be true of a text between brackets, and of the sign that follows them. */
interface Brackets {
  accepts(text: string): boolean;
  mayFollow(code: Code): boolean;
}

/** Reads `[…]` as tokens: text and ends of lines, without any bracket inside. */
export function tokenizeBrackets({ accepts, mayFollow }: Brackets): Tokenizer {
  return (effects, ok, nok) => {
    let text = '';
    let open = false;

    const begin: State = (code) => {
      if (code !== codes.openBracket) return nok(code);
      effects.enter('citationClusterMarker');
      effects.consume(code);
      effects.exit('citationClusterMarker');
      return inside;
    };
    const inside: State = (code) => {
      if (code === null || code === codes.openBracket) return nok(code);
      if (isLineEnding(code)) return lineEnding(code);
      if (code === codes.closeBracket) {
        if (!accepts(text)) return nok(code);
        leaveText();
        effects.enter('citationClusterMarker');
        effects.consume(code);
        effects.exit('citationClusterMarker');
        return (next) => (mayFollow(next) ? ok(next) : nok(next));
      }
      take(code);
      return code === codes.backslash ? escaped : inside;
    };
    const escaped: State = (code) => {
      if (code === codes.backslash || code === codes.openBracket || code === codes.closeBracket) {
        take(code);
        return inside;
      }
      return inside(code);
    };
    const lineEnding: State = (code) => {
      leaveText();
      text += '\n';
      effects.enter('citationClusterEol');
      effects.consume(code);
      effects.exit('citationClusterEol');
      return inside;
    };
    const take = (code: Code) => {
      if (!open) effects.enter('citationClusterText');
      open = true;
      text += code !== null && code >= 0 ? String.fromCharCode(code) : ' ';
      effects.consume(code);
    };
    const leaveText = () => {
      if (open) effects.exit('citationClusterText');
      open = false;
    };
    return begin;
  };
}

/** `[@key](address)` is a link, as in CommonMark. */
const brackets: Construct = {
  partial: true,
  tokenize: tokenizeBrackets({
    accepts: looksLikeCluster,
    mayFollow: (code) => code !== codes.openParenthesis,
  }),
};

/** `[@key]`, `[see @key, p. 4; @other]`. */
export const clusterConstruct: Construct = {
  // `^[` opens a note.
  previous: (code) => code !== 94,
  name: 'citationCluster',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('citationCluster');
      return effects.attempt(
        brackets,
        (next) => {
          effects.exit('citationCluster');
          return ok(next);
        },
        nok,
      )(code);
    };
  },
};
