/** What was asked for cannot be made: said in a line, with what to do instead. */
export class RefusedPage extends Error {
  override name = 'RefusedPage';
}
