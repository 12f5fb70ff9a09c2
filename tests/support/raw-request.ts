import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Everything after the first head, as it came: chunk sizes and further answers included. */
  rest: string;
}

/** Sends exactly these bytes and reads until the server hangs up: what `fetch` would tidy up goes out as it is written. */
export function sendRaw(origin: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.from(bytes, 'latin1')));
    const done = () => resolve(parsed(Buffer.concat(chunks).toString('utf8')));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', done);
    // A server that hangs up while we still write resets the connection; what it said before counts.
    socket.on('error', (error) => (chunks.length > 0 ? done() : reject(error)));
  });
}

/** A request with the head that a browser would send, but for what `headers` changes; null leaves a line out. */
export function request(origin: string, line: string, headers: Record<string, string | null> = {}, body = ''): string {
  const all: Record<string, string | null> = { Host: new URL(origin).host, Connection: 'close', ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

function parsed(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [status = '', ...lines] = text.slice(0, end < 0 ? undefined : end).split('\r\n');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
  return {
    status: Number(status.split(' ')[1]),
    headers: Object.fromEntries(headers) as Record<string, string>,
    rest: end < 0 ? '' : text.slice(end + 4),
  };
}
