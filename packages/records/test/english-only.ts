/**
 * Parties that go by one name only, by their key in parties.csv: sites, papers and a few organisations without an
 * established Arabic name. None is made up for them; a party that gains one leaves this list.
 */
export const englishOnly: readonly string[] = `
  112ua actual-news ajil alamssar albilad-ca aljazayr anews ani aps-radio arresala asabnews athens-times auspol
  bakherad bastille bss caliber catholic-herald daily-times daily8 dawn defend-democracy delta-press devdiscourse
  egypt-daily ein-presswire elettrik elmanshar etha fluxdaily friendica genocide-watch global-economy greek-city-times
  halazon hardnews24 horrya huria i-paper idn-times ifp imlebanon jewishworld justiceinfo kdow lancaster latestly
  metaworld mint najib national-courrier ndtv neutralecho news-247 news-by news-tn newsbulletin247 nexus nz-herald
  orthochristian pledge-times pressafrik pressbee pressmediaofindia prophecy-blog rco rebaz redlib rtwnews scavh scoop
  scoop108 shia-waves shqipet southfront syria-revisited syria11 syriacpress syrianpc syriashows techsciencenews
  tengele tesaa the-sun-my the-voice this-is-beirut tmc24 tribune-india truthorfake urdupoint us-news uslive usmuslims
  vista wakalat webdunia wion worksheets
`
  .trim()
  .split(/\s+/)
