import { z } from 'zod'

/** Somebody who is told of changes. */
export const WebhookAnswer = z
  .object({
    id: z.string(),
    url: z.string(),
    madeAt: z.iso.datetime(),
    told: z.int().nonnegative().describe('The position of the record they have been told of.'),
    attempts: z.int().nonnegative().describe('How often the message that is due has been tried.'),
    nextAt: z.iso.datetime().describe('When it is tried again.'),
    lastError: z.string().nullable(),
    stoppedAt: z.iso.datetime().nullable().describe('When it was given up; null while it goes on.'),
  })
  .meta({ id: 'Webhook', description: 'Somebody who is told of changes.' })
export type WebhookAnswer = z.infer<typeof WebhookAnswer>

/** Everybody who is told of changes. */
export const WebhookList = z
  .object({ items: z.array(WebhookAnswer) })
  .meta({ id: 'WebhookList', description: 'Everybody who is told of changes.' })
export type WebhookList = z.infer<typeof WebhookList>

/** A webhook that was added. */
export const AddedWebhook = z
  .object({
    webhook: WebhookAnswer,
    secret: z.string().describe('What messages are signed with (Standard Webhooks); told this once.'),
  })
  .meta({ id: 'AddedWebhook', description: 'A webhook that was added, with what its messages are signed with.' })
export type AddedWebhook = z.infer<typeof AddedWebhook>

/** What a webhook is sent. */
export const WebhookMessage = z
  .object({
    type: z.literal('record.changed'),
    timestamp: z.iso.datetime().describe('When the last of the changes was recorded.'),
    data: z.object({
      from: z.int().nonnegative().describe('What you had been told of before.'),
      to: z.int().nonnegative().describe('The position the record had got to.'),
      changes: z.string().describe('Where the changes are read.'),
    }),
  })
  .meta({
    id: 'WebhookMessage',
    description:
      'What a webhook is sent: that the record has changed, and where to read what. It holds nothing of the record itself.',
  })
export type WebhookMessage = z.infer<typeof WebhookMessage>
