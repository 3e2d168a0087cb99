// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real mail server, Exim, on a loopback port of its own and without rights: it lays each mail into a file of its own. Either it
 * takes mail from and for anybody and offers STARTTLS with a certificate that nobody trusts, or it demands STARTTLS, user and
 * password.
 */
public final class MailServer implements AutoCloseable {

    private static final String ACCOUNT = "Debian-exim";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    /** All that it is told; $DIR is its folder. */
    private static final String CONFIG =
            """
            primary_hostname = mail.example.com
            spool_directory = $DIR/spool
            log_file_path = $DIR/%slog
            pid_file_path = $DIR/pid
            keep_environment =
            $DEMANDS
            begin routers
            everybody:
              driver = accept
              transport = folder
            begin transports
            folder:
              driver = appendfile
              maildir_format
              directory = $DIR/mail
              create_directory
            """;

    private static final String NOTHING = "acl_smtp_rcpt = accept";

    /** RFC 3207 and RFC 4954; nobody is offered to log in before the way is encrypted. */
    private static final String LOGIN =
            """
            tls_advertise_hosts = *
            tls_certificate = $DIR/certificate.pem
            tls_privatekey = $DIR/key.pem
            acl_smtp_rcpt = check
            begin acl
            check:
              require authenticated = *
                      encrypted = *
              accept
            begin authenticators
            plain:
              driver = plaintext
              public_name = PLAIN
              server_prompts = :
              server_condition = ${if and{{eq{$auth2}{%s}}{eq{$auth3}{%s}}}}
              server_advertise_condition = ${if def:tls_in_cipher}
            """;

    private final int port = Ports.block(1);
    private final Path folder;
    private final Program program;

    private MailServer(Path folder, String demands) throws IOException {
        this.folder = folder;
        Path config = folder.resolve("exim.conf");
        Files.writeString(config, CONFIG.replace("$DEMANDS", demands).replace("$DIR", folder.toString()));
        List<String> command = new ArrayList<>();
        if (ROOT) {
            try (Program chown =
                    Program.start("chown", log(), Map.of(), List.of("chown", "-R", ACCOUNT, folder.toString()))) {
                chown.await(10);
            }
            command.addAll(List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups"));
        }
        command.addAll(List.of("exim4", "-C", config.toString(), "-bdf", "-oX", "127.0.0.1." + port));
        this.program = Program.start("exim", log(), Map.of(), command);
    }

    /** Starts one that takes everything. */
    public static MailServer start() {
        return start(NOTHING);
    }

    /** Starts one at which this user must log in; its certificate is for {@code localhost}, {@link #authority} signed it. */
    public static MailServer demanding(String user, String password) {
        return start(LOGIN.formatted(user, password));
    }

    private static MailServer start(String demands) {
        Program.need("exim4", "exim4-daemon-light");
        try {
            Path folder = Files.createTempDirectory("jackfield-mail");
            Certificate.valid(folder, "localhost");
            MailServer server = new MailServer(folder, demands);
            await("the mail server to serve").atMost(Duration.ofSeconds(10)).until(server::serves);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean serves() {
        if (!program.running()) {
            throw new AssertionError("The mail server ended: " + program.output());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The certificate to which its own leads. */
    public Path authority() {
        return folder.resolve("certificate.pem");
    }

    public int port() {
        return port;
    }

    /** What the appliance's voicemail is told of it. */
    public Map<String, ?> setting(String security) {
        return Map.of(
                "smtp-host",
                "127.0.0.1",
                "smtp-port",
                port,
                "smtp-security",
                security,
                "from",
                "voicemail@example.com");
    }

    /** The mails that were delivered, as they came. */
    public List<String> mails() {
        Path fresh = folder.resolve("mail").resolve("new");
        if (!Files.isDirectory(fresh)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(fresh)) {
            List<String> mails = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                mails.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says of itself. */
    public String said() {
        StringBuilder said = new StringBuilder(program.output());
        for (String name : List.of("mainlog", "paniclog", "rejectlog")) {
            try {
                said.append(Files.readString(folder.resolve(name)));
            } catch (IOException e) {
                // It has said nothing there.
            }
        }
        return said.toString();
    }

    /** Beside its files; it may write to nothing else. */
    private Path log() {
        return folder.resolveSibling(folder.getFileName() + "-out");
    }

    @Override
    public void close() {
        program.close();
        for (Path tree : List.of(folder, log())) {
            try (Stream<Path> files = Files.walk(tree)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
