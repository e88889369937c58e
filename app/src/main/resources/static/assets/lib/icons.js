import { html, svg } from 'lit';

const SHAPES = {
  pause: svg`<path d="M5.5 3.5v9M10.5 3.5v9"/>`,
  play: svg`<path d="M5 3.2v9.6l7.5-4.8z"/>`,
  stop: svg`<rect x="4" y="4" width="8" height="8" rx="1"/>`,
  kill: svg`<circle cx="8" cy="8" r="5.5"/><path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>`,
  close: svg`<path d="M4 4l8 8M12 4l-8 8"/>`,
  expand: svg`<path d="M9.5 3h3.5v3.5M6.5 13H3V9.5M13 3L9 7M3 13l4-4"/>`,
  shrink: svg`<path d="M13 6.5H9.5V3M3 9.5h3.5V13M9.5 6.5l4-4M6.5 9.5l-4 4"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  right: svg`<path d="M6 3.5l4.5 4.5L6 12.5"/>`,
  down: svg`<path d="M3.5 6l4.5 4.5L12.5 6"/>`,
  bell: svg`<path d="M4 11.5V7a4 4 0 018 0v4.5l1 1H3zM6.7 14.2h2.6"/>`,
  book: svg`<path d="M3 3.5h4a2 2 0 012 2v7.5a1.5 1.5 0 00-1.5-1.5H3zM13 3.5H11a2 2 0 00-2 2"/><path d="M13 3.5v8H10.5A1.5 1.5 0 009 13"/>`,
  list: svg`<path d="M6 4h7M6 8h7M6 12h7M3 4h.01M3 8h.01M3 12h.01"/>`,
  tree: svg`<path d="M4 3v8a1.5 1.5 0 001.5 1.5H8M4 6.5h4M10.5 6.5h2M10.5 12.5h2"/>`,
  sun: svg`<circle cx="8" cy="8" r="2.8"/><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1"/>`,
  hand: svg`<path d="M5 8V4.2a1 1 0 012 0V7m0-3.6a1 1 0 012 0V7m0-2.6a1 1 0 012 0V10a4 4 0 01-4 4c-2 0-3-1-4-3L2 9.3a1 1 0 011.6-1.1L5 9.5"/>`,
  warn: svg`<path d="M8 2.5l6 10.5H2zM8 6.5v3M8 11.3v.01"/>`,
  check: svg`<path d="M3 8.5l3.2 3.2L13 4.8"/>`,
  send: svg`<path d="M2.5 8L13.5 3 10 13.5 7.5 9z"/>`,
  person: svg`<circle cx="8" cy="5.5" r="2.5"/><path d="M3 13.5c.6-2.6 2.6-4 5-4s4.4 1.4 5 4"/>`,
  agent: svg`<rect x="3" y="5" width="10" height="7.5" rx="1.5"/><path d="M8 5V2.5M6 8.3v1M10 8.3v1"/>`,
  out: svg`<path d="M9.5 3.5H12a1 1 0 011 1v7a1 1 0 01-1 1H9.5M6.5 11L3.5 8l3-3M4 8h6"/>`,
  save: svg`<path d="M8 2.5v7.5M5 7.2L8 10l3-2.8M3 13h10"/>`,
};

export const icon = (name) => html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;
