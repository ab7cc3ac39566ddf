package org.caseassistant.core.deskwork;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * Where another organisation begins to read a channel, no cases are shown there any more; the staff of that desk and the
 * administrators are told.
 */
final class SharedChannels {
    private final Stores stores;
    private final Catalogs catalogs;
    private final Instant now;

    SharedChannels(Transaction transaction) {
        this.stores = transaction.stores();
        this.catalogs = transaction.catalogs();
        this.now = transaction.now();
    }

    /** What waits to be shown there is not, as that is asked again when it is sent. */
    void shared(Place channel) {
        stores.desks().close(channel).forEach(department -> {
            stores.audit()
                    .add(AuditEntry.byOperator(
                            now,
                            Deed.DESK_CLOSED,
                            "%s, %s:%s:%s, shared with another organisation"
                                    .formatted(department, channel.surface(), channel.tenant(), channel.channel())));
            Directory directory = stores.directory();
            Stream.of(directory.staffOf(department), directory.administrators())
                    .flatMap(List::stream)
                    .map(StaffMember::id)
                    .distinct()
                    .forEach(staff -> tell(staff, department, channel));
        });
    }

    private void tell(StaffId staff, String department, Place channel) {
        String label = catalogs.current().department(department).map(Department::label).orElse(department);
        stores.conversations().placesOf(staff).stream().filter(this::admitted).findFirst().ifPresent(address -> {
            Locale language = stores.conversations().language(address.user()).orElse(Locale.ENGLISH);
            String told = Words.in(language)
                    .say(Phrase.of("desk.shared-since")
                            .with("department", label)
                            .with("channel", channel.channel()));
            stores.outbox().add(address, Screen.of(new View.Text(View.Text.Weight.PROBLEM, told)), now);
        });
    }

    private boolean admitted(Address address) {
        return new Admission(stores.directory(), stores.tenants())
                .admitted(address.user(), address.place())
                .isPresent();
    }
}
