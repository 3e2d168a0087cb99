// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.kar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.jackfield.api.plugin.Kar;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginShelf;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** {@link PluginShelf} in the data folder, and who may put something on it. There once everything has booted. */
@Component(
        service = {PluginShelf.class, SettingsOwner.class, ShelfService.class},
        immediate = true,
        configurationPid = "jackfield.plugins")
@Designate(ocd = PluginSettings.class)
public final class ShelfService implements PluginShelf, SettingsOwner<PluginSettings>, Shelf.Judge {

    private static final String REQUIRED = "required";

    private final BundleContext context;
    private final Path etc;
    private final Shelf shelf;
    private volatile String signature = REQUIRED;
    private volatile Path trusted;

    @Activate
    public ShelfService(BundleContext context, @Reference FeaturesService features, @Reference BootFinished booted) {
        this.context = context;
        etc = Path.of(property(context, "jackfield.etc"));
        trusted = etc.resolve("plugin-signers.pem");
        shelf = new Shelf(
                Path.of(property(context, "jackfield.data")).resolve("plugins/shelf"),
                Path.of(property(context, "karaf.home")).resolve("system"),
                features,
                this,
                Clock.systemUTC());
        shelf.offer();
    }

    private static String property(BundleContext context, String name) {
        return Objects.requireNonNull(context.getProperty(name), name);
    }

    @Override
    public ApiCheck api() {
        return ApiCheck.of(context);
    }

    @Override
    public Optional<String> signer(Path file) {
        Optional<String> signer;
        try {
            signer = Signatures.signer(file, trusted);
        } catch (IOException e) {
            throw new PluginException("The signature cannot be verified: " + e.getMessage() + ".");
        }
        if (signer.isEmpty() && signature.equals(REQUIRED)) {
            throw new PluginException("It is not signed by anybody who is trusted, which signature = required in"
                    + " etc/jackfield.plugins.cfg asks for: add the signer's certificate to " + trusted
                    + ", or take a file that is signed.");
        }
        return signer;
    }

    @Override
    public List<Kar> kars() {
        return shelf.kars();
    }

    @Override
    public Kar add(InputStream file, String name, Optional<String> sha256, PluginActor by) {
        return shelf.add(file, name, sha256, by);
    }

    @Override
    public void remove(String id, PluginActor by) {
        shelf.remove(id, by);
    }

    @Override
    public String kind() {
        return "plugins";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<PluginSettings> type() {
        return PluginSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, PluginSettings settings) {
        Path file = etc.resolve(settings.trusted$_$signers());
        return settings.signature().equals(REQUIRED) && !Files.isReadable(file)
                ? List.of(new SettingsProblem(
                        "trusted-signers",
                        "names " + file
                                + ", which cannot be read: with signature = required nothing could be uploaded"))
                : List.of();
    }

    @Override
    public void apply(String name, PluginSettings settings) {
        signature = settings.signature();
        trusted = etc.resolve(settings.trusted$_$signers());
    }

    @Override
    public void remove(String name) {
        // There is one, and it always has settings.
    }
}
