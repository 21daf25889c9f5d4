import { createHash } from 'node:crypto';

/** Runs before the first paint: without it a page would flash in the wrong scheme. */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('handrail:1:theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/** As the policy names it. */
export const THEME_SCRIPT_HASH = `sha256-${createHash('sha256').update(THEME_SCRIPT).digest('base64')}`;
