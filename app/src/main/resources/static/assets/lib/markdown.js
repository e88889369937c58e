import DOMPurify from 'dompurify';
import { marked } from 'marked';

// An artifact is written by whoever works on the mission: words and their structure, nothing that loads, runs or asks.
const ALLOWED = {
  ALLOWED_TAGS: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'hr', 'br', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ALLOWED_ATTR: ['href', 'start', 'align'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/i,
};

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName === 'A') {
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer nofollow');
  }
});

/** Markdown as markup that is safe to put into a page. */
export function rendered(text) {
  return DOMPurify.sanitize(marked.parse(text, { gfm: true, async: false }), ALLOWED);
}
