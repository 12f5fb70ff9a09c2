import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { openMail } from '#src/platform/mail.ts';

export interface ReceivedLetter {
  to: string[];
  raw: string;
  /** A decoded part of the given type, with the parameters of its Content-Type. */
  part(type: string): { header: string; text: string } | null;
}

/** An SMTP server of its own that keeps what it is sent, and a `Mail` that sends to it. */
export async function smtpSink(options: SMTPServerOptions = {}) {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 50,
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, part: (type) => partOf(raw, type) });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as { port: number };
  const mail = openMail(`smtp://127.0.0.1:${port}`, 'Breakwater <portal@breakwater.example>');
  if (!mail) throw new Error('there is no mail');
  return {
    letters,
    mail,
    async close() {
      mail.close();
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}

function partOf(raw: string, type: string) {
  for (const part of raw.split(/\r\n--[^\r\n]+(?:\r\n|$)/)) {
    const at = part.indexOf('\r\n\r\n');
    const headers = part.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
    const header = headers.match(/^Content-Type: .*$/im)?.[0];
    if (!header?.toLowerCase().includes(type)) continue;
    const encoding = headers.match(/^Content-Transfer-Encoding: (\S+)$/im)?.[1]?.toLowerCase();
    return { header, text: decoded(part.slice(at + 4), encoding) };
  }
  return null;
}

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
