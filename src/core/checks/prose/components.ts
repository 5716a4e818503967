import { basename, extname } from 'node:path';
import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { isAuthorsComponent } from '../../syntax/code.ts';
import { engineComponents } from '../../syntax/engine-components.ts';
import {
  allowedAttributes,
  allowedElements,
  isAllowedAttribute,
  isAllowedElement,
} from '../../syntax/prose-elements.ts';
import { allProse, isJsx, type JsxNode, nodesOf, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Prose, Subject } from '../subject.ts';

const suggestAttribute = suggester(allowedAttributes);

/** Elements that run code, embed, ask for input or restyle the page. */
const unsafe =
  /^(?:script|style|link|meta|base|iframe|frame|object|embed|applet|form|input|button|select|textarea|template|svg|math|noscript|portal)$/i;

/** A component that the section does not import, or an element that sections do not have. */
export const component: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    elementsOf(prose).flatMap((node): Issue[] => {
      const { name } = node;
      if (name !== null && (isKnown(prose, name) || unsafe.test(name))) return [];
      const message = name === null ? 'A tag without a name' : messageFor(name);
      const hint = name === null ? 'Take it out, or name the element.' : hintFor(subject, prose, name);
      return [issueAt(prose.file, tagRange(prose, node), 'component-unknown', message, hint)];
    }),
  );

function isKnown(prose: Prose, name: string): boolean {
  return engineComponents.has(name) || isAllowedElement(name) || isDeclared(prose, name);
}

/** Whether a section imports or exports a component: for `charts.Bar`, what `charts` is. */
export function isDeclared({ declared }: Prose, name: string | null): boolean {
  return declared.has(name?.split('.')[0] ?? '');
}

function messageFor(name: string): string {
  return isAuthorsComponent(name) ? `\`<${name}>\` is not imported` : `Unknown element \`<${name}>\``;
}

function hintFor({ content }: Subject, prose: Prose, name: string): string {
  if (/^h[1-6]$/.test(name))
    return `Write headings as Markdown: ${'#'.repeat(Math.max(2, Number(name[1])))} Words.`;
  const files = new Map(Array.from(content.components, (path) => [basename(path, extname(path)), path]));
  const file = files.get(name);
  if (file !== undefined && isAuthorsComponent(name))
    return `Below the front matter, write: import ${name} from '../${file}';`;
  const known = [...engineComponents.keys(), ...prose.declared, ...files.keys(), ...allowedElements];
  const otherwise =
    content.code === 'none'
      ? `Sections know ${listed} and plain HTML for text, lists, tables and figures.`
      : `Import it from a file below components/, or use ${listed} or plain HTML.`;
  return didYouMean(name, known, otherwise);
}

const listed = [...engineComponents.keys()].map((name) => `<${name}>`).join(', ');

/** A component of the author's under the name of one of the engine's, which would be shown in its place. */
export const componentName: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    [...prose.declared]
      .filter((name) => engineComponents.has(name))
      .map((name) => {
        const message = `\`${name}\` is the name of a component of the engine’s, which \`<${name}>\` would show`;
        const hint = `Give it another name: import My${name} from '…'; and write <My${name}>.`;
        return issueAt(prose.file, placeOf(prose, name), 'component-name', message, hint);
      }),
  );

/** Where an import or export declares a name. */
function placeOf(prose: Prose, name: string): { start: number; end: number } {
  const word = new RegExp(`\\b${name}\\b`);
  const code = nodesOf(prose, 'mdxjsEsm').find(({ node }) => word.test(node.value))?.node;
  const start = (code?.position?.start.offset ?? 0) + Math.max(0, code?.value.search(word) ?? 0);
  return { start, end: start + name.length };
}

/** `<script>`, `<iframe>`, `<form>` and the like, and handlers such as `onclick`. */
export const unsafeHtml: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    elementsOf(prose).flatMap((node): Issue[] => {
      const report = (message: string) =>
        issueAt(
          prose.file,
          tagRange(prose, node),
          'unsafe-html',
          message,
          'Take it out: sections hold prose, no code.',
        );
      if (unsafe.test(node.name ?? '') && !engineComponents.has(node.name ?? ''))
        return [report(`The element \`<${node.name}>\` is not allowed`)];
      // What an author's component does with its properties is its own affair.
      if (isAuthorsComponent(node.name)) return [];
      return attributeNames(node)
        .filter((name) => /^on/i.test(name))
        .map((name) => report(`The handler \`${name}\` is not allowed`));
    }),
  );

/** An attribute that would be dropped: one that HTML or `Claim` does not have, or that sets a style. */
export const attribute: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    elementsOf(prose).flatMap((node): Issue[] => {
      if (!engineComponents.has(node.name ?? '') && !isAllowedElement(node.name ?? '')) return [];
      const names = attributeNames(node);
      const twice = names.filter((name, index) => names.indexOf(name) < index);
      return [...twice.map((name) => repeated(prose, node, name)), ...unfit(prose, node, names)];
    }),
  );

/** An attribute of which only the first is taken. */
function repeated(prose: Prose, node: JsxNode, name: string): Issue {
  const message = `\`${name}\` appears twice in \`<${node.name}>\``;
  return issueAt(prose.file, tagRange(prose, node), 'component-attribute', message, 'Keep one of the two.');
}

function unfit(prose: Prose, node: JsxNode, names: readonly string[]): Issue[] {
  const own = engineComponents.get(node.name ?? '')?.attributes;
  return names
    .filter((name) =>
      own === undefined ? !isAllowedAttribute(name) && !/^on/i.test(name) : !own.includes(name),
    )
    .map((name) => {
      const message = `\`<${node.name}>\` takes no \`${name}\``;
      return issueAt(
        prose.file,
        tagRange(prose, node),
        'component-attribute',
        message,
        attributeHint(node, name, own),
      );
    });
}

function attributeHint(
  { name: component }: JsxNode,
  name: string,
  own: readonly string[] | undefined,
): string {
  if (component === 'Claim') return 'A claim has only its id here; kind, by and the rest are in claims.yaml.';
  if (component === 'Reference') return 'Write <Reference of="key" />, with the key of one source.';
  if (own !== undefined) return didYouMean(name, own, `It takes ${own.join(', ')}.`);
  return didYouMean(name, suggestAttribute, 'Take it out. Looks belong to the site’s style sheet.');
}

function elementsOf(prose: Prose): JsxNode[] {
  return prose.nodes.map(({ node }) => node).filter(isJsx);
}

function attributeNames({ attributes }: JsxNode): string[] {
  return attributes.flatMap((item) => (item.type === 'mdxJsxAttribute' ? [item.name] : []));
}
