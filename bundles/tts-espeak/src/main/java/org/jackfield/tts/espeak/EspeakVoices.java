// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.espeak;

import java.util.List;
import org.jackfield.api.speech.Voice;

/** Those of espeak-ng's hundred voices that people are likely to want. */
final class EspeakVoices {

    static final List<Voice> ALL = List.of(
            new Voice("en-us", "English (America)", "en-US"),
            new Voice("en-gb", "English (Great Britain)", "en-GB"),
            new Voice("de", "Deutsch", "de-DE"),
            new Voice("fr-fr", "Français (France)", "fr-FR"),
            new Voice("es", "Español (España)", "es-ES"),
            new Voice("es-419", "Español (América)", "es-419"),
            new Voice("it", "Italiano", "it-IT"),
            new Voice("nl", "Nederlands", "nl-NL"),
            new Voice("pl", "Polski", "pl-PL"),
            new Voice("pt-br", "Português (Brasil)", "pt-BR"),
            new Voice("pt", "Português (Portugal)", "pt-PT"),
            new Voice("sv", "Svenska", "sv-SE"),
            new Voice("da", "Dansk", "da-DK"),
            new Voice("cs", "Čeština", "cs-CZ"),
            new Voice("tr", "Türkçe", "tr-TR"));

    private EspeakVoices() {}
}
