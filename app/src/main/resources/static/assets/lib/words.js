/** agent_permission -> Agent permission. */
export function words(name) {
  const text = String(name ?? '').replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const plural = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** The end of a ULID tells two sessions apart; its beginning is the time both began. */
export const short = (id) => (id ? id.slice(-6) : '');

export const nameOf = (actor) => actor?.displayName ?? actor?.name ?? actor?.id ?? 'somebody';
