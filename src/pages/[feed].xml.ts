import type { APIRoute } from 'astro';
import { handbook } from '#content';
import { feed } from '#outputs/feed.ts';

/** `feed.xml`, where the site's address is known: a feed cannot do without. */
export const getStaticPaths = () =>
  handbook().published.site === undefined ? [] : [{ params: { feed: 'feed' } }];

export const GET: APIRoute = () =>
  new Response(feed(handbook().published), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
