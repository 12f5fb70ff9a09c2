// The other side of part a: `node:http`, better-sqlite3 and nothing else. For each request it reads the session with its
// person, the topic and its 20 posts, with prepared statements, and sends the HTML that the portal made of the same rows.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from '#db/sqlite.ts';

const { PORT = '', BENCH_DATABASE = '', BENCH_PAGES = '' } = process.env;
const POSTS_A_PAGE = 20;

const pages = new Map(Object.entries(JSON.parse(readFileSync(BENCH_PAGES, 'utf8')) as Record<string, string>));
const database = connect(BENCH_DATABASE);
const findSession = database.prepare(
  `select s.id, s.expires_at, s.ends_at, p.id as person_id, p.kind, p.name, p.time_zone, p.language, c.name as company
   from sessions s join people p on p.id = s.person_id left join companies c on c.id = p.company_id where s.id = ?`,
);
const findTopic = database.prepare(
  `select t.id, t.title, t.tlp, t.chatham_house, t.created_at, t.last_post_no, g.slug, g.name, p.name as author, c.name as company, r.last_read_no
   from topics t join groups g on g.id = t.group_id join people p on p.id = t.author_id left join companies c on c.id = p.company_id
   left join topic_reads r on r.topic_id = t.id and r.person_id = @reader
   join group_members m on m.group_id = t.group_id and m.person_id = @reader
   join agreement_acceptances a on a.person_id = m.person_id and a.agreement = g.agreement and a.version = g.agreement_version
   where t.id = @topic and a.expires_at > @now`,
);
const listPosts = database.prepare(
  `select p.no, p.html, p.body, p.created_at, p.reply_to_no, w.id, w.name, c.name as company
   from posts p join people w on w.id = p.author_id left join companies c on c.id = w.company_id
   where p.topic_id = ? and p.no between 1 and ${POSTS_A_PAGE} order by p.no`,
);

createServer((request, response) => {
  const path = request.url ?? '';
  const html = pages.get(path);
  const token = /(?:^|; )breakwater=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const session = findSession.get(createHash('sha256').update(token).digest('hex')) as
    { person_id: string; expires_at: number } | undefined;
  const now = Date.now();
  if (!session || session.expires_at < now) return response.writeHead(303, { Location: '/sign-in' }).end();
  const topic = findTopic.get({ reader: session.person_id, topic: path.slice(path.lastIndexOf('/') + 1), now }) as
    { id: string } | undefined;
  if (!topic || !html) return response.writeHead(404).end();
  if (listPosts.all(topic.id).length !== POSTS_A_PAGE) return response.writeHead(500).end();
  return response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(html),
      'Cache-Control': 'no-store',
    })
    .end(html);
}).listen(Number(PORT), '127.0.0.1');
