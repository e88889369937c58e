import { html, nothing } from '../lib/element.js';
import { exact } from '../lib/time.js';
import { nameOf, words } from '../lib/words.js';

const fact = (name, value) => (value === null || value === undefined || value === '' ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`);
const list = (items) => (items?.length ? items.join(', ') : null);

const FACTS = {
  session: ({ session }) => [
    fact('Agent', `${session.agentType}, ${session.provider}`), fact('Work package', session.workPackageId), fact('Works in', session.directory),
    fact('What it sent', session.asked),
  ],
  warning: ({ warning }) => [
    fact('Kind', words(warning.type)), fact('Between', list(Object.values(warning.names))),
    fact('Focus', warning.focus && `${warning.focus.kind} ${warning.focus.target}`), fact('Step', warning.step), fact('Work package', warning.workPackage),
    fact('Lanes', list(warning.overlap?.lanes)), fact('Files', list(warning.overlap?.files.map((file) => `${file.path}${file.lines.map((lines) => ` ${lines.first}–${lines.last}`).join(',')}`))),
    fact('Since', exact(warning.raisedAt)), fact('Found', warning.retroactive ? 'later, when commands given offline arrived' : null),
    fact('Done about it', list(warning.acknowledgements.map((done) => `${nameOf(done.by)}: ${done.action}`))),
  ],
  discrepancy: ({ discrepancy }) => [
    fact('Alternatives', list(discrepancy.alternatives)), fact('Would choose', discrepancy.preferred), fact('Because', discrepancy.rationale),
    fact('Can be undone', discrepancy.reversible ? 'yes' : 'no'), fact('Work package', discrepancy.workPackage), fact('Step', discrepancy.step),
    fact('Autonomy', words(discrepancy.autonomy)), fact('Meanwhile', discrepancy.stepWaits ? 'the step waits' : 'other work continues'),
  ],
  request: ({ request, participants }) => [
    fact('May answer', request.addressees.everybody ? 'everybody who takes part' : list([...request.addressees.roles, ...request.addressees.persons.map((id) => participants.find((one) => one.id === id)?.displayName ?? id)])),
    fact('An agent may', request.addressees.llm ? 'yes' : 'no'), fact('Until', request.deadline && exact(request.deadline)), fact('Then', request.fallback ? `${request.fallback} is taken` : request.deadline ? 'it is asked no more; what waits keeps waiting' : null),
    fact('What waits', request.waiter && words(request.waiter.kind ?? request.waiter.type)), fact('Asked', exact(request.askedAt)),
  ],
};

/** What somebody needs to know before they answer. */
export function background(item, more) {
  const parts = ['session', 'warning', 'discrepancy', 'request'].filter((name) => more[name]);
  return html`<dl class="facts">${parts.map((name) => FACTS[name](more))}
    <dt>On the terminal</dt><dd><code>${item.nextStep}</code></dd></dl>`;
}
