// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.jackfield.web.House;
import org.jackfield.web.json.Json;
import org.jackfield.web.login.Passwords;
import org.jackfield.web.login.Sessions;
import org.jackfield.web.login.Throttle;

/** All resources, ours and those that other bundles contribute. */
final class RestApplication {

    private RestApplication() {}

    /** What our resources need. */
    record Parts(House house, Passwords passwords, Sessions sessions, Throttle throttle, String version) {}

    static ResourceConfig config(Parts parts, Collection<Object> contributed) {
        House house = parts.house();
        Set<Object> resources = new LinkedHashSet<>();
        resources.add(new HealthResource(house, parts.version()));
        resources.add(new LoginResource(house, parts.passwords(), parts.sessions(), parts.throttle()));
        resources.add(new CallResource(house));
        resources.add(new TraceResource(house));
        resources.add(new RecordTraceResource(house));
        resources.add(new QualityResource(house));
        resources.add(new EngineResource(house));
        resources.add(new DeviceResource(house));
        resources.add(new ProviderResource(house));
        resources.add(new RouteResource(house));
        resources.add(new SettingResource(house));
        resources.add(new RecordResource(house));
        resources.add(new RecordExportResource(house));
        resources.add(new RecordingResource(house));
        resources.add(new CallRecordingResource(house));
        resources.add(new MailboxResource(house));
        resources.add(new BanResource(house));
        resources.add(new PanelResource(house));
        resources.add(new PluginResource(house));
        resources.add(new KarResource(house));
        resources.add(new PluginHistoryResource(house));
        resources.add(new VoiceResource(house));
        resources.add(new TranscriptResource(house));
        resources.add(new UserResource(house));
        resources.add(new CertificateResource(house));
        resources.add(new NetworkResource(house));
        resources.add(new BackupResource(house));
        resources.add(new LogResource(house));
        resources.add(new SetupResource(house));
        resources.add(new OpenApiResource());
        resources.addAll(contributed);
        return new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .register(new JacksonJsonProvider(Json.MAPPER))
                .register(AccessFilter.class)
                .register(new ProblemMapper())
                .registerInstances(resources);
    }
}
