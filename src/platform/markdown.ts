import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Stored with what it rendered; raised when the same text would render differently, so that older rows can be found. */
export const RENDERER = 1;

/** Markdown to HTML for posts and descriptions. No raw HTML, no images, no embeds: illegal material has no way in. */
export const renderMarkdown = (text: string): string => sanitizeHtml(markdown.render(text), ALLOWED);

/** The words of HTML of ours, without its tags, for excerpts; to be written as text, never as HTML. */
export const plainText = (html: string): string =>
  sanitizeHtml(html.replace(/<\/(?:p|li|h\d|t[hd]|pre|blockquote)>/g, '$& '), { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const markdown = new MarkdownIt({ html: false, linkify: true }).disable('image');

const heading = (tagName: string) => ({ tagName, attribs: {} });

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'h3',
    'h4',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  // No id, name, class or style: they could stand in for parts of the page.
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    h1: () => heading('h3'),
    h2: () => heading('h3'),
    h3: () => heading('h3'),
    h4: () => heading('h4'),
    h5: () => heading('h4'),
    h6: () => heading('h4'),
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: { href, ...(!href.startsWith('/') && { rel: 'noopener noreferrer nofollow' }) },
    }),
  },
};
