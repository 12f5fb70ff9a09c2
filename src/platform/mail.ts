import { createTransport } from 'nodemailer';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** An iCalendar object; its METHOD must be the one named here, or Outlook rejects the letter. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

export interface Mail {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** null when no SMTP server is configured: letters then wait in the outbox. */
export function openMail(smtpUrl: string | undefined, from: string): Mail | null {
  if (!smtpUrl) return null;
  // Well within the lease of a task: a server that hangs must not make another process send the same letter.
  const url = new URL(smtpUrl);
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) url.searchParams.set(name, '10000');
  const transport = createTransport(url.href, { from });
  return {
    async send({ calendar, ...letter }) {
      await transport.sendMail({
        ...letter,
        ...(calendar && { icalEvent: { method: calendar.method, content: calendar.content } }),
      });
    },
    close: () => transport.close(),
  };
}
