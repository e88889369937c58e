const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

/** What the server refused, with everything a person needs to go on. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? 'The server could not do this.');
    this.status = status;
    this.subject = problem.subject ?? null;
    this.code = problem.code ?? `HTTP_${status}`;
    this.nextStep = problem.nextStep ?? 'try again';
    this.observed = problem.observed ?? null;
    this.expected = problem.expected ?? null;
    this.candidates = problem.candidates ?? [];
    this.correlationId = problem.correlationId ?? null;
  }

  static unreachable() {
    return new Refusal(0, {
      code: 'SERVER_UNREACHABLE',
      detail: 'The server does not answer.',
      nextStep: 'wait for the connection to come back; nothing was changed here',
    });
  }
}

const signedOut = new EventTarget();
export const onSignedOut = (listener) => signedOut.addEventListener('out', listener);

export async function answered(response) {
  if (response.status === 401) {
    signedOut.dispatchEvent(new Event('out'));
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Refusal(response.status, problem);
  }
  const type = response.headers.get('Content-Type') ?? '';
  return type.includes('json') && !type.includes('ndjson') ? response.json() : response.text();
}

async function send(method, path, body, headers = {}) {
  const request = { method, headers: { Accept: 'application/json', ...headers } };
  if (method !== 'GET') {
    request.headers[meta('csrf-header')] = meta('csrf-token');
  }
  if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw Refusal.unreachable();
  }
  return answered(response);
}

export function query(parameters) {
  const pairs = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** One attempt of one action: sent again, it is done once. */
export const onceOnly = () => ({ 'Idempotency-Key': crypto.randomUUID() });

export const api = {
  get: (path, parameters = {}) => send('GET', `/api${path}${query(parameters)}`),
  post: (path, body = {}, headers = onceOnly()) => send('POST', `/api${path}`, body, headers),
  put: (path, body, headers = {}) => send('PUT', `/api${path}`, body, headers),
  remove: (path) => send('DELETE', `/api${path}`),

  /** Every item of a list, part by part; {@code more} of it is true where it goes on past the most. */
  async all(path, parameters = {}, most = 2000) {
    const items = [];
    let cursor = null;
    do {
      const part = await api.get(path, { limit: 200, ...parameters, cursor });
      items.push(...part.items);
      cursor = part.nextCursor;
    } while (cursor && items.length < most);
    return Object.assign(items, { more: Boolean(cursor) });
  },
};

export async function signOut() {
  const body = new URLSearchParams([[meta('csrf-parameter'), meta('csrf-token')]]);
  await fetch('/sign-out', { method: 'POST', body, redirect: 'manual' });
  location.assign('/sign-in');
}
