import { OpenAPIHono } from '@hono/zod-openapi'
import { createMcpHandler } from '@modelcontextprotocol/server'
import type { Deps } from '../deps.ts'
import { createMcpServer } from './server.ts'

/** `/mcp`: the record for assistants (Model Context Protocol, streamable HTTP), read-only and without sessions. */
export const mcpRoute = (deps: Deps): OpenAPIHono => {
  const route = new OpenAPIHono()
  route.all('/mcp', (c) => createMcpHandler(() => createMcpServer(deps, deps.base(c))).fetch(c.req.raw))
  return route
}
