/** As far as it is used here: Express's types would bring ten packages. */
declare module 'compression' {
  import type { RequestListener } from 'node:http';

  export default function compression(): (
    ...all: [...Parameters<RequestListener>, next: () => void]
  ) => void;
}
