const two = (number) => String(number).padStart(2, '0');

/** How long something takes or took: 42s, 7m 05s, 3h 12m, 2d 4h. */
export function span(from, to = Date.now()) {
  const seconds = Math.max(0, Math.floor((new Date(to) - new Date(from)) / 1000));
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m ${two(seconds % 60)}s`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours}h ${two(minutes % 60)}m`;
  return `${Math.floor(hours / 24)}d ${hours % 24}h`;
}

export function ago(instant) {
  const seconds = Math.floor((Date.now() - new Date(instant)) / 1000);
  if (seconds < 5) return 'now';
  if (seconds < 60) return `${seconds}s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ago`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)}h ago`;
  return `${Math.floor(seconds / 86400)}d ago`;
}

export function clock(instant) {
  const time = new Date(instant);
  const day = time.toDateString() === new Date().toDateString() ? '' : `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} `;
  return `${day}${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

export const exact = (instant) => new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
