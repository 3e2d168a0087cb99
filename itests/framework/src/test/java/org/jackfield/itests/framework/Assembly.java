// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.framework;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;

/** The shipped archive as Pax Exam starts it: with the options that {@code bin/jackfield} gives to Java. */
final class Assembly {

    private static final int OFFSET = 19_000;
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";

    private Assembly() {}

    static Option[] options() {
        File exam = new File(System.getProperty("jackfield.exam", "target/exam"));
        URI repository = new File(System.getProperty("jackfield.exam.repository", "target/exam-repository")).toURI();
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("jackfield.archive", ""))
                                .toURI()
                                .toString())
                        .karafVersion("4.4.10")
                        .name("Jackfield")
                        .unpackDirectory(exam)
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                configureSecurity().disableKarafMBeanServerBuilder(),
                keepRuntimeFolder(),
                // Pax Exam's own bundles come from a folder beside; the appliance itself looks nowhere else.
                editConfigurationFilePut(MAVEN, "org.ops4j.pax.url.mvn.repositories", repository + "@id=exam")));
        java(options);
        places(options);
        return options.toArray(Option[]::new);
    }

    private static void places(List<Option> options) {
        property(options, "jackfield.bind", "127.0.0.1");
        property(options, "jackfield.port.offset", String.valueOf(OFFSET));
        property(options, "jackfield.port.http", String.valueOf(8080 + OFFSET));
        property(options, "jackfield.port.https", String.valueOf(8443 + OFFSET));
        property(options, "jackfield.port.ssh", String.valueOf(8101 + OFFSET));
        property(options, "jackfield.port.sip", String.valueOf(5060 + OFFSET));
        property(options, "jackfield.port.sip-tls", String.valueOf(5061 + OFFSET));
        property(options, "jackfield.port.rtp-first", String.valueOf(16_384 + OFFSET));
        property(options, "jackfield.port.rtp-last", String.valueOf(32_767 + OFFSET));
        File data = new File(System.getProperty("jackfield.exam", "target/exam"), "data");
        property(options, "jackfield.data", data.getAbsolutePath());
        property(options, "jackfield.etc", new File(data, "etc").getAbsolutePath());
    }

    private static void property(List<Option> options, String key, String value) {
        options.add(systemProperty(key).value(value));
    }

    private static void java(List<Option> options) {
        for (String option : List.of(
                "-Djava.security.manager=allow",
                // What is only softly held is let go at once, so that a class loader that stays is held by somebody.
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "--add-opens",
                "java.base/java.security=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.net=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.util=ALL-UNNAMED",
                "--add-opens",
                "java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "-classpath",
                "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*")) {
            options.add(vmOption(option));
        }
    }
}
