import { plainText } from '../../model/prose/plain-text.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean } from '../../read/nearest.ts';
import { asideTypes } from '../../render/blocks/callouts.ts';
import { chartTypes } from '../../render/blocks/chart.ts';
import { places } from '../../render/blocks/figures.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { engineComponents } from '../../syntax/engine-components.ts';
import { isViewName } from '../../syntax/views.ts';
import { allProse, isJsx, type JsxNode, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { chartFaults } from '../views/charts.ts';
import { viewFaults } from '../views/views.ts';

const rule = 'component-attribute';

/** An engine's component without an attribute that it needs, or with a wrong value. */
export const engineAttributes: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    prose.nodes.flatMap(({ node }): Issue[] => {
      const known =
        isJsx(node) && !/^(?:Claim|Reference)$/.test(node.name ?? '')
          ? engineComponents.get(node.name ?? '')
          : undefined;
      if (known === undefined || !isJsx(node)) return [];
      const range = tagRange(prose, node);
      const report = (message: string, hint: string) => issueAt(prose.file, range, rule, message, hint);
      return [
        ...known.required
          .filter((name) => (attributeText(node, name) ?? '') === '')
          .map((name) => report(`\`<${node.name}>\` lacks \`${name}\``, `Write <${node.name} ${name}="…">.`)),
        ...valueProblems(subject, node).map(([message, hint]) => report(message, hint)),
      ];
    }),
  );

type Fault = readonly [message: string, hint: string];

function valueProblems(subject: Subject, node: JsxNode): Fault[] {
  const value = (name: string) => attributeText(node, name);
  const one = (name: string, good: readonly string[]): Fault[] => {
    const written = value(name);
    if (written === undefined || good.includes(written)) return [];
    return [
      [
        `\`${name}\` is "${written}": expected one of ${good.join(', ')}`,
        didYouMean(written, good, 'Take one of those.'),
      ],
    ];
  };
  const file = (name: string): Fault[] => {
    const written = value(name);
    if (written === undefined || written === '' || subject.content.media.has(written)) return [];
    return [
      [
        `There is no file \`${written}\``,
        didYouMean(written, subject.content.media, 'Put it into media/ and write media/NAME.'),
      ],
    ];
  };
  switch (node.name) {
    case 'Figure':
    case 'Table':
      return [
        ...one('place', places),
        ...width(value('width')),
        ...(node.name === 'Figure' ? [...file('src'), ...alternative(node)] : []),
      ];
    case 'Aside':
      return one('type', asideTypes);
    case 'Quote':
      return one('by', [...(subject.parties?.byKey.keys() ?? [])]);
    case 'Video':
      return [...file('src'), ...file('poster'), ...file('captions')];
    case 'Term': {
      const name = (value('of') ?? plainText(node)).trim();
      const { terms } = subject.content;
      if (terms.has(name)) return [];
      return [
        [
          `\`${name}\` is not in terms.yaml`,
          didYouMean(name, terms.keys(), `Add a line there: ${name}: its full form.`),
        ],
      ];
    }
    case 'Audio':
      return file('src');
    case 'Chart':
      return [
        ...one('type', chartTypes),
        ...chartFaults(node, subject.documentary?.settings.language ?? 'en'),
      ];
    default:
      return isViewName(node.name) && subject.documentary !== undefined
        ? viewFaults(subject.documentary, node.name, value).map(({ message, hint }) => [message, hint])
        : [];
  }
}

function width(written: string | undefined): Fault[] {
  if (written === undefined || /^(?:[2-9]\d|100)%$/.test(written)) return [];
  return [[`\`width\` is "${written}": expected a share of the text from 20% to 100%`, 'Write width="60%".']];
}

function alternative(node: JsxNode): Fault[] {
  if (attributeText(node, 'src') === undefined || attributeText(node, 'alt') !== undefined) return [];
  return [
    [
      'A figure without alternative text',
      'Say what it shows: alt="A map of …". A picture that only adorns has alt="".',
    ],
  ];
}
