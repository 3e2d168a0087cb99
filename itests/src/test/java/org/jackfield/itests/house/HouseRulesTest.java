// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls between bundles are kept by OSGi; these few rules are about what happens inside them. */
class HouseRulesTest {

    private static final String REFERENCE = "org.osgi.service.component.annotations.Reference";

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("..", "bundles"))) {
            // The kit that tries plug-ins is no part of the appliance.
            List<Path> classes = bundles.filter(bundle -> !bundle.endsWith("conformance"))
                    .map(bundle -> bundle.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
            house = new ClassFileImporter().importPaths(classes).that(describe("of ours", type -> type.getPackageName()
                    .startsWith("org.jackfield")));
        }
        assertThat(house).as("compiled bundles beside this module").isNotEmpty();
    }

    @Test
    void the_media_path_knows_no_framework_no_lock_and_no_log() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage("org.jackfield.hub.media..", "org.jackfield.hub.sound..")
                .should()
                .dependOnClassesThat(describe("are framework, lock or log", HouseRulesTest::waitsOrTells))
                .because("a tick waits for nobody");
        rule.check(house);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.jackfield.hub.media..")
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED)
                .because("a tick waits for nobody")
                .check(house);
    }

    @Test
    void what_may_leave_during_a_call_is_bound_in_one_place() {
        methods()
                .that(describe("bind a service", HouseRulesTest::binds))
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("org.jackfield.hub..", "org.jackfield.sip..", "org.jackfield.rtp..")
                .should()
                .beDeclaredInClassesThat()
                .resideInAnyPackage(
                        "org.jackfield.hub.plugin..",
                        "org.jackfield.hub.app..",
                        "org.jackfield.sip.trunk..",
                        "org.jackfield.sip.registrar..")
                .because("only they know how to refill what a leaving service filled")
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void jain_sip_stays_behind_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jackfield.sip.jain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sip..", "gov.nist..")
                .because("the stack can then be replaced in one place")
                .check(house);
    }

    @Test
    void nobody_prints_or_sleeps() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what happens is logged, not printed")
                .check(house);
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .because("time is waited for on the timer wheel")
                .check(house);
    }

    /** LockSupport lends a thread its sleep and its waking, and is no lock. */
    private static boolean waitsOrTells(JavaClass type) {
        String name = type.getName();
        return Stream.of("org.osgi.", "java.util.concurrent.locks.", "org.slf4j.", "java.util.logging.")
                        .anyMatch(name::startsWith)
                && !name.equals("java.util.concurrent.locks.LockSupport");
    }

    private static boolean binds(JavaMethod method) {
        return method.isAnnotatedWith(REFERENCE);
    }
}
