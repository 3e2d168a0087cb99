// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.api.security.ServerCertificate.View;
import org.jackfield.web.House;
import org.jackfield.web.json.ProblemJson.FieldJson;
import org.jspecify.annotations.Nullable;

/** The certificate of HTTPS and of SIP over TLS. */
@Path("/certificate")
@Tag(name = "certificate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CertificateResource {

    private final House house;

    CertificateResource(House house) {
        this.house = house;
    }

    /**
     * The certificate in use; {@code chain} is PEM, {@code problem} what is wrong with files that are not in use for that reason.
     */
    public record CertificateJson(
            String subject,
            String issuer,
            List<String> names,
            String notBefore,
            String notAfter,
            String fingerprint,
            boolean selfSigned,
            String key,
            String folder,
            String chain,
            @Nullable String problem) {

        static CertificateJson of(View view) {
            return new CertificateJson(
                    view.subject(),
                    view.issuer(),
                    view.names(),
                    view.notBefore().toString(),
                    view.notAfter().toString(),
                    view.fingerprint(),
                    view.selfSigned(),
                    view.key(),
                    view.folder(),
                    view.chain(),
                    view.problem().orElse(null));
        }
    }

    /** Either {@code certificate} and {@code key}, PEM, or {@code pkcs12}, Base64, and {@code password}. */
    public record InstallJson(
            @Nullable String certificate, @Nullable String key, @Nullable String pkcs12, @Nullable String password) {}

    /** For what a new one is; left out: for the names and addresses of this machine. */
    public record RenewJson(@Nullable List<String> names) {}

    @GET
    @Operation(summary = "The certificate in use")
    public CertificateJson read() {
        return CertificateJson.of(house.certificate().view());
    }

    @PUT
    @Operation(summary = "Puts another certificate in place; new connections are shown it, open ones stay")
    public CertificateJson install(@Nullable InstallJson install) {
        ServerCertificate certificate = house.certificate();
        if (install != null && install.pkcs12() != null) {
            certificate.install(
                    decoded(install.pkcs12()),
                    Optional.ofNullable(install.password()).orElse(""));
        } else if (install != null && install.certificate() != null && install.key() != null) {
            certificate.install(install.certificate(), install.key());
        } else {
            throw new Problem(
                    400, "Send {\"certificate\":…,\"key\":…} as PEM, or {\"pkcs12\":…,\"password\":…} in Base64.");
        }
        return read();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Problem(422, "A field has a wrong value.", List.of(new FieldJson("pkcs12", "it must be Base64")));
        }
    }

    @POST
    @Operation(summary = "Makes a new key and a certificate that nobody but itself vouches for")
    public CertificateJson renew(@Nullable RenewJson renew) {
        List<String> names = Optional.ofNullable(renew).map(RenewJson::names).orElse(List.of()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        house.certificate().renew(names);
        return read();
    }
}
