// SPDX-License-Identifier: Apache-2.0

/** What conferences, call park and pick-up say of their keys (`GET /api/schema`), in German by what it is in English. */
export const OFFICE_WORDS_DE: Readonly<Record<string, string>> = {
  // Conferences
  'A room in which callers talk with each other; routes and menus reach it as app:conference-NAME.':
    'Ein Raum, in dem Anrufer miteinander sprechen; Regeln und Menüs erreichen ihn als app:conference-NAME.',
  'Internal numbers that lead into it; with none it is reached by routes and menus only.':
    'Interne Nummern, die hineinführen; ohne eine nur durch Regeln und Menüs.',
  PIN: 'PIN',
  '4 to 12 digits that callers press to come in. Without one the devices of the house come in, and nobody from outside.':
    '4 bis 12 Ziffern, mit denen Anrufer hineinkommen. Ohne eine kommen die Geräte des Hauses hinein, und niemand von draußen.',
  'PIN of moderators': 'PIN der Moderatoren',
  'With it the others wait until somebody is there who pressed this one; empty lets everybody talk at once.':
    'Mit ihr warten die anderen, bis jemand da ist, der diese gedrückt hat; leer lässt alle gleich sprechen.',
  'Moderator ends it': 'Moderator beendet',
  'Whether the talk is over when the last moderator leaves.':
    'Ob das Gespräch vorbei ist, wenn der letzte Moderator geht.',
  Parties: 'Teilnehmer',
  'How many may be in it at once.': 'Wie viele zugleich darin sein dürfen.',
  Announce: 'Ansagen',
  'What is heard when somebody comes or goes: nothing, a tone, or a tone and the name or number.':
    'Was zu hören ist, wenn jemand kommt oder geht: nichts, ein Ton, oder ein Ton und der Name oder die Nummer.',

  // Call park
  'Places where calls wait with music until somebody of the house fetches them, from any telephone.':
    'Plätze, an denen Anrufe mit Musik warten, bis jemand im Haus sie holt, an jedem Telefon.',
  'Finds a free place: call it, hear the place, and transfer to it; a blind transfer parks without a word.':
    'Findet einen freien Platz: anrufen, den Platz hören und dorthin verbinden; blind verbunden wird ohne ein Wort geparkt.',
  Places: 'Plätze',
  'The number of each place. A transfer to it parks a call there, dialling it fetches the call.':
    'Die Nummer jedes Platzes. Dorthin verbinden parkt einen Anruf, die Nummer wählen holt ihn.',
  'Seconds after which whoever parked a call is rung, again and again while nobody fetches it.':
    'Sekunden, nach denen es bei dem läutet, der geparkt hat, immer wieder, solange niemand den Anruf holt.',
  'Seconds that the telephone may ring then.': 'Sekunden, die das Telefon dann läuten darf.',
  'Whom to ring when that telephone does not answer, or nobody is known who parked the call: device:NAME, app:NAME or number:N; empty keeps it parked and tries again.':
    'Bei wem es läutet, wenn sich dieses Telefon nicht meldet oder nicht bekannt ist, wer geparkt hat: device:NAME, app:NAME oder number:N; leer lässt geparkt und versucht es wieder.',
  'Loudness of the music in dB below full scale.': 'Lautstärke der Musik in dB unter Vollaussteuerung.',

  // Call pick-up
  'Devices of the house answer calls that ring at another device.':
    'Geräte des Hauses nehmen Anrufe an, die an einem anderen Gerät läuten.',
  "Alone it takes the call that rings longest at a colleague's; with the number of a device or ring group behind it, the one that rings there. It begins with * or #.":
    'Allein nimmt sie den Anruf, der bei Kollegen am längsten läutet; mit der Nummer eines Geräts oder einer Rufgruppe dahinter den, der dort läutet. Sie beginnt mit * oder #.',
  Teams: 'Teams',
  'Who takes whose calls, as device:anna+device:bert; those who are in one ring group do so anyway.':
    'Wer wessen Anrufe nimmt, als device:anna+device:bert; wer in einer Rufgruppe ist, tut es ohnehin.',
  Directed: 'Gezielt',
  "Whose calls are taken with a number behind it: everybody's in the house, or colleagues' only.":
    'Wessen Anrufe mit einer Nummer dahinter genommen werden: von jedem im Haus oder nur von Kollegen.',
};
