import { restore } from '../../src/index.ts'

// Restores a backup and tells of each part as it is done, so that a test can end it in between.
const [folder = '', url = ''] = process.argv.slice(2)
await restore({ folder, url, onDone: (part) => process.stdout.write(`${part}\n`) })
process.stdout.write('done\n')
