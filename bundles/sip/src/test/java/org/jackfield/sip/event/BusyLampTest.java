// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.sip.testing.CallViews.call;
import static org.jackfield.sip.testing.CallViews.called;
import static org.jackfield.sip.testing.CallViews.calling;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.sip.bench.FakeHub;
import org.jackfield.sip.device.MessageLamp;
import org.jackfield.sip.leg.PickUpNames;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What lamps show of calls. */
class BusyLampTest {

    private static final Caller ANNA = new Caller("101", "Anna <&> \"Co\" \u0001", false);
    private static final Caller NOBODY = new Caller("101", "Anna", true);

    private final VirtualTime time = VirtualTime.noon();
    private final FakeDevices devices = new FakeDevices();
    private final FakeHub hub = new FakeHub();
    private final LiveCalls calls = new LiveCalls();
    private final PickUpNames names = new PickUpNames();
    private final DialogPackage dialogs =
            new DialogPackage(calls, new Resources(devices, () -> Optional.of(hub), time), names);

    @BeforeEach
    void two_phones() {
        devices.configure("anna", "101", MessageLamp.ALWAYS);
        devices.configure("bert", "102", MessageLamp.ALWAYS);
    }

    private Watch watch(String resource) {
        return dialogs.watch("desk", SipUri.of(resource, "house", 5070)).orElseThrow();
    }

    private boolean turns(Watch watch, CallView call) {
        Event event = new Event.CallChanged(time.instant(), call);
        dialogs.happened(event);
        return watch.concernedBy(event);
    }

    private boolean ends(Watch watch, CallView call) {
        Event event =
                new Event.CallEnded(time.instant(), call, Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.CALLED));
        dialogs.happened(event);
        return watch.concernedBy(event);
    }

    private static Document document(WatchedState state, long version, Optional<WatchedState> told) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(
                            new StringReader(state.document(version, told).text())));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Each dialog as {@code id direction state remote}; one that only says that there is none has no more than a state. */
    private static List<String> shown(WatchedState state) {
        return shown(document(state, 0, Optional.empty()));
    }

    private static List<String> shown(Document document) {
        List<String> all = new ArrayList<>();
        NodeList dialogs = document.getElementsByTagNameNS("urn:ietf:params:xml:ns:dialog-info", "dialog");
        for (int i = 0; i < dialogs.getLength(); i++) {
            Element dialog = (Element) dialogs.item(i);
            all.add(Stream.of(
                            dialog.getAttribute("id"),
                            dialog.getAttribute("direction"),
                            dialog.getElementsByTagName("state").item(0).getTextContent(),
                            remote(dialog))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" ")));
        }
        return all;
    }

    private static String remote(Element dialog) {
        boolean named = dialog.getElementsByTagName("identity").getLength() > 1;
        return named ? identity(dialog, 1).getTextContent() : "";
    }

    private static Element identity(Element dialog, int number) {
        return (Element) dialog.getElementsByTagName("identity").item(number);
    }

    private static Element first(Document document) {
        return (Element) document.getElementsByTagName("dialog").item(0);
    }

    private CallView annaCallsBert(Caller caller, LegState anna, LegState bert) {
        return call(
                "call",
                caller,
                "102",
                calling("a", anna, "device:anna", "101"),
                called("b", bert, "device:bert", "102"));
    }

    @Test
    void both_ends_of_a_call_are_followed_from_its_beginning_to_its_end() {
        Watch anna = watch("anna");
        Watch bert = watch("102");
        assertThat(shown(bert.state())).containsExactly("idle terminated");
        CallView trying = annaCallsBert(ANNA, LegState.TRYING, LegState.TRYING);
        assertThat(turns(anna, trying)).isTrue();
        assertThat(shown(anna.state())).containsExactly("a initiator trying sip:102@house:5070");
        assertThat(turns(bert, annaCallsBert(ANNA, LegState.RINGING, LegState.RINGING)))
                .isTrue();
        assertThat(shown(anna.state())).containsExactly("a initiator early sip:102@house:5070");
        assertThat(shown(bert.state())).containsExactly("b recipient early sip:101@house:5070");
        turns(bert, annaCallsBert(ANNA, LegState.ANSWERED, LegState.ANSWERED));
        assertThat(shown(bert.state())).containsExactly("b recipient confirmed sip:101@house:5070");
        WatchedState last = bert.state();
        assertThat(ends(bert, annaCallsBert(ANNA, LegState.ENDED, LegState.ENDED)))
                .isTrue();
        assertThat(shown(bert.state())).containsExactly("idle terminated");
        assertThat(shown(document(bert.state(), 4, Optional.of(last))))
                .containsExactly("b recipient terminated sip:101@house:5070");
    }

    @Test
    void a_document_says_whose_it_is_and_survives_every_name() {
        Watch bert = watch("102");
        turns(bert, annaCallsBert(ANNA, LegState.RINGING, LegState.RINGING));
        Document document = document(bert.state(), 7, Optional.empty());
        Element root = document.getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("dialog-info");
        assertThat(root.getAttribute("version")).isEqualTo("7");
        assertThat(root.getAttribute("state")).isEqualTo("full");
        assertThat(root.getAttribute("entity")).isEqualTo("sip:102@house:5070");
        assertThat(identity(first(document), 0).getTextContent()).isEqualTo("sip:102@house:5070");
        assertThat(identity(first(document), 1).getAttribute("display")).isEqualTo("Anna <&> \"Co\" ");
    }

    @Test
    void only_a_ringing_phone_has_names_by_which_its_call_is_picked_up() {
        Watch bert = watch("102");
        turns(bert, annaCallsBert(ANNA, LegState.RINGING, LegState.RINGING));
        Element ringing = first(document(bert.state(), 0, Optional.empty()));
        PickUpNames.Names expected = names.of(new LegId("b"));
        assertThat(ringing.getAttribute("call-id")).isEqualTo(expected.callId());
        assertThat(ringing.getAttribute("local-tag")).isEqualTo(expected.localTag());
        assertThat(ringing.getAttribute("remote-tag")).isEqualTo(expected.remoteTag());
        Watch anna = watch("101");
        assertThat(first(document(anna.state(), 0, Optional.empty())).hasAttribute("call-id"))
                .isFalse();
        turns(bert, annaCallsBert(ANNA, LegState.ANSWERED, LegState.ANSWERED));
        assertThat(first(document(bert.state(), 0, Optional.empty())).hasAttribute("call-id"))
                .isFalse();
    }

    @Test
    void a_caller_that_withholds_itself_is_not_shown() {
        Watch bert = watch("102");
        turns(bert, annaCallsBert(NOBODY, LegState.RINGING, LegState.RINGING));
        assertThat(shown(bert.state())).containsExactly("b recipient early sip:anonymous@anonymous.invalid");
        assertThat(document(bert.state(), 0, Optional.empty())
                        .getDocumentElement()
                        .getTextContent())
                .doesNotContain("101");
    }

    @Test
    void a_caller_that_came_out_of_another_call_is_not_shown_as_nobody_knows_whether_it_may_be() {
        Watch bert = watch("102");
        turns(
                bert,
                call(
                        "call",
                        new Caller("103", "", false),
                        "102",
                        calling("a", LegState.ANSWERED, "device:anna", "101"),
                        called("b", LegState.ANSWERED, "device:bert", "102")));
        assertThat(shown(bert.state())).containsExactly("b recipient confirmed sip:anonymous@anonymous.invalid");
    }

    @Test
    void several_calls_at_one_phone_are_all_there_and_go_one_by_one() {
        Watch bert = watch("102");
        turns(bert, annaCallsBert(ANNA, LegState.ANSWERED, LegState.ANSWERED));
        CallView second = call(
                "second",
                new Caller("0301", "", false),
                "102",
                calling("c", LegState.RINGING, "provider:carrier", "0301"),
                called("d", LegState.RINGING, "device:bert", "102"));
        assertThat(turns(bert, second)).isTrue();
        assertThat(shown(bert.state()))
                .containsExactly("b recipient confirmed sip:101@house:5070", "d recipient early sip:0301@house:5070");
        ends(bert, second);
        assertThat(shown(bert.state())).containsExactly("b recipient confirmed sip:101@house:5070");
    }

    @Test
    void a_phone_that_was_transferred_out_of_a_call_is_free_and_the_other_one_talks_to_the_third() {
        Watch anna = watch("101");
        Watch bert = watch("102");
        turns(anna, annaCallsBert(ANNA, LegState.ANSWERED, LegState.ANSWERED));
        anna.state();
        bert.state();
        CallView after = call(
                "call",
                ANNA,
                "102",
                called("b", LegState.ANSWERED, "device:bert", "102"),
                called("c", LegState.ANSWERED, "device:cleo", "103"));
        assertThat(turns(anna, after)).isTrue();
        assertThat(bert.concernedBy(new Event.CallChanged(time.instant(), after)))
                .isTrue();
        assertThat(shown(anna.state())).containsExactly("idle terminated");
        assertThat(shown(bert.state())).containsExactly("b recipient confirmed sip:103@house:5070");
    }

    @Test
    void a_call_that_concerns_others_is_not_looked_at() {
        Watch cleo = dialogs.watch("desk", SipUri.of("101", "house", 0)).orElseThrow();
        CallView others = call("call", ANNA, "600", called("b", LegState.RINGING, "device:bert", "102"));
        assertThat(turns(cleo, others)).isFalse();
        assertThat(ends(cleo, others)).isFalse();
    }

    @Test
    void a_page_of_a_browser_is_watched_like_a_phone() {
        hub.leads("browser-eve", Target.parse("device:phone-of-eve"), Target.parse("device:browser-eve"));
        Watch eve = watch("browser-eve");
        turns(eve, call("call", ANNA, "eve", called("p", LegState.RINGING, "device:browser-eve", "browser-eve")));
        assertThat(shown(eve.state())).containsExactly("p recipient early sip:101@house:5070");
    }

    @Test
    void places_of_one_service_are_told_apart_by_their_numbers() {
        hub.leads("701", Target.parse("app:park"));
        hub.leads("702", Target.parse("app:park"));
        Watch first = watch("701");
        Watch second = watch("702");
        turns(
                first,
                call(
                        "call",
                        ANNA,
                        "102",
                        calling("a", LegState.ANSWERED, "device:anna", "101"),
                        called("s", LegState.ANSWERED, "app:park", "701")));
        assertThat(shown(first.state())).containsExactly("s recipient confirmed sip:101@house:5070");
        assertThat(shown(second.state())).containsExactly("idle terminated");
    }

    @Test
    void what_leads_nowhere_or_out_of_the_house_cannot_be_watched() {
        hub.leads("0", Target.parse("provider:carrier"));
        for (String resource : List.of("0", "999", "")) {
            assertThat(dialogs.watch("desk", SipUri.of(resource, "house", 0))).isEmpty();
        }
    }

    @Test
    void calls_whose_end_was_never_heard_of_are_forgotten_once_looked_for() {
        Watch bert = watch("102");
        turns(bert, annaCallsBert(ANNA, LegState.ANSWERED, LegState.ANSWERED));
        calls.are(List.of());
        assertThat(shown(bert.state())).containsExactly("idle terminated");
    }
}
