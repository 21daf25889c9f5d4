import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feed } from '../../../src/outputs/feed.ts';
import { robots } from '../../../src/outputs/robots.ts';
import { xml } from '../../../src/outputs/xml.ts';
import { published, record } from './published.ts';

const day = { reviewed: '2026-11-18' };

test('a feed names itself, its page and each event, below the base', () => {
  const records = [record('guide', 'zürich & co', day, { title: 'A <b>', summary: 'S "s"' })];
  const text = feed(published(records, { base: '/handbook/' })) ?? '';
  const lines = [
    '<title>Our &lt;handbook&gt;</title>',
    '<id>https://hand.example/handbook/</id>',
    '<link rel="self" type="application/atom+xml" href="https://hand.example/handbook/feed.xml"/>',
    '<updated>2026-11-18T00:00:00Z</updated>',
    '<title>A &lt;b&gt; (reviewed)</title>',
    '<id>tag:hand.example,2026-11-18:/handbook/guides/z%C3%BCrich%20&amp;%20co/#reviewed</id>',
    '<link rel="alternate" type="text/html" href="https://hand.example/handbook/guides/z%C3%BCrich%20&amp;%20co/"/>',
    '<summary>S &quot;s&quot;</summary>',
  ];
  for (const line of lines) assert.ok(text.includes(`\n${line}\n`), `${line} is not in ${text}`);
});

test('it holds the latest fifty, and is valid with none', () => {
  const records = Array.from({ length: 60 }, (_, n) => record('guide', `g${n}`, day));
  assert.equal(feed(published(records))?.match(/<entry>/g)?.length, 50);
  assert.match(feed(published([])) ?? '', /<updated>1970-01-01T00:00:00Z<\/updated>/);
});

test('without a site there is none', () => {
  assert.equal(feed(published([record('guide', 'a', day)], { site: undefined })), undefined);
});

test('what XML cannot hold is left out', () => {
  assert.equal(xml('a\u0001b\uFFFEc\uD800d&"<>'), 'abc\uFFFDd&amp;&quot;&lt;&gt;');
});

test('robots may read all, but nothing of a preview', () => {
  assert.equal(
    robots(published([])),
    'User-agent: *\nAllow: /\n\nSitemap: https://hand.example/sitemap.xml\n',
  );
  assert.equal(robots(published([], { site: undefined })), 'User-agent: *\nAllow: /\n');
  assert.equal(robots(published([], { preview: true })), 'User-agent: *\nDisallow: /\n');
});
