import type { APIRoute } from 'astro';
import { handbook } from '#content';
import { alertsJson } from '#outputs/alerts-json.ts';

export const GET: APIRoute = () =>
  new Response(alertsJson(handbook().published), {
    headers: { 'content-type': 'application/json' },
  });
