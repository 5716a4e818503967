import { IntlMessageFormat } from 'intl-messageformat';
import english from '../../../translations/en.json' with { type: 'json' };
import { type Issue, issueAt } from '../../read/issue.ts';
import type { Check } from '../rule.ts';
import { isRecord } from '../subject.ts';

/** A wording of `interface` that is no ICU message, or asks for a value that it is never given. */
export const interfaceMessage: Check = ({ content }) => {
  const file = content.files.get('documentary.yaml');
  const wordings = file && isRecord(file.data) ? file.data['interface'] : undefined;
  if (file === undefined || !isRecord(wordings)) return [];
  return Object.entries(wordings).flatMap(([key, message]): Issue[] => {
    if (typeof message !== 'string' || !isWording(key)) return [];
    const fault = faultOf(message, english[key]);
    if (fault === undefined) return [];
    const range = file.rangeOf(['interface', key]);
    return [issueAt(file, range, 'interface-message', `The wording of \`${key}\` ${fault[0]}`, fault[1])];
  });
};

function isWording(key: string): key is keyof typeof english {
  return Object.hasOwn(english, key);
}

function faultOf(message: string, original: string): readonly [message: string, hint: string] | undefined {
  try {
    const given = argumentsOf(original);
    const asked = argumentsOf(message).find((name) => !given.includes(name));
    if (asked === undefined) return undefined;
    const hint =
      given.length === 0
        ? 'It takes no values.'
        : `It is given ${given.map((name) => `{${name}}`).join(', ')}.`;
    return [`asks for \`{${asked}}\``, hint];
  } catch (error) {
    const reason = error instanceof Error ? error.message.toLowerCase().replaceAll('_', ' ') : String(error);
    return [`is no ICU message (${reason})`, `The English one is: ${original}`];
  }
}

/** The names of the values in a message, at whatever depth. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    if (!isRecord(part)) return;
    if (part['type'] !== 0 && part['type'] !== 7 && typeof part['value'] === 'string')
      names.add(part['value']);
    Object.values(part).forEach(walk);
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names];
}
