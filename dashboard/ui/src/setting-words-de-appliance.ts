// SPDX-License-Identifier: Apache-2.0

/** What the appliance and its plug-ins say of their other keys (`GET /api/schema`), in German by what it is in English. */
export const APPLIANCE_WORDS_DE: Readonly<Record<string, string>> = {
  // Several
  Library: 'Bibliothek',
  Connections: 'Verbindungen',
  Level: 'Pegel',

  // Service numbers
  'A service number that sends back what it hears.': 'Eine Servicenummer, die zurücksendet, was sie hört.',
  'Internal numbers that reach it; with none it is reached as app:echo only.':
    'Interne Nummern, unter denen sie zu erreichen ist; ohne eine nur als app:echo.',
  'A service number that plays music and reference tones in turn.':
    'Eine Servicenummer, die abwechselnd Musik und Messtöne spielt.',
  'Internal numbers that reach it; with none it is reached as app:tones only.':
    'Interne Nummern, unter denen sie zu erreichen ist; ohne eine nur als app:tones.',
  'Loudness of the reference tones in dB below full scale; the music keeps the same peak.':
    'Lautstärke der Messtöne in dB unter Vollaussteuerung; die Spitzen der Musik sind gleich laut.',

  // Emergency
  'Emergency numbers come before every rule, every device and every service, are dialled as they are, and no limit holds for them.':
    'Notrufnummern kommen vor jeder Regel, jedem Gerät und jedem Service, werden gewählt, wie sie sind, und für sie gilt keine Grenze.',
  'The emergency numbers. Take out those that are ordinary numbers where you are.':
    'Die Notrufnummern. Nehmen Sie heraus, was bei Ihnen gewöhnliche Nummern sind.',
  'Whom to dial, tried in order, those joined with + at once: provider:NAME, device:NAME, app:NAME. When none of them answers, and when none is named, every other provider is tried, those that are up first.':
    'Wer gewählt wird, der Reihe nach, mit + verbundene zugleich: provider:NAME, device:NAME, app:NAME. Antwortet keiner oder ist keiner genannt, wird jeder andere Anbieter versucht, die erreichbaren zuerst.',
  'Seconds that each target may ring before the next is tried.':
    'Sekunden, die ein Ziel läuten darf, bevor das nächste versucht wird.',

  // Recording
  'How calls are recorded, and how long recordings are kept.':
    'Wie Gespräche aufgezeichnet werden und wie lange Aufzeichnungen bleiben.',
  Beep: 'Hinweiston',
  'Whether all parties hear a short tone at the beginning and every 15 s. The law of many countries asks for it or for an announcement.':
    'Ob alle zu Beginn und alle 15 s einen kurzen Ton hören. In vielen Ländern verlangt das Gesetz ihn oder eine Ansage.',
  Format: 'Format',
  'wav keeps recordings as they are written; opus turns them into Ogg/Opus, a tenth as long, when they are whole, if a codec for Opus is installed.':
    'wav lässt Aufzeichnungen, wie sie geschrieben werden; opus macht aus fertigen Ogg/Opus, ein Zehntel so groß, wenn ein Codec für Opus installiert ist.',
  'Kept for': 'Aufbewahren',
  'Days after which a recording is deleted; 0 keeps it for ever.':
    'Tage, nach denen eine Aufzeichnung gelöscht wird; 0 behält sie für immer.',

  // Sound
  'How the hub carries sound.': 'Wie der Ton befördert wird.',
  'Codec order': 'Reihenfolge der Codecs',
  'Codecs by name, the one offered first in front; those not named follow.':
    'Codecs mit Namen, vorn der zuerst angebotene; nicht genannte folgen.',
  'Codec grace': 'Wartezeit auf Codecs',
  'Seconds for which a call waits, silent, for a codec that was removed and has no substitute, before it ends.':
    'Sekunden, die ein Gespräch stumm auf einen Codec wartet, der entfernt wurde und keinen Ersatz hat, bevor es endet.',
  'Noise suppression': 'Rauschunterdrückung',
  'Whether noise is taken out of what parties say: off, on, or auto, which is while their background is noisy. Calls with it are mixed and not relayed, which costs computing time.':
    'Ob Rauschen aus dem Gesprochenen genommen wird: off nie, on immer, auto, solange der Hintergrund laut ist. Solche Gespräche werden gemischt, nicht durchgereicht; das kostet Rechenzeit.',
  'Noise suppressor': 'Rauschunterdrücker',
  'Which suppressor is preferred, by name; empty for the best that is installed.':
    'Welcher bevorzugt wird, mit Namen; leer nimmt den besten, der installiert ist.',
  'Automatic gain': 'Automatische Lautstärke',
  'Whether all parties are brought to about the same loudness. Calls with it are mixed and not relayed.':
    'Ob alle etwa gleich laut gemacht werden. Solche Gespräche werden gemischt, nicht durchgereicht.',

  // Calls
  'What holds for every call.': 'Was für jedes Gespräch gilt.',
  'Ring timeout': 'Läutezeit',
  'Seconds that a destination may ring where its rule says nothing.':
    'Sekunden, die ein Ziel läuten darf, wo seine Regel nichts sagt.',
  'Longest call': 'Längstes Gespräch',
  'Seconds after which a call is ended, so that a forgotten one does not run up a bill; 0 for never.':
    'Sekunden, nach denen ein Gespräch beendet wird, damit ein vergessenes keine Rechnung macht; 0 für nie.',
  'Media timeout': 'Frist ohne Ton',
  'Seconds without any sound from a party after which it is asked for a sign of life; one that gives none is hung up. 0 never asks.':
    'Sekunden ohne Ton, nach denen ein Teilnehmer um ein Lebenszeichen gebeten wird; gibt er keines, wird aufgelegt. 0 fragt nie.',
  'Silence limit': 'Grenze der Stille',
  'Seconds without any sound from a party after which it is hung up even if it gives signs of life. 0 for never, because a muted telephone may send nothing at all.':
    'Sekunden ohne Ton, nach denen aufgelegt wird, auch wenn es Lebenszeichen gibt. 0 für nie, denn ein stummgeschaltetes Telefon sendet vielleicht gar nichts.',

  // Opus and suppressors
  'How the codec Opus encodes.': 'Wie der Codec Opus kodiert.',
  'Bit rate': 'Bitrate',
  'Bit/s of sound at 48 kHz, 6000 to 128000; at 16 kHz three quarters of it, at 8 kHz half.':
    'Bit/s für Ton mit 48 kHz, 6000 bis 128000; bei 16 kHz drei Viertel davon, bei 8 kHz die Hälfte.',
  Complexity: 'Aufwand',
  'Effort of the encoder, 0 to 10: more sounds better at the same bit rate and costs more.':
    'Mühe des Kodierers, 0 bis 10: mehr klingt bei gleicher Bitrate besser und kostet mehr.',
  Redundancy: 'Redundanz',
  'Whether each packet repeats the one before it, coarsely, for far ends that report losses.':
    'Ob jedes Paket das vorige grob wiederholt, für Gegenstellen, die Verluste melden.',
  'Nothing in silence': 'Nichts bei Stille',
  'Whether nothing is sent while nobody speaks, to far ends that ask for it (usedtx=1).':
    'Ob nichts gesendet wird, solange niemand spricht, an Gegenstellen, die darum bitten (usedtx=1).',
  'File of a libopus of the system; empty for the one that is shipped.':
    'Datei einer libopus des Systems; leer nimmt die mitgelieferte.',
  'Takes noise out of speech by a neural network.': 'Nimmt Rauschen durch ein neuronales Netz aus der Sprache.',
  'File of a librnnoise of the system, 0.1 or 0.2; empty for the one that is shipped.':
    'Datei einer librnnoise des Systems, 0.1 oder 0.2; leer nimmt die mitgelieferte.',
  'Takes noise out of speech by spectral subtraction.': 'Nimmt Rauschen durch Abziehen im Spektrum aus der Sprache.',
  Suppression: 'Unterdrückung',
  'By how many dB noise is made softer at most; more sounds thinner. For suppressors made from now on.':
    'Um wie viele dB Rauschen höchstens leiser wird; mehr klingt dünner. Gilt für Gespräche von jetzt an.',
  'File of a libspeexdsp of the system; empty for the one that is shipped.':
    'Datei einer libspeexdsp des Systems; leer nimmt die mitgelieferte.',

  // Plug-ins
  'Which plug-ins may be uploaded': 'Welche Plug-ins hochgeladen werden dürfen',
  Signature: 'Unterschrift',
  'Whether an uploaded KAR file must be signed by somebody who is trusted':
    'Ob eine hochgeladene KAR-Datei von jemandem unterschrieben sein muss, dem vertraut wird',
  'Trusted signers': 'Wem vertraut wird',
  'A PEM file with the certificates that signatures must lead to, in the folder of the settings or with its whole path':
    'Eine PEM-Datei mit den Zertifikaten, zu denen Unterschriften führen müssen, im Ordner der Einstellungen oder mit ganzem Pfad',

  // Ports of sound
  'The UDP ports of RTP and RTCP. Changes hold for new calls; open ones keep their ports.':
    'Die UDP-Ports von RTP und RTCP. Änderungen gelten für neue Gespräche; laufende behalten ihre Ports.',
  'First port': 'Erster Port',
  "First UDP port of the range; 0 takes the instance's, 16384 plus JACKFIELD_PORT_OFFSET":
    'Erster UDP-Port des Bereichs; 0 nimmt den der Instanz, 16384 plus JACKFIELD_PORT_OFFSET',
  'Last port': 'Letzter Port',
  "Last UDP port of the range; 0 takes the instance's, 32767 plus JACKFIELD_PORT_OFFSET. A call between two phones takes four ports.":
    'Letzter UDP-Port des Bereichs; 0 nimmt den der Instanz, 32767 plus JACKFIELD_PORT_OFFSET. Ein Gespräch zweier Telefone braucht vier Ports.',

  // Registrar
  'How telephones register and prove themselves.': 'Wie Telefone sich anmelden und ausweisen.',
  Realm: 'Realm',
  'The name under which telephones keep their password. One for the whole appliance; telephones that have it written down must be told when it changes.':
    'Der Name, unter dem Telefone ihr Passwort führen. Einer für die ganze Anlage; Telefonen, in denen er eingetragen ist, muss eine Änderung gesagt werden.',
  'Nonce lifetime (s)': 'Lebensdauer einer Nonce (s)',
  'How long one challenge may be answered; then a telephone is challenged anew, unheard by anybody.':
    'Wie lange auf eine Aufforderung geantwortet werden darf; danach wird ein Telefon neu aufgefordert, ohne dass es jemand merkt.',
  'Shortest registration (s)': 'Kürzeste Anmeldung (s)',
  'Who asks for less is told to ask for this much: refreshes cost.':
    'Wer weniger wünscht, soll so viel wünschen: Erneuern kostet.',
  'Longest registration (s)': 'Längste Anmeldung (s)',
  'Who asks for more gets this much: a telephone that vanished is noticed after this time.':
    'Wer mehr wünscht, bekommt so viel: Nach dieser Zeit fällt auf, dass ein Telefon verschwunden ist.',
  'Registration where none is asked for (s)': 'Anmeldung ohne Wunsch (s)',
  'What a telephone gets that does not say how long.': 'Was ein Telefon bekommt, das nicht sagt, wie lange.',
  'Keep-alive (s)': 'Lebenszeichen (s)',
  'How often a telephone behind NAT is sent OPTIONS over UDP, so that its router keeps the way in open; most routers forget after 30 seconds. 0 sends none.':
    'Wie oft ein Telefon hinter NAT über UDP ein OPTIONS bekommt, damit sein Router den Weg hinein offen hält; die meisten vergessen ihn nach 30 Sekunden. 0 sendet keines.',

  // DNS
  'Who is asked where a provider is.': 'Wer gefragt wird, wo ein Anbieter ist.',
  Servers: 'Server',
  'Addresses of name servers, asked in order, separated by commas, each with :port if it is not 53; empty asks those of this machine.':
    'Adressen von Nameservern, der Reihe nach gefragt, durch Kommas getrennt, jede mit :Port, wenn er nicht 53 ist; leer fragt die dieses Rechners.',
  'Timeout (ms)': 'Frist (ms)',
  'How long one server is waited for before the next one is asked.':
    'Wie lange auf einen Server gewartet wird, bevor der nächste gefragt wird.',

  // SIP
  'Transports, timers and how the appliance names itself in SIP.':
    'Transporte, Zeiten und wie die Anlage sich in SIP nennt.',
  'Whether SIP is spoken over UDP.': 'Ob SIP über UDP gesprochen wird.',
  Name: 'Name',
  UDP: 'UDP',
  TCP: 'TCP',
  'Whether SIP is spoken over TCP.': 'Ob SIP über TCP gesprochen wird.',
  TLS: 'TLS',
  'Whether SIP is spoken over TLS, with the certificate that the console has as well.':
    'Ob SIP über TLS gesprochen wird, mit demselben Zertifikat wie die Konsole.',
  WebSocket: 'WebSocket',
  'Whether telephones in web pages (JsSIP, SIP.js) may register and call at /ws/sip of the console.':
    'Ob Telefone in Webseiten (JsSIP, SIP.js) sich unter /ws/sip der Konsole anmelden und anrufen dürfen.',
  'Sites of web phones': 'Seiten von Webtelefonen',
  'Sites whose pages may connect to /ws/sip, as https://phone.example.net; empty lets those of every site. A page of another site gains nothing by it: each device proves itself with its password.':
    'Websites, deren Seiten sich mit /ws/sip verbinden dürfen, wie https://phone.example.net; leer erlaubt es allen. Eine fremde Seite gewinnt dadurch nichts: jedes Gerät weist sich mit seinem Passwort aus.',
  'Check certificates': 'Zertifikate prüfen',
  "Whether a provider's certificate must be valid for its name when we connect over TLS. Switch it off only for a provider with a certificate of its own making.":
    'Ob das Zertifikat eines Anbieters für seinen Namen gültig sein muss, wenn wir uns über TLS verbinden. Nur für einen Anbieter mit selbst gemachtem Zertifikat abschalten.',
  'What the appliance calls itself in User-Agent and Server; empty says nothing.':
    'Wie die Anlage sich in User-Agent und Server nennt; leer sagt nichts.',
  'T1 (ms)': 'T1 (ms)',
  'The round trip that is expected (RFC 3261, 17.1.1.1). A request without an answer is sent again after this time, and given up after 64 times of it.':
    'Die erwartete Umlaufzeit (RFC 3261, 17.1.1.1). Eine Anfrage ohne Antwort wird nach dieser Zeit wiederholt und nach dem 64fachen aufgegeben.',
  'Silence to a call (s)': 'Schweigen auf einen Anruf (s)',
  'How long a telephone or provider may be silent to a call before the next way to it, or the next destination, is tried.':
    'Wie lange ein Telefon oder Anbieter auf einen Anruf schweigen darf, bevor der nächste Weg zu ihm oder das nächste Ziel versucht wird.',
  'Session interval (s)': 'Sitzungsdauer (s)',
  'After how many seconds without a refresh a call counts as dead (RFC 4028); it is refreshed at half of it. 0 switches session timers off.':
    'Nach wie vielen Sekunden ohne Erneuern ein Gespräch als tot gilt (RFC 4028); erneuert wird nach der Hälfte. 0 schaltet das ab.',
  'Shortest session interval (s)': 'Kürzeste Sitzungsdauer (s)',
  'Who asks for less is told to ask for this much (RFC 4028, 5).':
    'Wer weniger wünscht, soll so viel wünschen (RFC 4028, 5).',
  'Idle connection (s)': 'Ruhende Verbindung (s)',
  'A TCP or TLS connection on which nothing moved for so long is closed; telephones keep theirs open by registering or by keep-alives.':
    'Eine Verbindung über TCP oder TLS, auf der sich so lange nichts bewegt hat, wird geschlossen; Telefone halten ihre durch Anmeldungen oder Lebenszeichen offen.',
  'How many TCP and TLS connections telephones and providers may have open at once; further ones are closed as they come. Each costs a file descriptor, over TLS some 50 KB as well.':
    'Wie viele Verbindungen über TCP und TLS Telefone und Anbieter zugleich offen haben dürfen; weitere werden gleich geschlossen. Jede kostet einen Dateideskriptor, mit TLS auch etwa 50 KB.',
  'Connections of an address': 'Verbindungen einer Adresse',
  'How many of them may come from one address (IPv6: one /64), so that nobody takes them all. A whole office behind one router has one address.':
    'Wie viele davon von einer Adresse kommen dürfen (IPv6: einem /64), damit niemand alle nimmt. Ein ganzes Büro hinter einem Router hat eine Adresse.',
  'First message (s)': 'Erste Nachricht (s)',
  'How long a connection may stay open before the first SIP message has come over it; telephones register at once.':
    'Wie lange eine Verbindung offen bleiben darf, bevor die erste SIP-Nachricht über sie gekommen ist; Telefone melden sich sofort an.',

  // Guard
  'Bans addresses that guess passwords or look for names. Whoever is registered, a provider, or inside local-net is only slowed.':
    'Sperrt Adressen, die Passwörter raten oder Namen suchen. Wer angemeldet, ein Anbieter oder in local-net ist, wird nur gebremst.',
  Failures: 'Fehlversuche',
  'How many wrong passwords or unknown names, within the window, lead to a ban. A malformed message counts a tenth, a known scanner half of all.':
    'Wie viele falsche Passwörter oder unbekannte Namen innerhalb des Zeitfensters zur Sperre führen. Eine kaputte Nachricht zählt ein Zehntel, ein bekannter Scanner die Hälfte von allem.',
  'Window (s)': 'Zeitfenster (s)',
  'After this time without further failures all are forgotten.':
    'Nach dieser Zeit ohne weitere Fehlversuche sind alle vergessen.',
  'Ban (s)': 'Sperre (s)',
  'How long a banned address is not listened to.': 'Wie lange einer gesperrten Adresse nicht zugehört wird.',
  'Delay (ms)': 'Verzögerung (ms)',
  'How long the answer to a wrong password waits; each further one waits longer, up to ten times as long, one after the other.':
    'Wie lange die Antwort auf ein falsches Passwort wartet; jede weitere wartet länger, bis zum Zehnfachen, eine nach der anderen.',
  'Never banned': 'Nie gesperrt',
  'Addresses and blocks (CIDR) that are only slowed, separated by commas.':
    'Adressen und Blöcke (CIDR), die nur gebremst werden, durch Kommas getrennt.',
  Scanners: 'Scanner',
  'Parts of a User-Agent that give a scanner away, separated by commas; they weigh, but do not ban alone.':
    'Teile eines User-Agent, die einen Scanner verraten, durch Kommas getrennt; sie wiegen, sperren aber nicht allein.',

  // Store
  'Where call records and registrations are kept. Without a URL, in an embedded database in the data folder.':
    'Wo Anrufliste und Anmeldungen liegen. Ohne URL in einer eingebauten Datenbank im Datenordner.',
  URL: 'URL',
  'jdbc:postgresql://HOST:PORT/DATABASE for a PostgreSQL server (12 or later); empty for the embedded database.':
    'jdbc:postgresql://HOST:PORT/DATENBANK für einen PostgreSQL-Server (12 oder später); leer nimmt die eingebaute Datenbank.',
  'The role that owns the tables; empty for the embedded database.':
    'Die Rolle, der die Tabellen gehören; leer für die eingebaute Datenbank.',
  "The role's password, as it is, as ${env:NAME}, or from a file.":
    'Das Passwort der Rolle, wie es ist, als ${env:NAME} oder aus einer Datei.',
  'How many connections are kept open at most.': 'Wie viele Verbindungen höchstens offen gehalten werden.',
  'Seconds after which a database that does not answer counts as away; calls go on without it.':
    'Sekunden, nach denen eine Datenbank, die nicht antwortet, als fort gilt; Gespräche gehen ohne sie weiter.',
  'Keep records': 'Anrufliste aufbewahren',
  'Days after which call records are deleted; 0 keeps them for ever.':
    'Tage, nach denen Einträge der Anrufliste gelöscht werden; 0 behält sie für immer.',

  // Web
  'Console and REST': 'Konsole und REST',
  'Session idle': 'Untätige Sitzung',
  'Minutes without a request after which somebody must log in again':
    'Minuten ohne Anfrage, nach denen man sich neu anmelden muss',
  'Session length': 'Längste Sitzung',
  'Hours after which somebody must log in again in any case':
    'Stunden, nach denen man sich auf jeden Fall neu anmelden muss',
  'Metrics token': 'Schlüssel für Metriken',
  'What Prometheus sends as bearer token to read /metrics from elsewhere; empty: only from this machine or by a logged-in user':
    'Was Prometheus als Bearer-Token sendet, um /metrics von anderswo zu lesen; leer: nur von diesem Rechner oder angemeldet',
  'Setup dismissed': 'Erste Schritte ausgeblendet',
  'Whether the console no longer shows what is still to be done at first':
    'Ob die Konsole nicht mehr zeigt, was am Anfang noch zu tun ist',
  'Setup reviewed': 'Angesehen',
  'What somebody has looked at and left as it is: network, certificate':
    'Was jemand angesehen und gelassen hat, wie es ist: Netzwerk, Zertifikat',
};
