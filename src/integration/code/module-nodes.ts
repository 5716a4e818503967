import type { Expression } from 'estree';
import type { ElementContent } from 'hast';
import type { MdxJsxAttribute, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import type { Section } from '../../core/model/documentary.ts';
import { isAuthorsComponent } from '../../core/syntax/code.ts';

/** The name by which a section's module knows `Guard.astro`: nothing that an author would write. */
export const guardName = 'DocumentaryGuard';

/** HTML in a module: as it is on the section's page, and on the page that holds all sections. */
export function htmlFragment(here: string, whole: string): MdxJsxFlowElementHast {
  return component('Fragment', [{ type: 'mdxJsxAttribute', name: 'set:html', value: valueFor(here, whole) }]);
}

/** A component of the author's in a guard, which says where it is used if it fails. */
export function guarded(
  section: Section,
  node: MdxJsxFlowElementHast | MdxJsxTextElementHast,
): ElementContent {
  if (!isAuthorsComponent(node.name)) return node;
  const attributes: [string, string][] = [
    ['slug', section.slug],
    ['name', node.name ?? ''],
    ['start', String(node.position?.start.offset ?? 0)],
  ];
  return component(
    guardName,
    attributes.map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    [node],
  );
}

function component(
  name: string,
  attributes: MdxJsxAttribute[],
  children: ElementContent[] = [],
): MdxJsxFlowElementHast {
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}

/** The expression `props.whole ? whole : here`, or one text where they are the same. */
function valueFor(here: string, whole: string): MdxJsxAttribute['value'] {
  const text = (value: string): Expression => ({ type: 'Literal', value });
  const expression: Expression =
    here === whole
      ? text(here)
      : {
          type: 'ConditionalExpression',
          test: {
            type: 'MemberExpression',
            object: { type: 'Identifier', name: 'props' },
            property: { type: 'Identifier', name: 'whole' },
            computed: false,
            optional: false,
          },
          consequent: text(whole),
          alternate: text(here),
        };
  return {
    type: 'mdxJsxAttributeValueExpression',
    value: '',
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [{ type: 'ExpressionStatement', expression }],
      },
    },
  };
}
