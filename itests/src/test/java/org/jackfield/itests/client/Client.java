// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.client;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jackfield.itests.peer.Ports;
import org.jackfield.itests.sound.Hearing;
import org.jspecify.annotations.Nullable;

/** A phone over UDP that answers every call at once and speaks PCMU. It authenticates by SHA-256. */
public final class Client implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final String user;
    private final String password;
    private final InetSocketAddress registrar;
    private final int port = Ports.block(4);
    private final DatagramSocket socket;
    private final Sound sound;
    private final ConcurrentHashMap<String, BlockingQueue<Message>> waiting = new ConcurrentHashMap<>();
    private final List<Message> requests = new CopyOnWriteArrayList<>();
    private int sequence;

    /** A call of this phone, as it knows it. */
    public record Dialog(String callId, String local, String remote, String target) {

        String tag(boolean own) {
            String party = own ? local : remote;
            return party.substring(party.indexOf(";tag=") + 5);
        }
    }

    public Client(String user, String password, String registrar, int toneHz) {
        this.user = user;
        this.password = password;
        int colon = registrar.indexOf(':');
        this.registrar =
                new InetSocketAddress(registrar.substring(0, colon), Integer.parseInt(registrar.substring(colon + 1)));
        this.sound = new Sound("127.0.0.1", port + 2, toneHz);
        try {
            socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "client-sip");
        thread.setDaemon(true);
        thread.start();
    }

    /** Registers; fails if that is refused. */
    public Client register() {
        String uri = "sip:" + host();
        String aor = "<sip:" + user + "@" + host() + ">";
        Message response =
                authenticated("REGISTER", uri, token(), aor + ";tag=" + token(), aor, "Expires: 300\r\n", "");
        if (response.status() != 200) {
            throw new AssertionError("REGISTER: " + response.text());
        }
        return this;
    }

    /** Calls a number; fails if it is not answered. */
    public Dialog call(String number) {
        return call(number, "");
    }

    /** Calls a number without showing its own (RFC 3323); fails if it is not answered. */
    public Dialog callWithheld(String number) {
        return call(number, "Privacy: id\r\n");
    }

    /** Picks up what rings where a lamp shows it (RFC 3891); fails if it cannot have it. */
    public Dialog pickUp(String number, Lamp.Dialog ringing) {
        return call(number, "Require: replaces\r\nReplaces: " + ringing.replaces() + "\r\n");
    }

    /** Subscribes to news of a name or number (RFC 6665); the status of the answer. */
    public int subscribe(String event, String resource, int seconds) {
        String uri = "sip:" + resource + "@" + host();
        String from = "<sip:" + user + "@" + host() + ">;tag=" + token();
        String headers = "Event: " + event + "\r\nExpires: " + seconds + "\r\n";
        return authenticated("SUBSCRIBE", uri, token(), from, "<" + uri + ">", headers, "")
                .status();
    }

    /** What busy lamps were told of a name or number, oldest first. */
    public List<Lamp> lamps(String resource) {
        return requests.stream()
                .filter(request -> request.method().equals("NOTIFY")
                        && request.header("Event").equals("dialog")
                        && request.header("From").contains("<sip:" + resource + "@"))
                .map(request -> Lamp.of(request.body()))
                .toList();
    }

    /** What the message lamp was told last; empty if nothing yet. */
    public String messages() {
        return requests.stream()
                .filter(request -> request.header("Event").equals("message-summary"))
                .reduce((first, second) -> second)
                .map(Message::body)
                .orElse("");
    }

    private Dialog call(String number, String headers) {
        String uri = "sip:" + number + "@" + host();
        String callId = token();
        String from = "<sip:" + user + "@" + host() + ">;tag=" + token();
        Message response = authenticated("INVITE", uri, callId, from, "<" + uri + ">", headers, sdp());
        if (response.status() != 200) {
            throw new AssertionError("INVITE: " + response.text());
        }
        Dialog dialog = new Dialog(callId, from, response.header("To"), response.uri("Contact"));
        hear(response.body());
        send(request("ACK", dialog.target(), callId, from, dialog.remote(), sequence, "", ""));
        return dialog;
    }

    /** Holds the far party (RFC 3264, 8.4). */
    public void hold(Dialog dialog) {
        offer(dialog, "a=sendonly", "a=recvonly");
    }

    /** Lets the far party go on. */
    public void resume(Dialog dialog) {
        offer(dialog, "a=sendrecv", "a=sendrecv");
    }

    /** Says that no sound flows either way. */
    public void freeze(Dialog dialog) {
        offer(dialog, "a=inactive", "a=inactive");
    }

    private void offer(Dialog dialog, String direction, String expected) {
        Message response = within(dialog, "INVITE", "", sdp().replace("a=sendrecv", direction));
        if (response.status() != 200 || !response.body().contains(expected)) {
            throw new AssertionError(direction + " was answered by " + response.text());
        }
        send(request("ACK", dialog.target(), dialog.callId(), dialog.local(), dialog.remote(), sequence, "", ""));
    }

    /** Connects the far party of one call with the far party of another (RFC 5589, 7). */
    public int attendedTransfer(Dialog from, Dialog to) {
        String replaces = to.callId() + "%3Bto-tag%3D" + to.tag(false) + "%3Bfrom-tag%3D" + to.tag(true);
        String referTo = "Refer-To: <" + to.target() + "?Replaces=" + replaces + ">\r\nReferred-By: <sip:" + user + "@"
                + host() + ">\r\n";
        return within(from, "REFER", referTo, "").status();
    }

    /** The bodies of the NOTIFY requests that told how a transfer goes. */
    public List<String> progress() {
        return requests.stream()
                .filter(request -> request.method().equals("NOTIFY"))
                .map(request -> request.body().strip())
                .toList();
    }

    /** Whether the appliance has hung up a call of ours. */
    public boolean hungUp(Dialog dialog) {
        return requests.stream()
                .anyMatch(request -> request.method().equals("BYE")
                        && request.header("Call-ID").equals(dialog.callId()));
    }

    /** From now on each so-and-so-many-th packet of its sound is lost; all of them with 1, none with 0. */
    public Client loses(int each) {
        sound.loses(each);
        return this;
    }

    /** Is silent for half a second; how long it took in ms until the other one heard that it speaks again. */
    public double delayTo(Client other) {
        long before = other.sound.resumptionHeard();
        sound.pause();
        await("the end of a pause").atMost(Duration.ofSeconds(3)).until(() -> other.sound.resumptionHeard() != before);
        return (other.sound.resumptionHeard() - sound.resumed()) / 1e6;
    }

    /** Presses keys; their tones are in the sound. */
    public void press(String keys) {
        sound.press(keys);
    }

    /** Sends a digit by INFO. */
    public void inform(Dialog dialog, char digit) {
        String text = "Signal=" + digit + "\r\nDuration=160\r\n";
        int number = ++sequence;
        String plain =
                request("INFO", dialog.target(), dialog.callId(), dialog.local(), dialog.remote(), number, "", text);
        int status = transact(plain.replace("application/sdp", "application/dtmf-relay"))
                .status();
        if (status != 200) {
            throw new AssertionError("INFO: " + status);
        }
    }

    /** The digits that came by INFO. */
    public String informed() {
        return requests.stream()
                .filter(request -> request.method().equals("INFO"))
                .map(request -> request.body().replaceAll("(?s).*Signal=(.).*", "$1"))
                .collect(Collectors.joining());
    }

    public Hearing hearing() {
        return sound.hearing();
    }

    public void listenAnew() {
        sound.listenAnew();
    }

    private Message within(Dialog dialog, String method, String headers, String body) {
        int number = ++sequence;
        return transact(request(
                method, dialog.target(), dialog.callId(), dialog.local(), dialog.remote(), number, headers, body));
    }

    private Message authenticated(
            String method, String uri, String callId, String from, String to, String headers, String body) {
        Message first = transact(request(method, uri, callId, from, to, ++sequence, headers, body));
        if (first.status() != 401 && first.status() != 407) {
            return first;
        }
        if (method.equals("INVITE")) {
            send(request("ACK", uri, callId, from, first.header("To"), sequence, "", ""));
        }
        String credentials = DigestAnswer.of(first, method, uri, user, password);
        return transact(request(method, uri, callId, from, to, ++sequence, headers + credentials, body));
    }

    private Message transact(String request) {
        Message message = new Message(request);
        BlockingQueue<Message> responses = new LinkedBlockingQueue<>();
        waiting.put(message.header("CSeq") + message.header("Call-ID"), responses);
        send(request);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            Message response = poll(responses, deadline);
            if (response == null) {
                throw new AssertionError("No answer to " + request);
            }
            if (response.status() >= 200) {
                return response;
            }
        }
    }

    private static @Nullable Message poll(BlockingQueue<Message> responses, long deadline) {
        try {
            return responses.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String request(
            String method, String uri, String callId, String from, String to, int number, String headers, String body) {
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + port + ";rport;branch=z9hG4bK" + token()
                + "\r\nMax-Forwards: 70\r\nFrom: " + from + "\r\nTo: " + to + "\r\nCall-ID: " + callId + "\r\nCSeq: "
                + number + " " + method + "\r\nContact: <" + contact() + ">\r\nSupported: replaces\r\n" + headers
                + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n") + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private String contact() {
        return "sip:" + user + "@127.0.0.1:" + port;
    }

    private String host() {
        return registrar.getHostString() + ":" + registrar.getPort();
    }

    private String sdp() {
        return "v=0\r\no=- 1 " + (sequence + 1) + " IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                + (port + 2) + " RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=sendrecv\r\n";
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
            } catch (IOException e) {
                return;
            }
            receive(new Message(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8)));
        }
    }

    private void receive(Message message) {
        if (message.status() > 0) {
            BlockingQueue<Message> responses = waiting.get(message.header("CSeq") + message.header("Call-ID"));
            if (responses != null) {
                responses.add(message);
            }
            return;
        }
        requests.add(message);
        if (message.method().equals("INVITE")) {
            hear(message.body());
            answer(message, sdp().replace("a=sendrecv", direction(message.body())));
        } else if (!message.method().equals("ACK")) {
            answer(message, "");
        }
    }

    private static String direction(String offer) {
        return offer.contains("a=sendonly") ? "a=recvonly" : offer.contains("a=inactive") ? "a=inactive" : "a=sendrecv";
    }

    private void answer(Message request, String body) {
        StringBuilder out = new StringBuilder("SIP/2.0 200 OK\r\n");
        for (String name : List.of("Via", "Record-Route", "From", "Call-ID", "CSeq")) {
            request.headers(name)
                    .forEach(
                            value -> out.append(name).append(": ").append(value).append("\r\n"));
        }
        out.append("To: ").append(request.header("To"));
        out.append(request.tag("To").isEmpty() ? ";tag=" + user : "").append("\r\n");
        out.append("Contact: <").append(contact()).append(">\r\n");
        out.append(body.isEmpty() ? "" : "Content-Type: application/sdp\r\n");
        send(out.append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body)
                .toString());
    }

    private void hear(String sdp) {
        Matcher host = Pattern.compile("c=IN IP4 (\\S+)").matcher(sdp);
        Matcher audio = Pattern.compile("m=audio (\\d+)").matcher(sdp);
        if (host.find() && audio.find()) {
            sound.target(new InetSocketAddress(host.group(1), Integer.parseInt(audio.group(1))));
        }
    }

    private void send(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, registrar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public void close() {
        socket.close();
        sound.close();
    }
}
