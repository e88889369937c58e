import { router } from './router.js';

const KEPT = 'qd-single-keys';
const FIELDS = 'input, textarea, select, [contenteditable]';
const PLACES = { m: '/mission-control', i: '/inbox', l: '/missions', s: '/settings' };
const PATIENCE = 1500;

/** Keys that work everywhere; those that are a single letter can be switched off, for people who speak their input. */
export const single = {
  get on() {
    return localStorage.getItem(KEPT) !== 'off';
  },
  set on(on) {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  },
};

export const typing = (event) => event.target.closest?.(FIELDS) || event.ctrlKey || event.metaKey || event.altKey;

/** Calls {@code open} with the name of what a key asks for: kill-all, help or audit. */
export function listen(open) {
  let going = 0;
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open('kill-all');
      return;
    }
    if (!single.on || typing(event) || document.querySelector('dialog[open]')) return;
    const second = Date.now() - going < PATIENCE;
    going = 0;
    if (second && PLACES[event.key]) router.go(PLACES[event.key]);
    else if (second && event.key === 'a') open('audit');
    else if (event.key === 'g') going = Date.now();
    else if (event.key === '?') open('help');
    else return;
    event.preventDefault();
  });
}
