// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Properties;
import org.jackfield.api.mailbox.VoiceMessage;

/** Mails by SMTP (RFC 5321), the sound attached. For the courier's thread. */
final class SmtpSender implements Courier.Sender {

    private static final String TIMEOUT_MS = "30000";

    @Override
    public void send(MailServer server, Box box, VoiceMessage message, Path sound) throws IOException {
        try {
            Session session = Session.getInstance(properties(server));
            MimeMessage mail = mail(session, server, box, message, sound);
            try (Transport transport = session.getTransport()) {
                if (server.user().isEmpty()) {
                    transport.connect();
                } else {
                    transport.connect(server.host(), server.port(), server.user(), server.password());
                }
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (AuthenticationFailedException e) {
            throw new IOException("The mail server " + server + " refuses user and password; check them", e);
        } catch (MessagingException e) {
            throw new IOException("The mail server " + server + ": " + reason(e), e);
        }
    }

    /** What lies at the bottom, in one line. */
    private static String reason(MessagingException e) {
        Throwable at = e;
        while (at.getCause() != null && at.getCause() != at) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage()).strip().replaceAll("\\s+", " ");
    }

    private static Properties properties(MailServer server) throws IOException {
        String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", String.valueOf(server.port()));
        properties.put(prefix + "auth", String.valueOf(!server.user().isEmpty()));
        boolean upgrade = server.security() == MailServer.Security.STARTTLS;
        properties.put(prefix + "starttls.enable", String.valueOf(upgrade));
        properties.put(prefix + "starttls.required", String.valueOf(upgrade));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (server.authorities().isPresent()) {
            properties.put(
                    prefix + "ssl.socketFactory", server.authorities().get().sockets());
        }
        properties.put(prefix + "connectiontimeout", TIMEOUT_MS);
        properties.put(prefix + "timeout", TIMEOUT_MS);
        properties.put(prefix + "writetimeout", TIMEOUT_MS);
        return properties;
    }

    private static MimeMessage mail(Session session, MailServer server, Box box, VoiceMessage message, Path sound)
            throws MessagingException, IOException {
        Letter letter = Letter.of(box.name(), message, server.zone());
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(server.from()));
        for (String address : box.mail()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.at()));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart attached = new MimeBodyPart();
        attached.setDataHandler(new DataHandler(new ByteArrayDataSource(Files.readAllBytes(sound), "audio/wav")));
        attached.setFileName(letter.attachment());
        mail.setContent(new MimeMultipart(text, attached));
        // RFC 3834, 5: nobody's absence answers it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}
