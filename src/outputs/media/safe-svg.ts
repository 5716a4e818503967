import { type CustomPlugin, optimize } from 'svgo';

/** Elements by which a picture could show or load a page of its own. */
const foreign = new Set([
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'meta',
  'link',
  'base',
]);

/** Addresses that stay within the picture: its own ids, and pictures held in it. */
const own = /^(?:#|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/i;

/** Takes out what SVGO’s own plugin leaves: foreign content, and addresses that lead out of the picture. */
const onlyDrawing: CustomPlugin = {
  name: 'only-drawing',
  fn: () => ({
    element: {
      enter: (node, parent) => {
        const animatesAddress = /href$/i.test(node.attributes['attributeName'] ?? '');
        if (foreign.has(node.name.replace(/^.*:/, '')) || animatesAddress) {
          parent.children = parent.children.filter((child) => child !== node);
          return;
        }
        for (const [name, value] of Object.entries(node.attributes)) {
          const isAddress = /(?:^|:)href$|^src$/i.test(name);
          const isLink = node.name === 'a' && /^https?:/i.test(value);
          if (/^on/i.test(name) || (isAddress && !own.test(value.trim()) && !isLink))
            delete node.attributes[name];
        }
      },
    },
  }),
};

/**
 * A picture in SVG that runs nothing wherever it is opened: scripts, handlers and foreign content are
 * taken out. What is drawn stays as it is.
 *
 * @throws {Error} where it is not well-formed XML
 */
export function safeSvg(svg: string): string {
  return optimize(svg, {
    multipass: false,
    plugins: ['removeScripts', onlyDrawing],
    js2svg: { pretty: false },
  }).data;
}
