// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Makes one {@link ProviderAdapter} service of each file. Its methods are called one at a time. */
@Component(
        service = SettingsOwner.class,
        immediate = true,
        configurationPid = "jackfield.provider",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = GenericProviderSettings.class, factory = true)
public final class GenericProviders implements SettingsOwner<GenericProviderSettings> {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+\\]?");
    private static final Pattern PROXY = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");
    private static final Pattern BLOCK =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/[0-9]{1,3})?");
    private static final Pattern DID = Pattern.compile("[A-Za-z0-9-]+");
    private static final Set<Integer> FINAL = Set.of(486, 600, 603);

    private final Function<ProviderAdapter, Runnable> publisher;
    private final Map<String, Runnable> withdrawals = new HashMap<>();

    @Activate
    public GenericProviders(BundleContext context) {
        this(adapter -> {
            ServiceRegistration<ProviderAdapter> registration = context.registerService(
                    ProviderAdapter.class,
                    adapter,
                    FrameworkUtil.asDictionary(Map.of(ProviderAdapter.PROVIDER, adapter.provider())));
            return registration::unregister;
        });
    }

    /** @param publisher makes a service of an adapter and answers how to withdraw it */
    GenericProviders(Function<ProviderAdapter, Runnable> publisher) {
        this.publisher = publisher;
    }

    @Deactivate
    void stop() {
        withdrawals.values().forEach(Runnable::run);
        withdrawals.clear();
    }

    @Override
    public String kind() {
        return "provider";
    }

    @Override
    public boolean many() {
        return true;
    }

    @Override
    public String variant() {
        return "generic";
    }

    @Override
    public Class<GenericProviderSettings> type() {
        return GenericProviderSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, GenericProviderSettings settings) {
        Problems problems = new Problems();
        problems.addIf(!HOST.matcher(settings.host().strip()).matches(), "host", "write a host name or an address");
        String proxy = settings.outbound$_$proxy().strip();
        problems.addIf(
                !proxy.isEmpty() && !PROXY.matcher(proxy).matches(), "outbound-proxy", "write host or host:port");
        problems.addIf(settings.register() && settings.user().isBlank(), "user", "to register a user is needed");
        problems.addIf(
                settings.register() && settings.password().isEmpty(),
                "password",
                "to register a password is needed; for a provider that knows our address set register = false");
        String country = settings.country().strip().toUpperCase(Locale.ROOT);
        problems.addIf(
                !country.isEmpty() && !Numbers.known(country),
                "country",
                "'" + country + "' is not a country: write two letters such as DE");
        problems.addIf(
                country.isEmpty() && settings.number$_$form().equals("national"),
                "country",
                "national numbers need a country");
        for (String block : settings.address()) {
            problems.addIf(
                    !BLOCK.matcher(block.strip()).matches(),
                    "address",
                    "'" + block + "' is neither an address nor a block like 192.0.2.0/24");
        }
        problems.addIf(
                !DID.matcher(settings.did$_$from().strip()).matches(),
                "did-from",
                "write request-uri, to, or the name of a header");
        for (int status : settings.try$_$next$_$status()) {
            problems.addIf(
                    status < 400 || status > 699 || FINAL.contains(status),
                    "try-next-status",
                    status
                            + " cannot stand here: use 400 to 699 without 486, 600 and 603, which are the called party's own word");
        }
        return problems.list;
    }

    /** Collects what is wrong. */
    private static final class Problems {

        private final List<SettingsProblem> list = new ArrayList<>();

        void addIf(boolean wrong, String key, String reason) {
            if (wrong) {
                list.add(new SettingsProblem(key, reason));
            }
        }
    }

    @Override
    public void apply(String name, GenericProviderSettings settings) {
        // The new one comes before the old one goes, so that no call in between finds no provider.
        Runnable withdrawal = publisher.apply(new GenericAdapter(name, settings));
        Runnable former = withdrawals.put(name, withdrawal);
        if (former != null) {
            former.run();
        }
    }

    @Override
    public void remove(String name) {
        Runnable withdrawal = withdrawals.remove(name);
        if (withdrawal != null) {
            withdrawal.run();
        }
    }
}
