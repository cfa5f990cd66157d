import { directionOf } from '@onrecord/model'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { isLanguage } from '../../page/language.ts'
import { faces } from '../../style/faces.ts'
import '../../style/index.css'

/** Made from the record at the moment it is asked for, never at build time. */
export const dynamic = 'force-dynamic'

export const viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f3' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
}

const Layout = async ({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) => {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  for (const face of faces[lang]) preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <body>{children}</body>
    </html>
  )
}

export default Layout
