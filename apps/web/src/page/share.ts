import type { Language, RecordVersion } from '@onrecord/model'
import type { Picture } from './metadata.ts'

/** The picture that stands for a claim or an event elsewhere; a new version of the record is another address of it. */
export const sharePicture = (
  language: Language,
  kind: 'claims' | 'events',
  name: string,
  { position }: RecordVersion,
  alt: string,
): Picture => ({ url: `/share/${language}/${kind}/${encodeURIComponent(name)}.png?v=${position}`, alt })
