import type { Rule } from '../rule.ts';
import { proseCode } from './code.ts';
import { attribute, component, componentName, unsafeHtml } from './components.ts';
import { crossReference, figureIds, unusedFigures } from './cross-references.ts';
import { elementId } from './element-ids.ts';
import { engineAttributes } from './engine-components.ts';
import { headingForm, headingLevel, headingTwice } from './headings.ts';
import { imageAlt, imageFile } from './images.ts';
import { linkScheme, linkTarget } from './links.ts';
import { maths } from './maths.ts';
import { foreignNotation } from './notation/foreign-notation.ts';
import { typewriterSigns } from './notation/typewriter-signs.ts';
import { aboutProse, footnotes, sectionSlug } from './sections.ts';
import { uncitedFact } from './uncited-fact.ts';
import { missingAddress, missingNote, unreadLink } from './unresolved.ts';

/** Rules for sections and `about.mdx`. */
export const proseRules: readonly Rule[] = [
  {
    id: 'section-slug',
    what: 'A section whose address belongs to the site (`references`, `claims` …) or to another section.',
    why: 'One page would overwrite the other.',
    fix: 'Rename the file.',
    check: sectionSlug,
  },
  {
    id: 'heading-level',
    what: 'A heading of level 1, or one that skips a level.',
    why: 'The table of contents and screen readers take the levels for the outline.',
    fix: 'Begin at `##` and go down one level at a time.',
    check: headingLevel,
  },
  {
    id: 'heading-form',
    what: 'A heading without words, or a line that begins with `##` and no space.',
    why: 'The one leads nowhere in the table of contents; the other is shown as typed.',
    fix: 'Give it words; put a space after the signs.',
    check: headingForm,
  },
  {
    id: 'heading-twice',
    what: 'Two headings of a section with the same words; under different parents a warning.',
    why: 'Their anchors (`#words`, `#words-1`) depend on their order, so links break when they move.',
    fix: 'Give one of them other words.',
    check: headingTwice,
  },
  {
    id: 'component-unknown',
    what: 'A component that the section does not import, or an HTML element that sections do not have.',
    why: 'Its tags would vanish and leave their content bare.',
    fix: 'Import it, or use the suggested one.',
    check: component,
  },
  {
    id: 'component-name',
    what: 'An import or export with the name of a component that the engine has (`Figure`, `Table` …).',
    why: 'The engine’s component would be shown instead.',
    fix: 'Give it another name.',
    check: componentName,
  },
  {
    id: 'component-attribute',
    what: 'An attribute that the element does not take, `style` among them, or that appears twice.',
    why: 'It would be dropped.',
    fix: 'Take it out. What is known of a claim is in `claims.yaml`.',
    check: (subject) => [...attribute(subject), ...engineAttributes(subject)],
  },
  {
    id: 'element-id',
    what: 'An `id` of an element that another, a heading or the page itself has (`ref-…`, `cite-…`, `content` …).',
    why: 'A link to it would lead to whichever is first: a mark to no reference.',
    fix: 'Give it another id.',
    check: elementId,
  },
  {
    id: 'unsafe-html',
    what: '`<script>`, `<iframe>`, `<form>` and the like, or a handler such as `onclick`.',
    why: 'Pages run no code from the content.',
    fix: 'Take it out.',
    check: unsafeHtml,
  },
  {
    id: 'prose-code',
    what: 'With `code: none` or `--prose-only`: an import, an export, a component of your own, an expression other than a comment or a literal.',
    why: 'Code would run while the site is built; a folder of strangers must not.',
    fix: 'Take it out. Write `\\{` and `\\}` for braces, `{/* … */}` for comments.',
    check: proseCode,
  },
  {
    id: 'link-scheme',
    what: 'A link of another scheme than `https:`, `http:` and `mailto:`, or a malformed one.',
    why: 'It is never put on a page: `javascript:` would run code.',
    fix: 'Give a web address, or a place on this site.',
    check: linkScheme,
  },
  {
    id: 'link-target',
    what: 'A link to a page, file or anchor that this site does not have, or without an address; one that is not read as a link.',
    why: 'Readers would land on “not found”.',
    fix: 'Take the suggested address; pages end in a slash.',
    check: (subject) => [...linkTarget(subject), ...missingAddress(subject), ...unreadLink(subject)],
  },
  {
    id: 'cross-reference',
    what: 'A link without words to something that is not there, that several sections have, or that is not of this site.',
    why: 'It prints what it leads to: “Figure 1”, a heading, a section’s title.',
    fix: 'Take the suggested id, or write words: `[words](address)`.',
    check: crossReference,
  },
  {
    id: 'figure-id',
    what: 'An id of a figure, table or equation that another has, or that cannot be one.',
    why: 'Cross-references name it without its section.',
    fix: 'Give it a unique id, such as `fig-orbit`.',
    check: figureIds,
  },
  {
    id: 'figure-unused',
    what: 'Warning, where `checks` asks for it: a figure, table or equation with an id that nothing refers to.',
    why: 'Some publishers ask that the text refers to every figure; nothing breaks.',
    fix: 'Refer to it, as in `[](#fig-orbit)`, or take its id out.',
    check: unusedFigures,
  },
  {
    id: 'math',
    what: 'A formula between dollars that cannot be read as LaTeX.',
    why: 'It would be shown as typed.',
    fix: 'Correct it; a dollar sign for money is `\\$`, or a single one before a digit.',
    check: maths,
  },
  {
    id: 'foreign-notation',
    what: 'Notation of pandoc, Quarto, MyST, LaTeX and others that is not read here (`:::note`, `@fig-x`, `==x==`, `x^2^`, `: definition`, `Table:`, `{#id}`, `\\cite{}`, `{{< >}}` …).',
    why: 'It would be shown as typed.',
    fix: 'Write what the message says.',
    check: foreignNotation,
  },
  {
    id: 'typewriter-signs',
    what: 'Warning: `--` or `---` for a dash, `...`, and straight quotation marks or apostrophes in an account that mostly has typographic ones.',
    why: 'Pandoc, Quarto and others make signs of them; here they are shown as typed, because a quotation keeps its own.',
    fix: 'Type the sign: – — … “ ” ’.',
    check: typewriterSigns,
  },
  {
    id: 'image-alt',
    what: 'An image without alternative text (in HTML `alt=""` says that it only adorns).',
    why: 'Readers who do not see it miss what it shows.',
    fix: '`![What it shows](media/file.svg)`.',
    check: imageAlt,
  },
  {
    id: 'image-file',
    what: 'An image that is not in `media/`, or names no file.',
    why: 'It would not be shown; images from elsewhere are not loaded.',
    fix: 'Put the file in `media/`.',
    check: imageFile,
  },
  {
    id: 'footnote',
    what: 'A note without text, a text without note, or two texts for one note.',
    why: 'The one shows as typed, the others with their citations nowhere.',
    fix: 'Pair each `[^name]` with one `[^name]: text`.',
    check: (subject) => [...footnotes(subject), ...missingNote(subject)],
  },
  {
    id: 'prose-uncited',
    what: 'A figure, a date or a quotation in a paragraph (table, note) without any citation (warning).',
    why: 'That is what readers want to check.',
    fix: 'Cite the source, or say it without.',
    check: uncitedFact,
  },
  {
    id: 'about-prose',
    what: 'A citation or claim in `about.mdx`.',
    why: 'It is no part of the account: its marks would have no number.',
    fix: 'Link to the source, or move the sentence to a section.',
    check: aboutProse,
  },
];
