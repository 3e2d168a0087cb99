// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jackfield.api.app.Application;
import org.jackfield.api.mailbox.Mailboxes;
import org.jackfield.api.route.Diverter;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(Application.class, Mailboxes.class, Diverter.class);
    }

    @Override
    protected List<Class<?>> libraries() {
        return List.of(JsonView.class, JsonFactory.class, ObjectMapper.class);
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("device", new String[] {"device:anna"});
    }
}
