package org.caseassistant.core.deskwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseFilter.Assigned;
import org.caseassistant.core.cases.CaseFilter.Which;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.casework.CaseListScreens;
import org.caseassistant.core.casework.DeskPlaces;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Channel.Readers;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** The command {@code /desk}: which channels show a department its cases, and what waits there. */
final class DeskCommands {
    /** So many open cases are shown at once where a desk is opened; the queue has the others. */
    private static final int MOST_SHOWN = 20;

    private final Turn turn;

    DeskCommands(Turn turn) {
        this.turn = turn;
    }

    /** From now on this channel shows a department its cases; those that are open, at once. */
    Reply here(String name) {
        Optional<Channel> there = channel();
        if (there.isEmpty()) {
            return turn.say("desk.where");
        }
        Place channel = there.get().place();
        if (!new DeskPlaces(turn.stores()).isOwn(channel)) {
            return turn.say(
                    Phrase.of("desk.not-own").with("surface", channel.surface()).with("tenant", channel.tenant()));
        }
        Optional<String> objection = objection(there.get().readers());
        if (objection.isPresent()) {
            return turn.say(objection.get());
        }
        List<Department> meant = Matching.find(
                name,
                turn.catalogs().current().departments(),
                department -> List.of(department.label(), department.id()));
        if (meant.size() != 1) {
            return turn.say(Phrase.of("desk.which").with("departments", departments()));
        }
        Department department = meant.getFirst();
        Optional<Desk> before = turn.stores()
                .desks()
                .of(department.id())
                .filter(desk -> !desk.channel().equals(channel));
        turn.stores().desks().open(new Desk(department.id(), channel), turn.now());
        audit(Deed.DESK_OPENED, department.id(), channel);
        turn.stayInTouch();
        var cards = new DeskChannels(turn.transaction());
        var open = CaseFilter.of(Which.OPEN);
        List<CaseSummary> some = turn.stores()
                .cases()
                .list(new CaseScope.OfDepartments(Set.of(department.id())), open, Optional.empty(),
                        MOST_SHOWN);
        some.reversed().forEach(summary -> turn.stores()
                .cases()
                .find(summary.number(), new CaseScope.Everything())
                .ifPresent(cards::show));
        before.ifPresent(desk -> sayThatItMoved(desk, department));
        return opened(department, some.size(), there.get().readers(), before);
    }

    /** Whoever looks at the old channel for new cases would wait for ever. */
    private void sayThatItMoved(Desk before, Department department) {
        if (new DeskPlaces(turn.stores()).isOwn(before.channel())) {
            String moved = Words.in(Locale.ENGLISH)
                    .say(Phrase.of("desk.moved").with("department", department.label()));
            turn.stores()
                    .outbox()
                    .add(
                            before.channel(),
                            new Delivery.Act.Post(Optional.empty(), Screen.of(View.Text.of(moved))),
                            turn.now());
        }
    }

    private Reply opened(Department department, int cases, Readers readers, Optional<Desk> before) {
        var views = new ArrayList<View>();
        views.add(View.Text.of(turn.words()
                .say(Phrase.of("desk.here").with("department", department.label()).with("cases", cases))));
        before.ifPresent(desk -> views.add(View.Text.of(
                turn.words().say(Phrase.of("desk.here.instead").with("channel", described(desk))))));
        warning(readers).ifPresent(key -> views.add(View.Text.of(turn.words().say(key))));
        return Reply.of(new Screen(views));
    }

    private static Optional<String> objection(Readers readers) {
        return switch (readers) {
            case OTHERS -> Optional.of("desk.shared");
            case HIDDEN -> Optional.of("desk.hidden");
            case MEMBERS, EVERYBODY, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> warning(Readers readers) {
        return switch (readers) {
            case EVERYBODY -> Optional.of("desk.here.everybody");
            case UNKNOWN -> Optional.of("desk.here.unknown");
            case MEMBERS, OTHERS, HIDDEN -> Optional.empty();
        };
    }

    Reply leave() {
        Optional<Place> channel = channel().map(Channel::place);
        if (channel.isEmpty()) {
            return turn.say("desk.where");
        }
        List<String> left = turn.stores().desks().close(channel.get());
        left.forEach(department -> audit(Deed.DESK_CLOSED, department, channel.get()));
        return turn.say(left.isEmpty() ? "desk.left.none" : "desk.left");
    }

    private void audit(Deed deed, String department, Place channel) {
        turn.stores()
                .audit()
                .add(AuditEntry.by(
                        turn.person(),
                        turn.now(),
                        deed,
                        "%s, %s:%s:%s".formatted(department, channel.surface(), channel.tenant(), channel.channel())));
    }

    private Optional<Channel> channel() {
        return turn.interaction().what() instanceof What.Command command ? command.channel() : Optional.empty();
    }

    private String departments() {
        return String.join(
                ", ", turn.catalogs().current().departments().stream().map(Department::label).toList());
    }

    /** Where each department is shown its cases. */
    Reply list() {
        var entries = new ArrayList<View.FieldList.Entry>();
        for (Department department : turn.catalogs().current().departments()) {
            Optional<Desk> desk = turn.stores().desks().of(department.id());
            entries.add(new View.FieldList.Entry(department.label(), desk.map(this::described)
                    .orElseGet(() -> turn.words().say("desk.list.none"))));
        }
        return Reply.of(Screen.of(
                new View.Heading(turn.words().say("desk.list.title")), new View.FieldList(entries)));
    }

    private String described(Desk desk) {
        Place channel = desk.channel();
        boolean own = new DeskPlaces(turn.stores()).isOwn(channel);
        return turn.words()
                .say(Phrase.of(own ? "desk.list.channel" : "desk.list.channel.not-own")
                        .with("surface", channel.surface())
                        .with("tenant", channel.tenant())
                        .with("channel", channel.channel()));
    }

    /** With words, the cases that they ask for; without, what is theirs and what is nobody's. */
    Reply queue(String words) {
        if (!words.isEmpty()) {
            return new CaseListScreens(turn, "/desk queue").asked(words);
        }
        if (!(turn.person() instanceof StaffMember staff)) {
            return turn.say("chat.move.staff");
        }
        var lists = new CaseListScreens(turn);
        var views = new ArrayList<View>();
        views.addAll(lists.section("desk.queue.yours", open(new Assigned.To(staff.id()))));
        views.addAll(lists.section("desk.queue.nobody", open(new Assigned.ToNobody())));
        views.add(new View.Text(View.Text.Weight.SUBTLE, turn.words().say("desk.queue.how")));
        return Reply.of(new Screen(views));
    }

    private static CaseFilter open(Assigned assigned) {
        return CaseFilter.of(Which.OPEN).of(assigned);
    }
}
