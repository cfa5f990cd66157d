/** What this is, who it is for, and how to have something put right. */
export const about = {
  title: 'About this record',
  description: 'A public record of who said what about contested events, without a verdict of its own.',
  lead: 'When many speak of one event and do not agree, it becomes hard to find out who said what, from where they had it, and where exactly they differ. This record keeps that.',
  sections: [
    {
      title: 'What it is for',
      text: [
        'For relatives who want to know what was said of a place and a day. For reporters who need the words and the page in a minute. For students and investigators who must be able to check each step.',
        'It shows what is agreed, what is disputed and by whom, and who did not answer. It does not say who is right.',
      ],
    },
    {
      title: 'What it will not do',
      text: [
        'It gives no score and no verdict, adds no figures up, and ranks nothing by size. It names no private person and shows no picture of suffering.',
        'It keeps nothing of its readers: no account, no cookie, no script, no request to anybody else.',
      ],
    },
    {
      title: 'When something is wrong',
      text: [
        'An error of ours is put right by a new revision; the old one stays readable, with the day and the reason.',
        'Whoever is put in danger by something shown here, or whose privacy it touches, can ask for it to be withheld. It then disappears everywhere at once, and stays provable without being shown.',
        'The people to write to are those who run this copy of the record; the project that makes the program is public and can be run by anybody.',
      ],
    },
    {
      title: 'Who owns what',
      text: [
        'The program is under the Apache licence 2.0, the record under Creative Commons BY 4.0. Quoted words belong to those who said them.',
      ],
    },
  ],
  more: 'Further',
  toMethod: 'How this record is made',
  toApi: 'How to read it with a program',
}
