// SPDX-License-Identifier: Apache-2.0

/** What phones, providers, routes, the network and browsers say of their keys (`GET /api/schema`), in German by what it is in English. */
export const SETTING_WORDS_DE: Readonly<Record<string, string>> = {
  // Several
  Codecs: 'Codecs',
  'Encrypted sound': 'Verschlüsselter Ton',
  Digits: 'Tasten',
  Password: 'Passwort',
  From: 'Von',
  Timeout: 'Frist',
  'How keys that are pressed travel: auto takes RFC 4733 if it is agreed, else tones in the sound; rfc4733, info and inband insist on one way.':
    'Wie gedrückte Tasten reisen: auto nimmt RFC 4733, wenn es vereinbart ist, sonst Töne im Ton; rfc4733, info und inband bestehen auf einem Weg.',

  // Device
  'A SIP telephone; the name in the file name is the user name it registers with.':
    'Ein SIP-Telefon; sein Name ist der Benutzername, mit dem es sich anmeldet.',
  'With which the telephone proves itself. Long and random is best: nobody has to remember it.':
    'Damit weist sich das Telefon aus. Am besten lang und zufällig: niemand muss es sich merken.',
  Digest: 'Digest',
  'How the password is proved. sha-256 is stronger; some telephones know only md5 and some give up when both are offered, so that md5 is the default.':
    'Wie das Passwort bewiesen wird. sha-256 ist stärker; manche Telefone kennen nur md5, und manche geben auf, wenn beides angeboten wird, darum ist md5 die Vorgabe.',
  Numbers: 'Nummern',
  'By which it is dialled, separated by commas; the first one is shown when it calls. Its name works too.':
    'Unter denen es angerufen wird, durch Kommas getrennt; die erste wird gezeigt, wenn es anruft. Auch sein Name geht.',
  "Login of the person whose telephone it is: whoever calls one of that person's devices rings all of them, the browser too. Empty lets it ring alone.":
    'Anmeldename der Person, deren Telefon es ist: Wer eines ihrer Geräte anruft, läutet bei allen, auch im Browser. Leer läutet es allein.',
  'Display name': 'Anzeigename',
  'Shown beside the number when it calls; empty keeps what the telephone says.':
    'Steht neben der Nummer, wenn es anruft; leer bleibt, was das Telefon sagt.',
  'Offered and accepted, in order of preference, separated by commas, for example G722, PCMA; empty takes all that are installed.':
    'Angeboten und angenommen, die liebsten zuerst, durch Kommas getrennt, zum Beispiel G722, PCMA; leer nimmt alle, die da sind.',
  'SRTP: off refuses it, optional takes it when the telephone offers it, required insists on it.':
    'SRTP: off lehnt ab, optional nimmt es, wenn das Telefon es anbietet, required besteht darauf.',
  'Message lamp': 'Nachrichtenlampe',
  'Who is told that messages wait: always tells also telephones that do not ask for it, as many do not; subscribed only those that do; off none.':
    'Wem gesagt wird, dass Nachrichten warten: always sagt es auch Telefonen, die nicht danach fragen, wie viele es nicht tun; subscribed nur denen, die es tun; off keinem.',
  'Registrations at once': 'Anmeldungen zugleich',
  'From how many places it may be registered; one more pushes the oldest out.':
    'Von wie vielen Stellen es angemeldet sein darf; eine mehr verdrängt die älteste.',

  // Provider
  'A telephone line of a provider, reached over SIP: one that we register at, or one that knows our address.':
    'Ein Anschluss eines Anbieters, über SIP erreicht: einer, bei dem wir uns anmelden, oder einer, der unsere Adresse kennt.',
  Adapter: 'Adapter',
  'Which plug-in speaks to this provider.': 'Welches Plug-in mit diesem Anbieter spricht.',
  Host: 'Host',
  "The provider's host name, domain or address, as it told you; also the domain in From and To.":
    'Hostname, Domain oder Adresse des Anbieters, wie er sie nennt; auch die Domain in From und To.',
  Port: 'Port',
  '0 lets DNS decide (RFC 3263), which is right unless the provider names one.':
    '0 überlässt es DNS (RFC 3263); das ist richtig, solange der Anbieter keinen nennt.',
  Transport: 'Transport',
  'Empty lets DNS decide; without anything in DNS it is udp.':
    'Nicht gesetzt entscheidet DNS; steht dort nichts, ist es udp.',
  'Outbound proxy': 'Outbound-Proxy',
  'host or host:port through which every request goes, REGISTER and INVITE alike; empty if the provider named none.':
    'Host oder Host:Port, durch den jede Anfrage geht, REGISTER wie INVITE; leer, wenn der Anbieter keinen nennt.',
  User: 'Benutzer',
  "The account's user, often the telephone number.": 'Der Benutzer des Kontos, oft die Rufnummer.',
  'Authentication user': 'Benutzer zur Prüfung',
  'The name for the password where it is another than user.': 'Der Name zum Passwort, wo er ein anderer als user ist.',
  'Empty if the provider knows us by our address.': 'Leer, wenn der Anbieter uns an unserer Adresse erkennt.',
  Register: 'Anmelden',
  'true: we register, and the provider sends calls to where we are. false: the provider knows our address.':
    'An: wir melden uns an, und der Anbieter schickt Anrufe dahin, wo wir sind. Aus: der Anbieter kennt unsere Adresse.',
  'Registration (s)': 'Anmeldung (s)',
  'For how long we ask to be registered; the provider may grant less. Behind NAT short ones keep the way in open.':
    'Wie lange wir angemeldet sein wollen; der Anbieter kann weniger gewähren. Hinter NAT halten kurze den Weg herein offen.',
  Addresses: 'Adressen',
  'Who may send calls as this provider: addresses or blocks (CIDR), separated by commas, besides what host and outbound-proxy resolve to.':
    'Wer als dieser Anbieter Anrufe bringen darf: Adressen oder Netze (CIDR), durch Kommas getrennt, außer dem, wohin host und outbound-proxy führen.',
  'Offered in this order, separated by commas; empty takes all that are installed.':
    'In dieser Reihenfolge angeboten, durch Kommas getrennt; leer nimmt alle, die da sind.',
  'SRTP: off refuses it, optional takes it when offered, required insists on it.':
    'SRTP: off lehnt ab, optional nimmt es, wenn es angeboten wird, required besteht darauf.',
  'Calls at once': 'Gespräche zugleich',
  'How many calls the contract allows, both ways; routes go on to the next target beyond. 0 sets no limit; emergency calls are not limited.':
    'Wie viele Gespräche der Vertrag erlaubt, hinaus wie herein; darüber gehen Routen zum nächsten Ziel. 0 setzt keine Grenze; für Notrufe gilt keine.',
  'Health check (s)': 'Nachfragen (s)',
  'Every how many seconds OPTIONS asks whether the provider is there; routes pass over one that is not. 0 does not ask.':
    'Alle wie viele Sekunden OPTIONS fragt, ob der Anbieter da ist; Routen gehen an einem vorbei, der es nicht ist. 0 fragt nicht.',
  Country: 'Land',
  'Two letters (ISO 3166) of the country whose numbers are dialled without a country code: DE, AT, CH, US.':
    'Zwei Buchstaben (ISO 3166) des Landes, dessen Nummern ohne Landesvorwahl gewählt werden: DE, AT, CH, US.',
  'Form of numbers': 'Form der Nummern',
  "How the provider wants numbers: e164 is +4930123456, e164-without-plus 4930123456, national 030123456 and abroad with the country's own prefix (00…).":
    'Wie der Anbieter Nummern will: e164 ist +4930123456, e164-without-plus 4930123456, national 030123456 und ins Ausland mit der Vorwahl des Landes (00…).',
  "Who stands in From: the number that is shown, or the account's user where the provider insists on it (then choose a header for identity).":
    'Wer in From steht: die Nummer, die gezeigt wird, oder der Benutzer des Kontos, wo der Anbieter darauf besteht (dann eine Kopfzeile für identity wählen).',
  Identity: 'Identität',
  'Where the number that is shown stands besides From.': 'Wo die Nummer, die gezeigt wird, außer in From steht.',
  'Number shown': 'Gezeigte Nummer',
  'Shown when the caller has no public number of his own, as with an extension; empty shows the user.':
    'Wird gezeigt, wenn der Anrufer keine eigene öffentliche Nummer hat, wie eine Nebenstelle; leer zeigt den Benutzer.',
  'Dialled number from': 'Gewählte Nummer aus',
  "Where an incoming call says which of our numbers was dialled: request-uri, to, or a header's name such as P-Called-Party-ID.":
    'Wo ein eingehender Anruf sagt, welche unserer Nummern gewählt wurde: request-uri, to oder eine Kopfzeile wie P-Called-Party-ID.',
  'user=phone': 'user=phone',
  'Some providers want this mark on numbers.': 'Manche Anbieter wollen dieses Zeichen an Nummern.',
  'Say who forwards': 'Sagen, wer weiterleitet',
  "Whether the provider is told whose calls go elsewhere where a forwarded call goes out through it (Diversion, RFC 5806); many let callers' own numbers pass only then.":
    'Ob der Anbieter erfährt, wessen Anrufe anderswohin gehen, wenn ein weitergeleiteter Anruf durch ihn hinausgeht (Diversion, RFC 5806); viele lassen Nummern von Anrufern nur dann durch.',
  'Try next after': 'Weiter nach',
  'SIP statuses, 400 to 699, after which a route goes on to its next target; it always does after no response and 5xx, and never after busy (486, 600) or declined (603).':
    'SIP-Status von 400 bis 699, nach denen eine Route zum nächsten Ziel geht; ohne Antwort und nach 5xx tut sie es immer, nach besetzt (486, 600) und abgelehnt (603) nie.',

  // Route
  'A rule that says where a number leads. Rules are looked at by their order; the first that matches is taken. Emergency numbers and the numbers of devices and services come before all rules.':
    'Eine Regel, die sagt, wohin eine Nummer führt. Regeln werden der Reihe nach angesehen; die erste, die passt, gilt. Notrufnummern und die Nummern von Geräten und Diensten kommen vor allen Regeln.',
  Order: 'Reihenfolge',
  'Lower comes first; among equals the name decides.': 'Kleinere kommen zuerst; unter gleichen entscheidet der Name.',
  Direction: 'Richtung',
  'inbound is for calls that providers bring, outbound for calls of devices.':
    'inbound ist für Anrufe, die Anbieter bringen, outbound für Anrufe von Geräten.',
  Number: 'Nummer',
  'The dialled number: exact, prefix* or /regex/ (found anywhere unless anchored with ^ and $).':
    'Die gewählte Nummer: genau, Anfang* oder /Regex/ (irgendwo gefunden, wenn nicht mit ^ und $ verankert).',
  'Outbound: who may use it. Nothing: every device. Else names of devices, prefix* for a group of them, and names of providers, which reach an outbound rule only if they are named here. device:NAME and provider:NAME tell two of the same name apart.':
    'Hinaus: wer sie nutzen darf. Nichts: jedes Gerät. Sonst Namen von Geräten, Anfang* für eine Gruppe, und Namen von Anbietern, die eine Regel hinaus nur erreichen, wenn sie hier stehen. device:NAME und provider:NAME unterscheiden zwei gleichen Namens.',
  Provider: 'Anbieter',
  'Inbound: the providers whose calls it takes; nothing takes all.':
    'Herein: die Anbieter, deren Anrufe sie nimmt; nichts nimmt alle.',
  Caller: 'Anrufer',
  'The calling number: exact, prefix* or /regex/.': 'Die Nummer des Anrufers: genau, Anfang* oder /Regex/.',
  Time: 'Zeit',
  'When it is in force, for example mo-fr 08:00-18:00, sa 09:00-12:00; nothing means always.':
    'Wann sie gilt, zum Beispiel mo-fr 08:00-18:00, sa 09:00-12:00; nichts heißt immer.',
  'Time zone': 'Zeitzone',
  "In which the times are meant, for example Europe/Berlin; empty takes the machine's.":
    'In der die Zeiten gemeint sind, zum Beispiel Europe/Berlin; leer nimmt die der Maschine.',
  Rewrite: 'Umschreiben',
  'What to make of the number, step by step, separated by blanks: strip:N, prefix:X, append:X, set:X, /regex/replacement/ with $1 for the first group.':
    'Was aus der Nummer wird, Schritt für Schritt, durch Leerzeichen getrennt: strip:N, prefix:X, append:X, set:X, /Regex/Ersatz/ mit $1 für die erste Gruppe.',
  Target: 'Ziel',
  'Whom to dial, tried in order, those joined with + at once: device:NAME, provider:NAME, app:NAME, number:N (which is routed anew).':
    'Wen anrufen, der Reihe nach versucht, mit + verbundene zugleich: device:NAME, provider:NAME, app:NAME, number:N (wird neu geroutet).',
  'Seconds that each target may ring before the next is tried; 0 takes ring-timeout of etc/jackfield.call.cfg.':
    'Sekunden, die jedes Ziel klingeln darf, bevor das nächste versucht wird; 0 nimmt ring-timeout aus etc/jackfield.call.cfg.',

  // Network
  'Which address peers are told, in SIP and in session descriptions. Changes hold for new calls.':
    'Welche Adresse Gegenstellen erfahren, in SIP und in Sitzungsbeschreibungen. Änderungen gelten für neue Gespräche.',
  'Public address': 'Öffentliche Adresse',
  "The address by which the Internet reaches this appliance behind NAT; empty: found by STUN or the machine's own":
    'Die Adresse, unter der das Internet dieses Gerät hinter NAT erreicht; leer: durch STUN gefunden oder die eigene',
  'STUN server': 'STUN-Server',
  'Tells the public address where it is not fixed: HOST or HOST:PORT; empty: none is asked':
    'Sagt die öffentliche Adresse, wo sie nicht fest ist: HOST oder HOST:PORT; leer: keiner wird gefragt',
  'STUN interval': 'STUN-Abstand',
  'Seconds between two questions: how long a changed public address may go unnoticed':
    'Sekunden zwischen zwei Fragen: so lange kann eine geänderte öffentliche Adresse unbemerkt bleiben',
  'Local networks': 'Lokale Netze',
  "Peers in these networks (CIDR) are told the machine's own address, and are never banned":
    'Gegenstellen in diesen Netzen (CIDR) erfahren die eigene Adresse der Maschine und werden nie gesperrt',

  // Browsers
  'How browsers and this appliance find each other (ICE). Changes hold for new calls.':
    'Wie Browser und dieses Gerät einander finden (ICE). Änderungen gelten für neue Anrufe.',
  'STUN servers': 'STUN-Server',
  'Tell browsers their public address: stun:HOST or stun:HOST:PORT, separated by commas. Not needed where this appliance can be reached, since it learns where a browser is from its packets':
    'Sagen Browsern ihre öffentliche Adresse: stun:HOST oder stun:HOST:PORT, durch Kommas getrennt. Nicht nötig, wo dieses Gerät erreichbar ist, denn es erfährt aus den Paketen, wo ein Browser ist',
  'TURN servers': 'TURN-Server',
  'Relay the sound of browsers whose network lets no UDP through: turn:HOST:PORT, turn:HOST?transport=tcp or turns:HOST:443?transport=tcp, separated by commas':
    'Leiten den Ton von Browsern weiter, deren Netz kein UDP durchlässt: turn:HOST:PORT, turn:HOST?transport=tcp oder turns:HOST:443?transport=tcp, durch Kommas getrennt',
  'TURN user': 'TURN-Benutzer',
  'One user for all; empty if there is a secret instead':
    'Ein Benutzer für alle; leer, wenn es stattdessen ein Geheimnis gibt',
  'TURN password': 'TURN-Passwort',
  'Of that user; every browser that is logged in is told it': 'Dieses Benutzers; jeder angemeldete Browser erfährt es',
  'TURN secret': 'TURN-Geheimnis',
  'What coturn calls static-auth-secret: of it each browser gets a user and password of its own, which end by themselves. Better than a password for all':
    'Was bei coturn static-auth-secret heißt: Daraus bekommt jeder Browser einen eigenen Benutzer mit Passwort, die von selbst enden. Besser als ein Passwort für alle',
  'TURN lifetime (s)': 'TURN-Dauer (s)',
  'How long what is made of the secret holds; every call gets it anew':
    'Wie lange gilt, was aus dem Geheimnis gemacht wird; jeder Anruf bekommt es neu',
  ICE: 'ICE',
  'lite: browsers find this appliance, which has to be reachable. full: it looks for ways to them by the STUN and TURN servers above, for an appliance behind NAT that nothing is forwarded to; costs threads':
    'lite: Browser finden dieses Gerät, das erreichbar sein muss. full: Es sucht mit den STUN- und TURN-Servern oben Wege zu ihnen, für ein Gerät hinter NAT, zu dem nichts weitergeleitet wird; kostet Threads',
};
