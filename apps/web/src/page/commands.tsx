/** Text for a program, letter for letter, in the direction programs are written in. */
export const Commands = ({ children }: { children: string }) => (
  <pre dir="ltr" lang="en">
    <code>{children}</code>
  </pre>
)
