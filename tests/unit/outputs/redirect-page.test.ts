import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { redirectPage } from '../../../src/outputs/hosting/redirect-page.ts';

it('is a valid page that leads on, whatever the title holds', async () => {
  const page = redirectPage({
    address: '/5g/',
    canonical: 'https://a.example/5g/',
    title: '"></title><script>alert(1)</script>',
    language: 'ar',
    direction: 'rtl',
  });
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('content="0; url=/5g/"');
  expect(page).not.toContain('<script>');
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'long-title': 'off', 'meta-refresh': 'off', 'doctype-style': 'off' },
  });
  const report = await validator.validateString(page);
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});
