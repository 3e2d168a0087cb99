package ${package};

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Filter;
import org.jackfield.api.store.RecordQuery.Position;

/** Which records somebody looks for. */
final class Search {

    private Search() {}

    static boolean fits(CallRecord record, RecordQuery query) {
        Filter filter = query.filter();
        return among(filter.party(), party -> parties(record).anyMatch(name -> name.contains(party.toLowerCase(Locale.ROOT))))
                && among(filter.outcome(), record.outcome()::equals)
                && among(filter.direction(), record.direction()::equals)
                && among(filter.provider(), provider -> providers(record).anyMatch(provider::equals))
                && among(query.from(), from -> !record.began().isBefore(from))
                && among(query.before(), before -> isBefore(record, before));
    }

    private static <T> boolean among(Optional<T> wanted, Predicate<T> fits) {
        return wanted.isEmpty() || fits.test(wanted.get());
    }

    private static boolean isBefore(CallRecord record, Position before) {
        Instant began = record.began();
        return began.isBefore(before.began())
                || began.equals(before.began()) && record.id().value().compareTo(before.id()) < 0;
    }

    /** Numbers and names of all who took part, in small letters. */
    private static Stream<String> parties(CallRecord record) {
        return Stream.concat(
                        Stream.of(
                                record.caller().number(),
                                record.caller().displayName(),
                                record.dialled(),
                                record.source().name()),
                        record.legs().stream()
                                .flatMap(leg -> Stream.of(
                                        leg.party().target().name(), leg.party().number())))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> providers(CallRecord record) {
        Stream<String> source =
                record.source() instanceof Source.Trunk trunk ? Stream.of(trunk.name()) : Stream.empty();
        return Stream.concat(
                source,
                record.legs().stream()
                        .map(leg -> leg.party().target())
                        .filter(target -> target.kind() == Target.Kind.PROVIDER)
                        .map(Target::name));
    }
}
