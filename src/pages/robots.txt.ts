import type { APIRoute } from 'astro';
import { handbook } from '#content';
import { robots } from '#outputs/robots.ts';

export const GET: APIRoute = () =>
  new Response(robots(handbook().published), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
