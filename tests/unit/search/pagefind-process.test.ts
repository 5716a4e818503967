import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, onTestFinished, test } from 'vitest';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { books, documentaryOf, section } from '../documentary-of.ts';

const content = { 'citations.json': books('a'), 'sections/1-one.mdx': section('Text [@a].') };

test.each(['spawn', 'data'] as const)(
  'fails when Pagefind’s process is killed (at its %s), and builds again afterwards',
  async (moment) => {
    const model = await documentaryOf(content);
    const kill = (message: unknown) => {
      const { process: child } = message as { process: ChildProcess };
      child.once('spawn', () =>
        moment === 'spawn' ? child.kill('SIGKILL') : child.stdout?.once('data', () => child.kill('SIGKILL')),
      );
    };
    subscribe('child_process', kill);
    onTestFinished(() => void unsubscribe('child_process', kill));
    await expect(buildIndex(model)).rejects.toThrow(/Pagefind's process was ended by SIGKILL\. The memory/);
    unsubscribe('child_process', kill);
    expect((await buildIndex(model)).length).toBeGreaterThan(5);
  },
);
