const production = process.env.NODE_ENV === 'production'

/**
 * What a page may load and run: its own styles, fonts and pictures, and nothing from anywhere else. No script at all:
 * `still` takes the framework’s out, so its inline bootstrap needs neither a nonce nor a hash. Only while developing is
 * the framework’s own script let in.
 */
const policyFor = (ancestors: string): string =>
  [
    "default-src 'none'",
    production ? "script-src 'none'" : "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    production ? "style-src 'self'" : "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
    production ? "connect-src 'self'" : "connect-src 'self' ws:",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')

/** Sent with every page. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policyFor("'none'"),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
}

/** The same for a part made to be shown in a frame on any page: that, and nothing else, it may be. */
export const framedHeaders: Readonly<Record<string, string>> = {
  ...safeHeaders,
  'content-security-policy': policyFor('*'),
  'cross-origin-resource-policy': 'cross-origin',
}
