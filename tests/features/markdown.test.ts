import sanitizeHtml from 'sanitize-html';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#src/platform/markdown.ts';

// Written down a second time on purpose: what a post may become, whatever the renderer is told.
const TAGS = [
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
];
const harmless = (html: string) => {
  expect(
    sanitizeHtml(html, {
      allowedTags: TAGS,
      allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
      allowedSchemes: ['http', 'https', 'mailto'],
      allowProtocolRelative: false,
    }),
  ).toBe(html);
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(1)">here</a>',
  '<p id="main" class="tlp" style="position:fixed">over the page</p>',
  '<iframe src="https://elsewhere.example"></iframe><style>*{display:none}</style><form action=/x><input name=q>',
  '[here](javascript:alert(1))',
  '[here](JaVaScRiPt:alert(1))',
  '[here](&#106;avascript:alert(1))',
  '[here](java\tscript:alert(1))',
  '[here](vbscript:x) [here](file:///etc/passwd) [here](blob:x)',
  '[here](data:text/html;base64,PHNjcmlwdD4=)',
  '[here](data:image/png;base64,iVBORw0KGgo=)',
  '![picture](https://elsewhere.example/x.png)',
  '![picture](data:image/png;base64,iVBORw0KGgo=)',
  '[![picture](https://elsewhere.example/x.png)](javascript:alert(1))',
  '[here](//elsewhere.example/x)',
  '[here](/\\elsewhere.example)',
  '[here](https://a.example "x\\" onmouseover=alert(1) y=\\"")',
  '<javascript:alert(1)>',
  '```html\n<script>alert(1)</script>\n```',
  '`<img src=x onerror=alert(1)>`',
  '| <script> | b |\n|---|---|\n| <img src=x onerror=y> | `</td>` |',
  '**[a](https://a.example" onclick="x)** <<b>script>alert(1)<</b>/script>',
  '<!--><script>alert(1)</script>-->',
  '[x]: javascript:alert(1)\n\n[x]',
  `${'> '.repeat(300)}deep`,
  `${'['.repeat(500)}a${'](x)'.repeat(500)}`,
  `${'*'.repeat(2000)}a${'_'.repeat(2000)}`,
  `${'<div>'.repeat(500)}`,
];

test.each(HOSTILE.map((text) => [text.slice(0, 60), text] as const))(
  'nothing that runs or stands in for the page comes out of %s',
  (_, text) => {
    const html = renderMarkdown(text);
    harmless(html);
    expect(html).not.toMatch(/<(script|img|svg|iframe|style|form|input|div)\b/i);
    expect(html).not.toMatch(/<[^>]*\s(on\w+|id|class|style|name|src)=/i);
    expect(html).not.toMatch(/<[^>]*(href|src)="\s*(javascript|data|vbscript|file|blob|\/\/)/i);
  },
);

test('what comes out of hostile text and is sent again as a post is still text', () => {
  const twice = renderMarkdown(renderMarkdown(HOSTILE.join('\n\n')));
  harmless(twice);
  expect(twice).not.toMatch(/<(script|img|svg|iframe|style|form|input|div)\b/i);
  expect(renderMarkdown(HOSTILE.join('\n\n'))).toBe(renderMarkdown(HOSTILE.join('\n\n')));
});

test('raw HTML is shown as it was typed', () => {
  expect(renderMarkdown('Use <b>bold</b> here')).toBe('<p>Use &lt;b&gt;bold&lt;/b&gt; here</p>\n');
});

test('headings of a post stand below those of the page', () => {
  const html = renderMarkdown('# one\n\n## two\n\n### three\n\n#### four\n\n##### five\n\n###### six');
  expect(html.match(/<h\d>\w+/g)).toEqual(['<h3>one', '<h3>two', '<h3>three', '<h4>four', '<h4>five', '<h4>six']);
});

test('an address becomes a link that vouches for nothing and tells the other side nothing; one of ours is a plain link', () => {
  const rel = 'rel="noopener noreferrer nofollow"';
  expect(renderMarkdown('See https://a.example/x and [this](https://b.example).')).toBe(
    `<p>See <a href="https://a.example/x" ${rel}>https://a.example/x</a> and <a href="https://b.example" ${rel}>this</a>.</p>\n`,
  );
  expect(renderMarkdown('[guidance](/guidance/before-you-report)')).toBe(
    '<p><a href="/guidance/before-you-report">guidance</a></p>\n',
  );
});

test('a picture becomes a plain link to it, never a picture', () => {
  expect(renderMarkdown('![chart](https://a.example/chart.png)')).toContain('!<a href="https://a.example/chart.png"');
});

test('tables, lists, quotations and code stay what they are', () => {
  expect(renderMarkdown('| a | b |\n|---|--:|\n| 1 | 2 |').replace(/\s+/g, '')).toBe(
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  );
  expect(renderMarkdown('3. three\n4. four')).toContain('<ol start="3">');
  expect(renderMarkdown('> quoted\n\n    code')).toMatch(/<blockquote>[^]*<pre><code>code/);
  expect(renderMarkdown('~~old~~ **새로운** *것*')).toBe('<p><s>old</s> <strong>새로운</strong> <em>것</em></p>\n');
});
