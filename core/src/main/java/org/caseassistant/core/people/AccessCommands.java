package org.caseassistant.core.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.NamedBinding;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** What administrators say about who is who, and whose the workspaces are; and {@code /unlink} for everybody. */
final class AccessCommands {
    private static final int MOST_LISTED = 50;

    /** {@code <@U1>}, {@code <@!1>} or {@code <@U1|name>}, {@code discord:1}, {@code slack:T1:U1}, or the bare id. */
    private static final Pattern USER = Pattern.compile(
            "<@!?(?<mention>[A-Za-z0-9]+)(?:\\|[^>]*)?>"
                    + "|(?<surface>[a-z]+):(?:(?<tenant>[A-Za-z0-9]+):)?(?<id>[A-Za-z0-9]+)"
                    + "|(?<bare>[A-Za-z0-9]+)");

    private final Turn turn;

    AccessCommands(Turn turn) {
        this.turn = turn;
    }

    /** {@code /unlink}: this chat user is nobody we know any more. */
    Reply unlink() {
        ChatIdentity user = turn.interaction().user();
        if (!user.tenant().isEmpty()) {
            return turn.say("chat.unlink.vouched");
        }
        turn.stores().directory().unlink(user);
        return turn.say("chat.unlink.done");
    }

    /** {@code /contact link}: an address, and a chat user. */
    Reply linkContact(String argument) {
        String[] words = argument.split("\\s+", -1);
        return administrators(() -> words.length == 2 ? link(words[0], words[1]) : turn.say("chat.contact.how"));
    }

    /** {@code /contact unlink}: an address, or a chat user. */
    Reply unlinkContact(String argument) {
        return administrators(
                () -> argument.isEmpty() || argument.split("\\s+", -1).length > 1
                        ? turn.say("chat.contact.how")
                        : unlink(argument));
    }

    /** {@code /contact} and something else. */
    Reply contact() {
        return administrators(() -> turn.say("chat.contact.how"));
    }

    /** {@code /workspace list}. */
    Reply listWorkspaces() {
        return administrators(this::workspaces);
    }

    /** {@code /workspace bind}: an id, and names of accounts. */
    Reply bindWorkspace(String argument) {
        String[] words = argument.split("\\s+", 2);
        return administrators(() -> words.length == 2 ? bind(words[0], words[1]) : turn.say("chat.workspace.how"));
    }

    /** {@code /workspace unbind}: an id. */
    Reply unbindWorkspace(String argument) {
        return administrators(() -> argument.isEmpty() || argument.split("\\s+", -1).length > 1
                ? turn.say("chat.workspace.how")
                : unbind(argument));
    }

    /** {@code /workspace} and something else. */
    Reply workspace() {
        return administrators(() -> turn.say("chat.workspace.how"));
    }

    private Reply administrators(Supplier<Reply> work) {
        return turn.may(Act.ADMINISTER)
                ? work.get()
                : turn.say("chat.administrators-only");
    }

    private Reply link(String email, String who) {
        Optional<ChatIdentity> user = user(who);
        Optional<Person> person = turn.stores().directory().personByEmail(email);
        if (user.isEmpty() || person.isEmpty()) {
            return turn.say(user.isEmpty()
                    ? Phrase.of("chat.contact.user").with("user", who)
                    : Phrase.of("chat.contact.email").with("email", email));
        }
        turn.stores().directory().link(user.get(), person.get());
        audit(Deed.LINKED, "person " + person.get().id().value() + ", " + user.get().surface());
        return turn.say(Phrase.of("chat.contact.linked")
                .with("user", shown(user.get()))
                .with("name", person.get().fullName()));
    }

    private Reply unlink(String who) {
        if (who.contains("@") && !who.startsWith("<@")) {
            return turn.stores()
                    .directory()
                    .personByEmail(who)
                    .map(this::unlinkAll)
                    .orElseGet(() -> turn.say(Phrase.of("chat.contact.email").with("email", who)));
        }
        return user(who)
                .map(this::unlink)
                .orElseGet(() -> turn.say(Phrase.of("chat.contact.user").with("user", who)));
    }

    private Reply unlinkAll(Person person) {
        int users = turn.stores().directory().unlinkAll(person);
        if (users > 0) {
            audit(Deed.UNLINKED, "person " + person.id().value());
        }
        return turn.say(Phrase.of("chat.contact.unlinked-all")
                .with("name", person.fullName())
                .with("users", users));
    }

    private Reply unlink(ChatIdentity user) {
        Optional<Person> before = turn.stores().directory().person(user);
        boolean was = turn.stores().directory().unlink(user);
        before.ifPresent(person -> audit(Deed.UNLINKED, "person " + person.id().value() + ", " + user.surface()));
        return turn.say(Phrase.of(was ? "chat.contact.unlinked" : "chat.contact.not-linked")
                .with("user", shown(user)));
    }

    private void audit(Deed deed, String about) {
        turn.stores().audit().add(AuditEntry.by(turn.person(), turn.now(), deed, about));
    }

    /** A user of the platform where this is said, unless another one is named. */
    private Optional<ChatIdentity> user(String who) {
        ChatIdentity own = turn.interaction().user();
        Matcher parts = USER.matcher(who);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group("surface") != null) {
            String tenant = Optional.ofNullable(parts.group("tenant")).orElse("");
            return Optional.of(new ChatIdentity(parts.group("surface"), tenant, parts.group("id")));
        }
        String id = Optional.ofNullable(parts.group("mention")).orElseGet(() -> parts.group("bare"));
        return Optional.of(new ChatIdentity(own.surface(), own.tenant(), id));
    }

    private static String shown(ChatIdentity user) {
        return user.tenant().isEmpty()
                ? user.surface() + ":" + user.user()
                : String.join(":", user.surface(), user.tenant(), user.user());
    }

    private Reply workspaces() {
        Map<Tenant, Binding> all = turn.stores().tenants().all();
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.workspace.title")));
        List<View.FieldList.Entry> entries = all.entrySet().stream()
                .limit(MOST_LISTED)
                .map(bound -> new View.FieldList.Entry(
                        bound.getKey().surface() + ":" + bound.getKey().id(), shown(bound.getValue())))
                .toList();
        if (entries.isEmpty()) {
            views.add(View.Text.of(turn.words().say("chat.workspace.none")));
        } else {
            views.add(new View.FieldList(entries));
        }
        return Reply.of(new Screen(views));
    }

    private String shown(Binding binding) {
        return switch (binding) {
            case Binding.Own _ -> turn.words().say("chat.workspace.own");
            case Binding.OfAccounts(var accounts) when accounts.isEmpty() ->
                turn.words().say("chat.workspace.nobody");
            case Binding.OfAccounts(var accounts) ->
                String.join("\n", accounts.stream().map(Account::name).toList());
            case Binding.Unbound _ -> turn.words().say("chat.workspace.nobody");
        };
    }

    /** A tenant of the platform where this is said, unless another one is named as in {@code slack:T1}. */
    private Tenant tenant(String id) {
        String[] parts = id.split(":", 2);
        return parts.length == 2
                ? new Tenant(parts[0].toLowerCase(Locale.ROOT), parts[1])
                : new Tenant(turn.interaction().user().surface(), id);
    }

    private Reply bind(String id, String accounts) {
        Optional<NamedBinding> names = NamedBinding.parse(accounts);
        if (names.isEmpty()) {
            return turn.say("chat.workspace.how");
        }
        NamedBinding.Resolved resolved = names.get().in(turn.stores().directory());
        if (!resolved.unknown().isEmpty()) {
            return turn.say(Phrase.of("chat.workspace.unknown").with("accounts", resolved.unknown()));
        }
        rebind(tenant(id), resolved.binding());
        return turn.say(Phrase.of("chat.workspace.bound")
                .with("workspace", id)
                .with("whose", shown(resolved.binding()).replace("\n", ", ")));
    }

    private Reply unbind(String id) {
        rebind(tenant(id), new Binding.Unbound());
        return turn.say(Phrase.of("chat.workspace.unbound").with("workspace", id));
    }

    private void rebind(Tenant tenant, Binding binding) {
        turn.stores().tenants().bind(tenant, binding, turn.now());
        turn.stores().audit().add(AuditEntry.by(turn.person(), turn.now(), Deed.TENANT_BOUND, binding.about(tenant)));
    }
}
