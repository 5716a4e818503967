import { parseArgs } from 'node:util';
import { contentFolder, readContent } from '../core/read/read-content.ts';
import { command, UsageError } from './command.ts';
import { runLinks } from './links/run-links.ts';

const usage = `npm run links                      asks every address of the content what became of it
npm run links -- --write           puts that into sources.yaml: status, archived copy, new address
npm run links -- --save FOLDER     keeps the pages of sources as files of your own, outside the site
npm run links -- KEY …             asks for the addresses of these citation keys alone
  --timeout SECONDS                until an answer has to begin (20)
  --archive-service ADDRESS        where archived copies are looked up`;

/** `npm run links`: the only command beside `cite -- add URL` that uses a network. */
await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      save: { type: 'string' },
      timeout: { type: 'string', default: '20' },
      'archive-service': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const seconds = Number(values.timeout);
  if (!(seconds > 0)) throw new UsageError('--timeout is a number of seconds, such as 20.');
  const folder = contentFolder();
  const content = readContent(folder);
  const settings = content.documentary?.settings;
  await runLinks(content, {
    write: values.write,
    save: values.save,
    only: positionals.map((key) => key.replace(/^@/, '')),
    timeout: seconds * 1000,
    longestWait: 30_000,
    together: 4,
    pause: 1000,
    userAgent: `documentary-links/1 (+${settings?.site ?? 'https://example.org'})`,
    archiveService:
      values['archive-service'] ?? settings?.archiveService ?? 'https://archive.org/wayback/available',
    published: [folder, process.env['OUT_DIR'] ?? 'dist', 'public'],
    today: new Date().toISOString().slice(0, 10),
    print: (line) => console.log(line),
  });
});
