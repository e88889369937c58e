import { html, nothing } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { clock, exact } from '../lib/time.js';
import { words } from '../lib/words.js';

const READ_OUT = 600;
const SPEAKER = { agent: 'Agent', user: 'Prompt', operator: 'Operator', system: 'System', tool: 'Tool' };

/** A row of a conversation. Whatever was said is put in as text: nothing an agent says is ever markup here. */
export function message(row) {
  const { kind } = row.message;
  switch (kind) {
    case 'tool_call':
    case 'tool_result': return tool(row);
    case 'thought': return thought(row);
    case 'plan': return plan(row);
    case 'permission_request': return asked(row);
    case 'status': return status(row);
    default: return said(row);
  }
}

/** A message as it is read out; nothing for what only accompanies others. */
export function spoken(row) {
  const { kind, role } = row.message;
  if (kind === 'thought' || kind === 'plan' || kind === 'tool_result') return '';
  const text = row.text.length > READ_OUT ? `${row.text.slice(0, READ_OUT)}…` : row.text;
  return kind === 'permission_request' ? `Asks for permission: ${text}` : `${SPEAKER[role] ?? 'Agent'}: ${text}`;
}

const when = (row) => html`<time class="tiny faint" datetime=${row.message.timestamp} title=${exact(row.message.timestamp)}>${clock(row.message.timestamp)}</time>`;

function said(row) {
  const { role, metadata } = row.message;
  const speaker = role === 'operator' ? metadata.operator ?? SPEAKER.operator : SPEAKER[role];
  return html`<article class="said ${role}">
    <header><span class="speaker">${speaker}</span>${metadata.mode ? html`<span class="tag">${metadata.mode}</span>` : nothing}${when(row)}</header>
    <div class="words">${row.text}</div>
  </article>`;
}

function thought(row) {
  return html`<details class="aside thought"><summary><span class="caps">Thought</span><span class="clip faint">${row.text}</span>${when(row)}</summary>
    <div class="words">${row.text}</div></details>`;
}

const TOOL_TONE = { completed: 'go', failed: 'stop', cancelled: 'rest', in_progress: 'hold', pending: 'wait' };

function tool(row) {
  const state = row.result?.metadata.status ?? row.message.metadata.status ?? '';
  const [title, ...more] = row.text.split('\n');
  const output = [more.join('\n'), row.result && row.result.content !== row.text ? row.result.content : ''].filter(Boolean).join('\n');
  return html`<details class="aside tool" data-tone=${TOOL_TONE[state] ?? 'rest'}>
    <summary><span class="dot"></span><span class="caps">${row.message.metadata.toolKind ?? 'tool'}</span><span class="clip">${title || 'Tool call'}</span>
      ${state ? html`<span class="tiny faint">${words(state)}</span>` : nothing}${when(row)}</summary>
    ${output ? html`<pre class="words">${output}</pre>` : html`<p class="tiny faint">It said nothing.</p>`}
    ${raw(row)}
  </details>`;
}

function raw(row) {
  const sent = row.result?.metadata.raw ?? row.message.metadata.raw;
  return sent ? html`<details class="raw"><summary class="tiny faint">As it was sent</summary><pre class="words">${sent}</pre></details>` : nothing;
}

function plan(row) {
  const steps = row.text.split('\n').map((line) => /^\[(\w+)] ?(.*)$/.exec(line) ?? [line, 'pending', line]);
  return html`<div class="aside plan"><header><span class="caps">Plan</span>${when(row)}</header>
    <ol class="plain">${steps.map(([, state, text]) => html`<li data-tone=${TOOL_TONE[state] ?? 'rest'}><span class="dot ${state === 'completed' ? '' : 'hollow'}"></span><span>${text}</span><span class="hidden-words">${words(state)}</span></li>`)}</ol></div>`;
}

function asked(row) {
  return html`<div class="aside asked" data-tone="wait">${icon('hand')}<span><span class="caps">Asks for permission</span><br>${row.text}</span>${when(row)}</div>`;
}

const OVER = { end_turn: 'The turn is over', cancelled: 'The turn was cancelled', max_tokens: 'The turn ended: no tokens are left', max_turn_requests: 'The turn ended: it asked too often', refusal: 'The agent would not go on' };

function status(row) {
  return html`<div class="status-line"><span>${OVER[row.message.metadata.stopReason] ?? row.text}</span>${when(row)}</div>`;
}
