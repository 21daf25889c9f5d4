// What helps a reader in a page's text, in one small file for all pages: each part does nothing
// where its things are missing. Tabs come first, so that places in hidden panels can be shown.
import './tabs.ts';
import './code.ts';
import './code-lines.ts';
import './heading-links.ts';
