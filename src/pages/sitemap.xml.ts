import type { APIRoute } from 'astro';
import { handbook } from '#content';
import { sitemap } from '#outputs/sitemap.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(sitemap(handbook().addresses(), site, import.meta.env.BASE_URL), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
