/**
 * What attackers try first: our own selection of words, names, rows of keys and runs that fill the public lists of leaked
 * passwords. Words of one place and person (organisation, name, mail address) are added by the caller.
 */
const lines = `
  password passwort passwd passphrase passcode pass pwd secret geheim private access welcome willkommen bienvenue login logon signin signon
  letmein letmeinplease changeme changeit default temp temporary test tester testing guest user username admin administrator root system sysadmin
  superuser support service server client account office manager staff team company business work working computer laptop desktop internet network
  windows microsoft google apple android iphone samsung facebook instagram twitter linkedin amazon netflix youtube yahoo hotmail gmail outlook
  zoom office365 cisco oracle linux ubuntu debian database backup security secure hello hallo bonjour hola ciao goodbye thanks please
  qwerty qwertyuiop qwertyui qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz
  qazwsx qazwsxedc wsxedc edcrfv rfvtgb 1qaz 2wsx 3edc 4rfv 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3 q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1 xsw2 qwe asd zxc
  abc abcd abcdef abc123 aaa iloveyou ilove love lovely loveyou lover sweetheart honey baby babygirl angel angels princess prince queen king
  sunshine sunflower rainbow butterfly flower flowers rose orange apple banana cherry chocolate cookie cheese pepper ginger coffee pumpkin peanut
  monkey dragon tiger lion eagle falcon wolf bear panda dolphin turtle kitten kitty puppy buddy charlie max bailey lucky shadow smokey
  football soccer baseball basketball hockey golf tennis running yankees lakers cowboys eagles steelers liverpool arsenal chelsea barcelona
  superman batman spiderman ironman pokemon naruto starwars skywalker yoda vader matrix hunter killer ninja samurai wizard merlin gandalf
  master mustang ferrari porsche mercedes corvette camaro harley yamaha honda toyota ranger trustno michael jennifer jessica ashley amanda
  daniel thomas robert joseph andrew joshua matthew anthony william christopher nicole michelle melissa samantha elizabeth maria anna
  george jordan taylor hannah maggie martin alexander benjamin patrick richard charles david james john peter paul mark steven
  january february march april june july august september october november december spring summer autumn winter fall
  monday tuesday wednesday thursday friday saturday sunday today tomorrow weekend morning night christmas easter halloween holiday birthday
  america canada london england france germany berlin paris texas florida california newyork chicago boston mexico spain italy europe
  library libraries librarian bibliothek book books reading reader bookworm branch catalog catalogue circulation children story stories
  school college university student teacher class education town city county state district clinic hospital doctor nurse charity church
  incident response plan muster emergency helpdesk phone mobile freedom forever family mother father sister brother friend friends happy smile
  jesus christ heaven god bless amen faith hope money lotto winner blessed blink music guitar rock metal purple yellow green blue black white silver
  red gold diamond star stars moon sun ocean river mountain fire ice water storm thunder lightning galaxy cosmos nothing something whatever
  correcthorsebatterystaple correct horse battery staple thisisapassword mypassword nopassword yourpassword newpassword oldpassword`

export const guessableWords: readonly string[] = [...new Set(lines.split(/\s+/).filter(Boolean))]
