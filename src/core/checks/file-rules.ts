import type { Rule } from './rule.ts';

/** What `core/read` holds while it reads: a file that breaks these gives the other rules nothing to see. */
export const fileRules: readonly Rule[] = [
  {
    id: 'file-missing',
    what: 'The folder, `documentary.yaml`, `citations.json` or `sections/` is missing or empty.',
    why: 'Without them there is nothing to publish.',
    fix: 'Make it; `npm run new -- documentary FOLDER` writes a whole one.',
  },
  {
    id: 'file-kind',
    what: 'Something in `sections/` is no section, or a file cannot be opened.',
    why: 'A file that is not named `NN-slug.mdx` is not read: its text would be missing without notice.',
    fix: 'Rename it, or move it out of `sections/`.',
  },
  {
    id: 'file-twice',
    what: 'Two files of citations, such as `citations.json` and `citations.bib`.',
    why: 'Only one of them would be read.',
    fix: 'Keep one.',
  },
  {
    id: 'citation-syntax',
    what: 'An entry of `citations.bib` that BibTeX would reject (a warning where it could be read).',
    why: 'A field, or the whole entry, may be missing.',
    fix: 'Correct it in the program that writes the file.',
  },
  {
    id: 'file-unknown',
    what: 'A data file or folder beside the known ones (warning).',
    why: 'It is never read; mostly its name is mistyped (`claim.yaml`).',
    fix: 'Rename it as suggested, or take it out.',
  },
  {
    id: 'media-name',
    what: 'A file in `media/` with a control character, a backslash or more than 240 bytes in its name, or a name that is not UTF-8. (Names with a full stop first are not published.)',
    why: 'Some hosts or systems cannot serve it.',
    fix: 'Rename it.',
  },
  {
    id: 'media-kind',
    what: 'Something in `media/` that is a page, a script or XML whatever its ending, that cannot be read, or a link that leads back to itself.',
    why: 'Opened by its address, a page or script runs with the rights of the site.',
    fix: 'Publish it as `.zip`, as a picture or as PDF, or put it into `public/`.',
  },
  {
    id: 'file-encoding',
    what: 'A file that is not UTF-8. A byte-order mark, CRLF and tabs are fine.',
    why: 'Letters beyond ASCII would be wrong.',
    fix: 'Save it as UTF-8.',
  },
  {
    id: 'file-character',
    what: 'A control character other than tab and line end, or half a character, also as an escape (`"\\u0000"`).',
    why: 'HTML, XML and YAML do not allow it, and a terminal may run it as a command.',
    fix: 'Take it out.',
  },
  {
    id: 'file-syntax',
    what: 'Invalid YAML or JSON, or a field that appears twice.',
    why: 'The file cannot be read, or only in part.',
    fix: 'Fix it at the place named.',
  },
  {
    id: 'import-missing',
    what: 'An import of a file that is not there.',
    why: 'The section cannot be compiled.',
    fix: 'Correct the path: it counts from the file of the section.',
  },
  {
    id: 'picture-font',
    what: 'The file that `pictureFont` names is not there, or is no font.',
    why: 'Sharing pictures would show boxes in the place of the title.',
    fix: 'Put a .ttf, .otf or .ttc file with the letters of the titles into the folder.',
  },
  {
    id: 'style-file',
    what: 'A citation style that is not in the folder, is no CSL, only names another, or has no bibliography.',
    why: 'The references could not be set.',
    fix: 'Put the whole style in the folder, or name one that comes with the engine.',
  },
  {
    id: 'mdx-syntax',
    what: 'Invalid MDX: an unclosed component, a raw `{` or `<`.',
    why: 'The section cannot be read.',
    fix: 'Close the component in its paragraph; write `\\{`, `\\}` and `\\<`.',
  },
  {
    id: 'field-missing',
    what: 'A required field is missing: a section’s `title` or `summary`, an entry’s `id`, `type` or `title` …',
    why: 'Pages, numbers and search need it.',
    fix: 'Add it.',
  },
  {
    id: 'field-value',
    what: 'A value of the wrong kind: an unknown kind, country or CSL type, a date that does not exist.',
    why: 'Nothing sensible can be shown for it.',
    fix: 'Take the value that is expected; the nearest is suggested.',
  },
  {
    id: 'field-unknown',
    what: 'A field that the file does not have.',
    why: 'It would have no effect; mostly it is mistyped.',
    fix: 'Take the suggested name, or take it out.',
  },
];
