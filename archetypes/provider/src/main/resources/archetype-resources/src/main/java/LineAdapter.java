package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.provider.IncomingNumbers;
import org.jackfield.api.provider.IncomingRequest;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.api.provider.OutgoingIdentity.Header;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.api.provider.TrunkAccount;

/**
 * One line and the provider's habits. This one writes foreign numbers with 00 instead of +, always has the account in From, and wants the
 * caller's number in P-Preferred-Identity: put your provider's habits in their place. Immutable.
 */
final class LineAdapter implements ProviderAdapter {

    private static final int ANY_PORT = 0;
    private static final int EXPIRES = 600;
    private static final int OPTIONS_SECONDS = 60;

    private final String name;
    private final TrunkAccount account;

    LineAdapter(String name, LineSettings settings) {
        this.name = name;
        String user = settings.user().strip();
        this.account = new TrunkAccount(
                settings.host().strip(),
                ANY_PORT,
                "",
                "",
                user,
                user,
                settings.password(),
                true,
                EXPIRES,
                List.of(),
                List.of(),
                SrtpPolicy.OPTIONAL,
                DigitMode.AUTO,
                settings.max$_$calls(),
                OPTIONS_SECONDS);
    }

    @Override
    public String provider() {
        return name;
    }

    @Override
    public TrunkAccount account() {
        return account;
    }

    @Override
    public OutgoingIdentity outgoing(String number, Caller caller, boolean emergency) {
        String dialled = emergency ? number : number.replaceFirst("^\\+", "00");
        String shown = caller.number().matches("\\+?[0-9]{6,15}") ? caller.number() : account.user();
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("P-Preferred-Identity", "<sip:%s@%s>".formatted(shown, account.host())));
        if (caller.withheld() && !emergency) {
            headers.add(new Header("Privacy", "id"));
            return new OutgoingIdentity(dialled, account.user(), "", account.host(), headers, Map.of());
        }
        return new OutgoingIdentity(
                dialled, account.user(), caller.displayName(), account.host(), headers, Map.of());
    }

    @Override
    public IncomingNumbers incoming(IncomingRequest request) {
        boolean withheld = request.header("Privacy")
                        .filter(value -> value.toLowerCase(Locale.ROOT).contains("id"))
                        .isPresent()
                || request.fromUser().equalsIgnoreCase("anonymous");
        String from = request.headerUser("P-Asserted-Identity").orElse(request.fromUser());
        String display = withheld ? "" : request.fromDisplay();
        boolean nobody = from.equalsIgnoreCase("anonymous");
        return new IncomingNumbers(
                publicNumber(request.toUser().isEmpty() ? request.requestUser() : request.toUser()),
                new Caller(nobody ? "" : publicNumber(from), display, withheld));
    }

    /** All of Jackfield writes public numbers with + and the country. */
    private static String publicNumber(String number) {
        return number.replaceFirst("^00", "+");
    }

    @Override
    public Hangup verdict(int status, int q850, String reason, boolean heard) {
        boolean silent = status == 408 && !heard;
        String said = silent ? "no answer" : status + " " + reason;
        return new Hangup(
                q850 > 0 && q850 != HangupCause.NORMAL_CLEARING.code() ? HangupCause.of(q850) : cause(status, heard),
                silent || status / 100 == 5 ? Hangup.By.ROUTER : Hangup.By.CALLED,
                said + " from " + name,
                silent || status / 100 == 5);
    }

    private static HangupCause cause(int status, boolean heard) {
        return switch (status) {
            case 404, 604 -> HangupCause.UNALLOCATED_NUMBER;
            case 408 -> heard ? HangupCause.NO_ANSWER : HangupCause.RECOVERY_ON_TIMER_EXPIRY;
            case 480 -> HangupCause.NO_USER_RESPONDING;
            case 486, 600 -> HangupCause.USER_BUSY;
            case 401, 403, 407, 603 -> HangupCause.CALL_REJECTED;
            case 488, 606 -> HangupCause.INCOMPATIBLE_DESTINATION;
            default -> status / 100 == 5 ? HangupCause.TEMPORARY_FAILURE : HangupCause.INTERWORKING;
        };
    }
}
