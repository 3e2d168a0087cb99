// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import org.jackfield.web.House;

/** By which addresses this appliance is reached. */
@Path("/network")
@Tag(name = "network")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworkResource {

    /** Of RFC 5737: a peer that is nobody, somewhere in the Internet. */
    private static final byte[] SOMEBODY_OUTSIDE = {(byte) 192, 0, 2, 1};

    private final House house;

    NetworkResource(House house) {
        this.house = house;
    }

    /**
     * Addresses.
     *
     * @param own those of this machine, without loopback and link-local ones
     * @param advertised what peers in the Internet are told
     */
    public record NetworkJson(List<String> own, String advertised) {}

    @GET
    @Operation(summary = "The machine's own addresses, and the one that peers in the Internet are told")
    public NetworkJson read() {
        return new NetworkJson(own(), house.network().advertised(outside()).getHostAddress());
    }

    private static InetAddress outside() {
        try {
            return InetAddress.getByAddress(SOMEBODY_OUTSIDE);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> own() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                    .sorted()
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }
}
