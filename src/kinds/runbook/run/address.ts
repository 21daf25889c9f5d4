/** Sets one key of the address, or takes it away (''); all else in it stays. */
export function setQuery(key: string, value: string): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(key, value);
  else url.searchParams.delete(key);
  history.replaceState(history.state, '', url);
}
