// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
     * @param own those of this machine at which it listens, without loopback and link-local ones, IPv4 first
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
            InetAddress bind = InetAddress.getByName(System.getProperty("jackfield.bind", "0.0.0.0"));
            return own(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses), bind);
        } catch (SocketException | UnknownHostException e) {
            return List.of();
        }
    }

    /**
     * Those of a machine's addresses at which others reach us, what a phone understands best first.
     *
     * @param bind where we listen
     */
    static List<String> own(Stream<InetAddress> machine, InetAddress bind) {
        return machine.filter(address -> bind.isAnyLocalAddress() || bind.equals(address))
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .sorted(Comparator.comparing(Inet6Address.class::isInstance))
                .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                .toList();
    }
}
