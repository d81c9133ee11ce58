import type { FastifyHelmetOptions } from "@fastify/helmet";
import type { Settings } from "../config/settings.ts";

/**
 * What a browser may do with our pages: nothing from elsewhere, no inline script, no frames around us. Styles that the page's
 * components make carry the nonce of their answer.
 */
export function securityHeaders({ http }: Pick<Settings, "http">): FastifyHelmetOptions {
  return {
    global: true,
    enableCSPNonces: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: http.secureCookies ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: "deny" },
  };
}
