import type { ServerResponse } from 'node:http';

// Scripts and styles are files of ours, never inline: astro.config.mjs switches all inlining off.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

// Pagefind's worker compiles WebAssembly and obeys the policy of its own response.
const WORKER_POLICY = CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** On every response: pages, files, refusals and errors alike. */
export function setSecurityHeaders(response: ServerResponse, path: string, secure: boolean): void {
  response.setHeader('Content-Security-Policy', path.endsWith('/pagefind-worker.js') ? WORKER_POLICY : CONTENT_SECURITY_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Not `no-referrer`, not even for addresses with a token: browsers then send `Origin: null` with forms, which is refused.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  response.setHeader('X-Frame-Options', 'DENY');
  if (secure) response.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
}
