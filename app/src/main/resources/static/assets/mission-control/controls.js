import { api } from '../lib/api.js';
import { html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { attempt } from '../lib/outcome.js';
import { isOver } from '../lib/status.js';
import { viewer } from '../lib/viewer.js';
import { plural, short } from '../lib/words.js';
import { confirmed } from '../part/confirm.js';

export const nameOfSession = (session) => `${session.agentType} ${short(session.id)}`;

const to = (session, operation, body) => api.post(`/mission-control/sessions/${session.id}/${operation}`, body);

const SETTLED = { confirmed: 'done', accepted: 'accepted, not confirmed yet', requested: 'asked for', unsupported: 'not possible with this provider', failed: 'failed', timed_out: 'no answer in time' };
const told = (session, what) => (receipt) => `${what} ${nameOfSession(session)}: ${SETTLED[receipt.state] ?? receipt.state}${receipt.reason ? ` (${receipt.reason})` : ''}.`;

export const pause = (session) => attempt(() => to(session, 'pause', { cancel: false }), told(session, 'Pause'));
export const resume = (session) => attempt(() => to(session, 'resume'), told(session, 'Resume'));

export async function terminate(session) {
  const sure = await confirmed({
    title: `Terminate ${nameOfSession(session)}?`,
    text: 'The step under way ends, then the session is over. It cannot be taken up again.',
    action: 'Terminate',
  });
  return sure === null ? null : attempt(() => to(session, 'terminate'), told(session, 'Terminate'));
}

export async function kill(session) {
  const below = fleet.below(session.id).filter((child) => !isOver(child)).length;
  const sure = await confirmed({
    title: `Kill ${nameOfSession(session)}?`,
    text: `It stops at once, with every process it started${below ? ` and ${plural(below, 'agent')} below it` : ''}. Work that is not committed stays in its worktree.`,
    action: 'Kill',
  });
  return sure === null ? null : attempt(() => to(session, 'kill'), told(session, 'Kill'));
}

/** What an operator can do with a session; nothing for those who may only look, and none once it is over. */
export function controls(session) {
  if (!viewer.mayOperate || isOver(session)) return nothing;
  const name = nameOfSession(session);
  const still = session.status === 'paused' || session.pausing;
  return html`
    ${still
      ? html`<button class="bare square" title="Resume" aria-label="Resume ${name}" @click=${() => resume(session)}>${icon('play')}</button>`
      : html`<button class="bare square" title="Pause" aria-label="Pause ${name}" @click=${() => pause(session)}>${icon('pause')}</button>`}
    <button class="bare square" title="Terminate" aria-label="Terminate ${name}" @click=${() => terminate(session)}>${icon('stop')}</button>
    <button class="bare square danger" title="Kill" aria-label="Kill ${name}" @click=${() => kill(session)}>${icon('kill')}</button>`;
}
