/**
 * In `handrail dev`, reloads the page when the handbook is no longer what the page was made from. The
 * page asks as well, once it listens: a change while it was loading would be missed otherwise.
 */
const hot = import.meta.hot;

hot?.on('handrail:revision', (revision: string) => {
  if (revision !== document.documentElement.dataset['revision']) location.reload();
});
hot?.send('handrail:revision');
