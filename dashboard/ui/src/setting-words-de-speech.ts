// SPDX-License-Identifier: Apache-2.0

/** What voices and service numbers say of their keys (`GET /api/schema`), in German by what it is in English. */
export const SPEECH_WORDS_DE: Readonly<Record<string, string>> = {
  // The voice
  'The voice that callers hear.': 'Die Stimme, die Anrufer hören.',
  Language: 'Sprache',
  'What is spoken, as en, de or en-GB; prompts that are not written in it are said in English.':
    'Was gesprochen wird, wie en, de oder en-GB; Ansagen, die es darin nicht gibt, kommen auf Englisch.',
  'What callers hear, as en, de or en-GB, where a voice speaks it; empty is the language that is set for all.':
    'Was Anrufer hören, wie en, de oder en-GB, wo eine Stimme sie spricht; leer ist die Sprache, die für alle gilt.',
  'What callers hear, as en, de or en-GB, where a voice speaks it; empty is the language that is set for all. Messages are written down in it, too.':
    'Was Anrufer hören, wie en, de oder en-GB, wo eine Stimme sie spricht; leer ist die Sprache, die für alle gilt. Auch Nachrichten werden darin mitgeschrieben.',
  Voice: 'Stimme',
  'As ENGINE:VOICE, for example kokoro:af_heart; empty takes the first voice of the best engine that speaks the language.':
    'Als SPRECHER:STIMME, zum Beispiel kokoro:af_heart; leer nimmt die erste Stimme des besten Sprechers, der die Sprache kann.',
  Speed: 'Tempo',
  '1 is as the voice is, 0.5 half as fast, 2 twice.': '1 ist, wie die Stimme ist, 0.5 halb so schnell, 2 doppelt.',
  'Patience (ms)': 'Geduld (ms)',
  'How long a caller may wait for a sentence that has to be made before the next engine is asked.':
    'Wie lange ein Anrufer auf einen Satz warten darf, der erst gemacht wird, bevor der nächste Sprecher gefragt wird.',
  'Kept in memory (MB)': 'Im Speicher behalten (MB)',
  'Sentences that were made, so that they need not be made again; a minute takes 9 MB.':
    'Gemachte Sätze, damit sie nicht noch einmal gemacht werden müssen; eine Minute braucht 9 MB.',

  // Engines
  "Speaks by the program espeak-ng, a robot's voice in many languages.":
    'Spricht durch das Programm espeak-ng, die Stimme eines Roboters in vielen Sprachen.',
  Program: 'Programm',
  'The program, by its name if it lies where programs are looked for, or with its whole path.':
    'Das Programm, mit seinem Namen, wenn es liegt, wo Programme gesucht werden, sonst mit ganzem Pfad.',
  'Writes down what is said, in English, by a small neural network.':
    'Schreibt auf, was auf Englisch gesagt wird, durch ein kleines neuronales Netz.',
  'Of the processor that listening may keep busy.': 'Des Prozessors, die das Zuhören beschäftigen darf.',
  'Speaks English by the neural network Kokoro-82M, whose model is installed apart.':
    'Spricht Englisch durch das neuronale Netz Kokoro-82M, dessen Modell eigens installiert wird.',
  Model: 'Modell',
  "The model's file, with its whole path; empty takes the one that was installed (jackfield:voice-install).":
    'Die Datei des Modells mit ganzem Pfad; leer nimmt das installierte (jackfield:voice-install).',
  Threads: 'Threads',
  'Of the processor, that one sentence may keep busy; calls need the others.':
    'Des Prozessors, die ein Satz beschäftigen darf; die übrigen brauchen Gespräche.',

  // Announcements
  'A service number that says something; routes reach it as app:announcement-NAME.':
    'Eine Servicenummer, die etwas sagt; Regeln erreichen sie als app:announcement-NAME.',
  'Internal numbers that reach it; with none it is reached by routes only.':
    'Interne Nummern, unter denen sie zu erreichen ist; ohne eine nur durch Regeln.',
  Text: 'Text',
  'What is said; empty says the welcome that comes with the appliance.':
    'Was gesagt wird; leer sagt die Begrüßung, die mit der Anlage kommt.',
  File: 'Datei',
  'A WAV file that is played in place of the text, with its whole path or from the folder sounds in the data folder.':
    'Eine WAV-Datei, die statt des Textes gespielt wird, mit ganzem Pfad oder aus dem Ordner sounds im Datenordner.',
  Times: 'Wiederholungen',
  'How often it is said.': 'Wie oft es gesagt wird.',
  Answer: 'Annehmen',
  'Whether the call is answered first. Otherwise it is heard before an answer, costs the caller nothing, and the call then fails for the reason below.':
    'Ob der Anruf erst angenommen wird. Sonst ist es vor der Annahme zu hören, kostet den Anrufer nichts, und der Anruf scheitert dann aus dem Grund darunter.',
  Reason: 'Grund',
  'Why a call that is not answered fails.': 'Warum ein Anruf scheitert, der nicht angenommen wird.',

  // Diversions
  "Where calls for a device go in its place; its name is the device's.":
    'Wohin Anrufe für ein Gerät an seiner Stelle gehen; der Name ist der des Geräts.',
  'Do not disturb': 'Nicht stören',
  'Whether it is not rung: callers find it busy, and groups and queues pass it over. Set by *78, ended by *79.':
    'Ob es nicht läutet: Anrufer finden es besetzt, Gruppen und Warteschlangen übergehen es. Gesetzt durch *78, beendet durch *79.',
  Always: 'Immer',
  'Where all its calls go: device:NAME, app:NAME or number:N, several joined with + to ring at once; empty rings it. Set by *72, ended by *73.':
    'Wohin alle seine Anrufe gehen: device:NAME, app:NAME oder number:N, mehrere mit + verbunden läuten zugleich; leer läutet es selbst. Gesetzt durch *72, beendet durch *73.',
  Busy: 'Besetzt',
  'Where calls go when it is busy, declines, or is not to be disturbed.':
    'Wohin Anrufe gehen, wenn es besetzt ist, ablehnt oder nicht gestört werden soll.',
  'No answer': 'Keine Antwort',
  'Where calls go when nobody answers there.': 'Wohin Anrufe gehen, wenn sich dort niemand meldet.',
  Unreachable: 'Nicht erreichbar',
  'Where calls go when it is not registered, or gives no sign of life.':
    'Wohin Anrufe gehen, wenn es nicht angemeldet ist oder kein Lebenszeichen gibt.',
  'Seconds that it rings before nobody answers there; the rule that rings it may say less.':
    'Sekunden, die es läutet, bevor sich dort niemand meldet; die Regel, die es läuten lässt, darf weniger sagen.',
  'What a device dials to say where its calls go. An empty code does not exist.':
    'Was ein Gerät wählt, um zu sagen, wohin seine Anrufe gehen. Einen leeren Code gibt es nicht.',
  'It is not rung any more.': 'Es läutet nicht mehr.',
  'Disturb again': 'Wieder stören',
  'It is rung again.': 'Es läutet wieder.',
  Forward: 'Weiterleiten',
  'Asks for a number to which all its calls go.': 'Fragt nach einer Nummer, zu der alle seine Anrufe gehen.',
  'Do not forward': 'Nicht weiterleiten',
  'Its calls reach it again.': 'Seine Anrufe erreichen es wieder.',

  // Music
  'What those hear who are held, or wait in a queue.': 'Was hört, wer gehalten wird oder in einer Schlange wartet.',
  Music: 'Musik',
  Play: 'Spielen',
  'Whether anything is heard; otherwise they wait in silence.': 'Ob etwas zu hören ist; sonst wird in Stille gewartet.',
  'A WAV file that is played again and again, with its whole path or from the folder sounds in the data folder; empty plays the music that ships.':
    'Eine WAV-Datei, die immer wieder gespielt wird, mit ganzem Pfad oder aus dem Ordner sounds im Datenordner; leer spielt die mitgelieferte Musik.',
  'Its loudest sample in dB below full scale.': 'Ihr lautester Wert in dB unter Vollausschlag.',

  // Queues
  'Callers who wait for somebody who is free, first come, first served; routes and menus reach it as app:queue-NAME.':
    'Anrufer, die auf jemanden warten, der frei ist, der Reihe nach; Regeln und Menüs erreichen sie als app:queue-NAME.',
  'Internal numbers that reach it; with none it is reached by routes and menus only.':
    'Interne Nummern, unter denen sie zu erreichen ist; ohne eine nur durch Regeln und Menüs.',
  'Who takes the calls: device:NAME, or number:N for somebody outside.':
    'Wer die Anrufe annimmt: device:NAME oder number:N für jemanden draußen.',
  "Whom the first caller rings: all who are free at once, one after another as they are written, or first whoever's last call ended longest ago.":
    'Bei wem der erste Anrufer läutet: bei allen Freien zugleich, nacheinander wie geschrieben, oder zuerst bei dem, dessen letztes Gespräch am längsten her ist.',
  Retry: 'Neuer Versuch',
  'Seconds that are waited after nobody answered.': 'Sekunden, die gewartet wird, nachdem niemand geantwortet hat.',
  'Wrap-up': 'Nachbearbeitung',
  'Seconds after a call in which a member is left alone.':
    'Sekunden nach einem Gespräch, in denen ein Mitglied in Ruhe gelassen wird.',
  Most: 'Höchstens',
  'How many may wait; whoever comes then goes where those go who waited for too long.':
    'Wie viele warten dürfen; wer dann kommt, geht dahin, wohin geht, wer zu lange gewartet hat.',
  'Longest wait': 'Längste Wartezeit',
  'Seconds that a caller waits at most; 0 is as long as the caller likes.':
    'Sekunden, die ein Anrufer höchstens wartet; 0 ist so lange, wie er mag.',
  'Where callers go who waited for too long, or found it full: device:NAME, app:NAME or number:N; empty tells them that nobody is there.':
    'Wohin geht, wer zu lange gewartet oder sie voll gefunden hat: device:NAME, app:NAME oder number:N; leer sagt, dass niemand da ist.',
  'What is said first; empty says that all lines are busy.':
    'Was zuerst gesagt wird; leer sagt, dass alle Plätze besetzt sind.',
  Place: 'Platz',
  "Seconds between announcements of the caller's place in the queue; 0 is none.":
    'Sekunden zwischen Ansagen des Platzes in der Reihe; 0 ist keine.',

  // Speed dial
  'Speed dial': 'Kurzwahl',
  'A short number that everybody here dials for a long one, or a name, with the rights of whoever dials it.':
    'Eine kurze Nummer, die hier jeder statt einer langen oder eines Namens wählt, mit den Rechten dessen, der wählt.',
  'What is dialled.': 'Was gewählt wird.',
  'Whom it calls: number:N, device:NAME or app:NAME.': 'Wen sie anruft: number:N, device:NAME oder app:NAME.',

  // Ring groups
  'Several people under one number; routes and menus reach it as app:group-NAME.':
    'Mehrere Leute unter einer Nummer; Regeln und Menüs erreichen sie als app:group-NAME.',
  'Internal numbers that ring it; with none it is reached by routes and menus only.':
    'Interne Nummern, die sie läuten lassen; ohne eine nur durch Regeln und Menüs.',
  Members: 'Mitglieder',
  'Who is rung: device:NAME, or number:N for somebody outside.':
    'Bei wem es läutet: device:NAME oder number:N für jemanden draußen.',
  Order: 'Reihenfolge',
  "Who is rung when: all at once, one after another as they are written, or first whoever's last call ended longest ago.":
    'Bei wem es wann läutet: bei allen zugleich, nacheinander wie geschrieben, oder zuerst bei dem, dessen letztes Gespräch am längsten her ist.',
  'Seconds that all, or each, may ring.': 'Sekunden, die alle, oder jeder, läuten dürfen.',
  'Whom to ring when nobody answered, as a target: device:NAME, app:NAME or number:N; empty gives up.':
    'Bei wem es läutet, wenn niemand geantwortet hat, als Ziel: device:NAME, app:NAME oder number:N; leer gibt auf.',

  // Menus
  'A menu that callers walk by keys; routes and other menus reach it as app:menu-NAME.':
    'Ein Menü, durch das Anrufer mit Tasten gehen; Regeln und andere Menüs erreichen es als app:menu-NAME.',
  'Internal numbers that reach it; with none it is reached by routes and other menus only.':
    'Interne Nummern, unter denen es zu erreichen ist; ohne eine nur durch Regeln und andere Menüs.',
  'What is said: a welcome, and what the keys do.': 'Was gesagt wird: eine Begrüßung, und was die Tasten tun.',
  Choices: 'Wahl',
  'What keys do, as KEYS=TARGET, for example 1=device:anna, 2=app:menu-support; TARGET is device:NAME, app:NAME, number:N, several joined with + to ring at once, or repeat or hangup.':
    'Was Tasten tun, als TASTEN=ZIEL, zum Beispiel 1=device:anna, 2=app:menu-support; ZIEL ist device:NAME, app:NAME, number:N, mehrere mit + verbunden läuten zugleich, oder repeat oder hangup.',
  Extensions: 'Nebenstellen',
  'Whether callers may press the number of a device or service in place of a choice. Nobody gets out by it.':
    'Ob Anrufer statt einer Wahl die Nummer eines Geräts oder Service drücken dürfen. Hinaus kommt dadurch niemand.',
  Patience: 'Geduld',
  'Seconds that are waited for a key before it is said again.':
    'Sekunden, die auf eine Taste gewartet wird, bevor es noch einmal gesagt wird.',
  Tries: 'Versuche',
  'How often it is said to a caller who does not choose.': 'Wie oft es einem gesagt wird, der nicht wählt.',
  Ring: 'Läuten',
  'Seconds that a target may ring; if nobody answers, the menu goes on.':
    'Sekunden, die ein Ziel läuten darf; antwortet niemand, geht das Menü weiter.',
  Otherwise: 'Sonst',
  'Where a caller goes who does not choose, as a target; empty hangs up.':
    'Wohin kommt, wer nicht wählt, als Ziel; leer legt auf.',
  Time: 'Zeit',
  'When it is open, for example mo-fr 08:00-18:00; nothing means always.':
    'Wann offen ist, zum Beispiel mo-fr 08:00-18:00; nichts heißt immer.',
  Holidays: 'Feiertage',
  'Days on which it is closed, as 2026-12-25, or 12-25 for every year.':
    'Tage, an denen geschlossen ist, als 2026-12-25, oder 12-25 für jedes Jahr.',
  'Closed text': 'Text, wenn geschlossen',
  'What is said while it is closed, before the caller goes on to the target below.':
    'Was gesagt wird, solange geschlossen ist, bevor der Anrufer zum Ziel darunter kommt.',
  Closed: 'Geschlossen',
  'Where callers go while it is closed, as a target; empty hangs up.':
    'Wohin Anrufer kommen, solange geschlossen ist, als Ziel; leer legt auf.',

  // Voicemail
  Mailbox: 'Postfach',
  'Where callers leave messages; routes, groups and menus reach it as app:mailbox-NAME.':
    'Wo Anrufer Nachrichten hinterlassen; Regeln, Gruppen und Menüs erreichen es als app:mailbox-NAME.',
  Devices: 'Geräte',
  'Devices whose calls it takes when they do not, whose lamps show it, and which may listen to it.':
    'Geräte, deren Anrufe es annimmt, wenn sie es nicht tun, deren Lampen es zeigen, und die es abhören dürfen.',
  'Internal numbers at which messages are left; the first one opens it from other telephones, too.':
    'Interne Nummern, unter denen Nachrichten hinterlassen werden; die erste öffnet es auch von anderen Telefonen aus.',
  PIN: 'PIN',
  '3 to 16 digits that are asked for before messages are heard. With none, its devices hear them at once and others not at all.':
    '3 bis 16 Ziffern, nach denen gefragt wird, bevor Nachrichten zu hören sind. Ohne sie hören seine Geräte sie sofort und andere gar nicht.',
  'Seconds after which it takes the calls of its devices.': 'Sekunden, nach denen es die Anrufe seiner Geräte annimmt.',
  Greeting: 'Begrüßung',
  'What callers hear before the tone; empty says that nobody is there, and asks for a message. A greeting that was spoken by telephone goes before.':
    'Was Anrufer vor dem Ton hören; leer sagt, dass niemand da ist, und bittet um eine Nachricht. Eine am Telefon gesprochene Begrüßung geht vor.',
  'Greeting file': 'Begrüßungsdatei',
  'A WAV file that is played in place of the greeting, with its whole path or from the folder sounds in the data folder.':
    'Eine WAV-Datei, die statt der Begrüßung gespielt wird, mit ganzem Pfad oder aus dem Ordner sounds im Datenordner.',
  'Longest message': 'Längste Nachricht',
  'In seconds.': 'In Sekunden.',
  'Shortest message': 'Kürzeste Nachricht',
  'In seconds; who speaks for less has left nothing.': 'In Sekunden; wer kürzer spricht, hat nichts hinterlassen.',
  Silence: 'Stille',
  'Seconds of silence that end a message; 0 waits for the caller to hang up.':
    'Sekunden Stille, die eine Nachricht beenden; 0 wartet, bis der Anrufer auflegt.',
  'Most messages': 'Nachrichten höchstens',
  'With so many in it, it takes no more.': 'Mit so vielen nimmt es keine mehr an.',
  'Days after which a message is deleted, heard or not; 0 keeps it for ever.':
    'Tage, nach denen eine Nachricht gelöscht wird, gehört oder nicht; 0 behält sie für immer.',
  Mail: 'E-Mail',
  'Addresses to which each message is mailed, with its sound attached.':
    'Adressen, an die jede Nachricht mit ihrem Ton im Anhang geschickt wird.',
  Transcript: 'Mitschrift',
  'Whether what is said in a message is written down beside it, on this machine, where a recogniser of speech is plugged in.':
    'Ob neben jede Nachricht geschrieben wird, was darin gesagt wird, auf diesem Rechner, wo eine Spracherkennung eingesteckt ist.',
  'Delete mailed messages': 'Verschickte löschen',
  'Whether a message is deleted here once it was mailed.':
    'Ob eine Nachricht hier gelöscht wird, sobald sie verschickt ist.',
  Voicemail: 'Anrufbeantworter',
  'The number at which messages are heard, and the server by which they are mailed.':
    'Die Nummer, unter der Nachrichten zu hören sind, und der Server, der sie verschickt.',
  'Internal numbers at which messages are heard; with none it is reached as app:voicemail only.':
    'Interne Nummern, unter denen Nachrichten zu hören sind; ohne eine nur als app:voicemail.',
  "In which it is said and written when a message was left, for example Europe/Berlin; empty takes the machine's.":
    'In der gesagt und geschrieben wird, wann eine Nachricht kam, zum Beispiel Europe/Berlin; leer nimmt die der Maschine.',
  'Mail server': 'Mailserver',
  'Name or address of the SMTP server by which messages are mailed; empty mails nothing.':
    'Name oder Adresse des SMTP-Servers, über den Nachrichten verschickt werden; leer verschickt nichts.',
  'Port of the mail server': 'Port des Mailservers',
  '587, or 465 with tls.': '587, oder 465 mit tls.',
  'Security of mail': 'Sicherheit der E-Mail',
  'How the way to the mail server is protected. Its certificate must be valid for its name.':
    'Wie der Weg zum Mailserver geschützt ist. Sein Zertifikat muss für seinen Namen gelten.',
  'Trusted by mail': 'Vertrauen bei E-Mail',
  "A PEM file with certificates to which the mail server's may lead, beside those that Java trusts, in the folder of the settings or with its whole path.":
    'Eine PEM-Datei mit Zertifikaten, zu denen das des Mailservers führen darf, neben denen, denen Java vertraut, im Ordner der Einstellungen oder mit ganzem Pfad.',
  'TLS from the first byte': 'TLS vom ersten Byte an',
  'not at all': 'gar nicht',
  'User at the mail server': 'Benutzer am Mailserver',
  'Empty where it asks for none.': 'Leer, wo er keinen verlangt.',
  'Password at the mail server': 'Passwort am Mailserver',
  'Of that user.': 'Das dieses Benutzers.',
  Sender: 'Absender',
  'The address from which messages are mailed, for example voicemail@example.com.':
    'Die Adresse, von der Nachrichten verschickt werden, zum Beispiel anrufe@example.com.',
};
