import type { APIRoute } from 'astro';
import { handbook } from '#content';
import { llms } from '#outputs/llms.ts';

export const GET: APIRoute = () =>
  new Response(llms(handbook().published), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
