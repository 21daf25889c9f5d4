import type { APIRoute } from 'astro';
import { handbook } from '#content';
import { rulesJson } from '#outputs/rules-json.ts';

export const GET: APIRoute = () =>
  new Response(rulesJson(handbook().published), {
    headers: { 'content-type': 'application/json' },
  });
