import { keepChoice, type KeepOptions } from './keep-choice.js';

/** What is needed of a request of `node:http`. */
interface Request {
  readonly method?: string | undefined;
  readonly headers: { readonly cookie?: string | undefined };
}

/** What is needed of its response. */
interface Response {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(): unknown;
}

/** Answers what `cookie.keepUrl` asks for, in a server on `node:http`, Express and their like: 204, with the cookie where there is one to keep. */
export function createKeepListener(options: KeepOptions = {}): (request: Request, response: Response) => void {
  keepChoice('', options); // what is wrong with them is known at once
  return ({ method, headers }, response) => {
    const cookie = method === 'POST' ? keepChoice(headers.cookie, options) : null;
    response.statusCode = method === 'POST' ? 204 : 405;
    response.setHeader('Cache-Control', 'no-store');
    if (method !== 'POST') response.setHeader('Allow', 'POST');
    if (cookie) response.setHeader('Set-Cookie', cookie);
    response.end();
  };
}
