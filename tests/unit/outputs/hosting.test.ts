import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentSecurity, headerPolicy } from '../../../src/integration/content-security.ts';
import { redirectPages } from '../../../src/outputs/hosting/aliases.ts';
import { compressFolder } from '../../../src/outputs/hosting/compress.ts';
import { publishedHostFiles, serverConfigurations } from '../../../src/outputs/hosting/hosting.ts';
import { hostileDocumentary, sampleDocumentary } from './sample-documentary.ts';

const policy = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

describe('the content security policy', () => {
  it('allows no code in pages but by its hash, no evaluation and no other origin', () => {
    const { scriptDirective, styleDirective, directives = [] } = contentSecurity(undefined);
    const allowed = [scriptDirective, styleDirective, directives].map((each) => JSON.stringify(each)).join();
    expect(allowed).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(directives[0]).toBe("default-src 'none'");
    expect(directives).toContain("require-trusted-types-for 'script'");
  });

  it('adds the origins that the documentary allows, each to its own directive', () => {
    const frame = ['https://video.example'];
    const { directives = [] } = contentSecurity({ frame, media: [], script: [], connect: [] });
    expect(directives.filter((each) => each.includes('video.example'))).toEqual([
      'frame-src https://video.example',
    ]);
  });

  it('says in headers what pages say, and who may frame', () => {
    const page =
      '<meta http-equiv="content-security-policy" content="default-src \'none\'; script-src \'self\';">';
    expect(headerPolicy(page)).toBe(policy);
    expect(() => headerPolicy('<p>')).toThrow('no content security policy');
  });
});

describe('the files for hosts', () => {
  it('redirect former addresses, below the base', async () => {
    const documentary = await sampleDocumentary({ base: '/t/', settings: { aliases: ['/Old_name/'] } });
    expect(publishedHostFiles(documentary, policy)['_redirects']).toBe(
      '/t/Old_name /t/ 301\n/t/Old_name/ /t/ 301\n',
    );
    expect(serverConfigurations(documentary, policy)['nginx.conf']).toContain(
      'location = "/t/Old_name" { return 301 "/t/"; }',
    );
    expect(serverConfigurations(documentary, policy)['Caddyfile']).toContain(
      '@former path_regexp `^(?:/t/Old_name)/?$`\n\tredir @former "/t/" 301',
    );
  });

  it('set each header once for an address in `_headers`, but for the policy, of which browsers keep both', async () => {
    const headers = publishedHostFiles(await sampleDocumentary(), policy)['_headers'] ?? '';
    const everywhere = new Set(headers.split('\n\n')[0]?.match(/^ {2}[\w-]+/gm));
    const elsewhere =
      headers
        .split('\n\n')
        .slice(1)
        .join('\n')
        .match(/^ {2}[\w-]+/gm) ?? [];
    expect(elsewhere.filter((name) => everywhere.has(name))).toEqual(['  Content-Security-Policy']);
    expect(Math.max(...headers.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('redirect former addresses of any letters, each written as its reader wants it', async () => {
    const aliases = ['/Who%3F/', '/old%20page', '/ä/50%25.html'];
    const documentary = await sampleDocumentary({ base: '/t/', settings: { aliases } });
    expect(publishedHostFiles(documentary, policy)['_redirects']?.split('\n').slice(0, 5)).toEqual([
      '/t/Who%3F /t/ 301',
      '/t/Who%3F/ /t/ 301',
      '/t/old%20page /t/ 301',
      '/t/old%20page/ /t/ 301',
      '/t/%C3%A4/50%25.html /t/ 301',
    ]);
    expect(serverConfigurations(documentary, policy)['nginx.conf']).toContain('location = "/t/old page" {');
    expect([...redirectPages(documentary).keys()]).toEqual([
      'Who?/index.html',
      'old page/index.html',
      'ä/50%.html',
    ]);
  });

  it('redirect former addresses that look like variables of the server', async () => {
    const documentary = await sampleDocumentary({ settings: { aliases: ['/a{host}$host'] } });
    const configurations = serverConfigurations(documentary, policy);
    expect(configurations['nginx.conf']).toContain('location = "/a{host}$host" {');
    expect(configurations['Caddyfile']).toContain('path_regexp `^(?:/a\\x7bhost\\x7d\\x24host)/?$`');
  });

  it('have one rule on each line, whatever the aliases hold', async () => {
    const redirects = publishedHostFiles(await hostileDocumentary(), policy)['_redirects'] ?? '';
    expect(
      redirects
        .trimEnd()
        .split('\n')
        .every((line) => /^\/\S+ \/ 301$/.test(line)),
    ).toBe(true);
  });
});

describe('compressing', () => {
  it('writes variants beside text files that shrink, the same each time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dist-'));
    try {
      const page = '<p>tea</p>'.repeat(500);
      writeFileSync(join(folder, 'index.html'), page);
      writeFileSync(join(folder, 'tiny.txt'), 'a '.repeat(400));
      writeFileSync(join(folder, 'noise.txt'), randomBytes(2000));
      writeFileSync(join(folder, 'picture.png'), page);
      expect((await compressFolder(folder)).files).toBe(2);
      expect(readdirSync(folder).sort()).toEqual([
        'index.html',
        'index.html.br',
        'index.html.gz',
        'noise.txt',
        'picture.png',
        'tiny.txt',
      ]);
      const [brotli, gzip] = [
        readFileSync(join(folder, 'index.html.br')),
        readFileSync(join(folder, 'index.html.gz')),
      ];
      expect(brotliDecompressSync(brotli).toString()).toBe(page);
      expect(gunzipSync(gzip).toString()).toBe(page);
      await compressFolder(folder);
      expect(readFileSync(join(folder, 'index.html.br'))).toEqual(brotli);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('leaves the small pages of a large site to the server, and does the large ones', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dist-'));
    try {
      writeFileSync(join(folder, 'small.html'), '<p>tea</p>');
      writeFileSync(join(folder, 'large.html'), '<p>tea</p>'.repeat(1_300_000));
      await compressFolder(folder);
      expect(readdirSync(folder).sort()).toEqual([
        'large.html',
        'large.html.br',
        'large.html.gz',
        'small.html',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
