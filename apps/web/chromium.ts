import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The system’s Chromium if PATH has one; undefined otherwise. */
export const chromium = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'chromium'))
  .find((path) => existsSync(path))

/** How to start it: without sandbox, since tests may run as root, and without asking anybody anything. */
export const launchOptions = {
  ...(chromium !== undefined && { executablePath: chromium }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
