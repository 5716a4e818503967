import { readContent } from '../core/read/read-content.ts';
import { command, UsageError } from './command/command.ts';
import { projectArguments } from './command/project-arguments.ts';
import { runLinks } from './links/run-links.ts';

const usage = `documentary links [FOLDER]   asks every address of the content what became of it

  --write                    puts that into sources.yaml: status, archived copy, new address
  --save FOLDER              keeps the pages of sources as files of your own, outside the site
  --key KEY                  asks only for the addresses of this citation key
  --timeout SECONDS          until an answer has to begin: 20
  --archive-service ADDRESS  where archived copies are looked up, as documentary.yaml may say too

Examples:
  documentary links
  documentary links --key worth2019 --write`;

/** `npm run links`: the only command beside `cite -- add URL` that uses a network. */
await command(async () => {
  const { project, values } = projectArguments(usage, {
    write: { type: 'boolean', default: false },
    save: { type: 'string' },
    key: { type: 'string' },
    timeout: { type: 'string', default: '20' },
    'archive-service': { type: 'string' },
  });
  const seconds = Number(values['timeout']);
  if (!(seconds > 0)) throw new UsageError('--timeout is a number of seconds, such as 20.');
  const content = readContent(project.content, { proseOnly: true });
  const settings = content.documentary?.settings;
  if (settings === undefined) throw new UsageError('The content cannot be read. documentary check says why.');
  await runLinks(content, {
    write: values['write'] === true,
    save: textOf(values['save']),
    only: [textOf(values['key'])?.replace(/^@/, '') ?? []].flat(),
    timeout: seconds * 1000,
    longestWait: 30_000,
    together: 4,
    pause: 1000,
    userAgent: `documentary-links/1 (+${settings.site})`,
    archiveService: textOf(values['archive-service']) ?? settings.archiveService,
    published: [project.content, process.env['OUT_DIR'] ?? 'dist', 'public'],
    today: new Date().toISOString().slice(0, 10),
    print: (line) => console.log(line),
  });
});

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
