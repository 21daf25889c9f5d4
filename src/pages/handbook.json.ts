import type { APIRoute } from 'astro';
import { handbook } from '#content';
import { handbookJson } from '#outputs/handbook-json.ts';

export const GET: APIRoute = () =>
  new Response(handbookJson(handbook().published), {
    headers: { 'content-type': 'application/json' },
  });
