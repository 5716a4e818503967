import type { ChildProcess } from 'node:child_process';

/** The address that a development server prints once it is ready. */
export function addressOfServer(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    server.stdout?.on('data', (text) => {
      const [url] = /http:\/\/localhost:\d+\//.exec(String(text)) ?? [];
      if (url !== undefined) found(url);
    });
    server.on('exit', () => failed(new Error('The server ended.')));
  });
}
