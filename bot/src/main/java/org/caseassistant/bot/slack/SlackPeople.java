package org.caseassistant.bot.slack;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** Who the users of a workspace are, and whom of them it may show anything. */
final class SlackPeople {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final SlackApi api;
    private final UnitOfWork storage;
    private final String team;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, String> channels = new ConcurrentHashMap<>();

    SlackPeople(SlackApi api, UnitOfWork storage, String team, InstantSource clock) {
        this.api = api;
        this.storage = storage;
        this.team = team;
        this.clock = clock;
    }

    private record Known(User profile, Instant until) {}

    /** The user with this id. */
    Visitor visitor(String user) {
        String channel = channel(user);
        return new Visitor(
                new ChatIdentity(SlackSurface.NAME, team, user),
                new Place(SlackSurface.NAME, team, channel),
                locale(user),
                zone(profile(user)));
    }

    /** Not computed inside the map, where others would wait for Slack's answer. */
    private String channel(String user) {
        String opened = channels.get(user);
        if (opened == null) {
            opened = api.directMessages(user);
            channels.put(user, opened);
        }
        return opened;
    }

    /** The language of a user. */
    Locale locale(String user) {
        String tag = profile(user).getLocale();
        return tag == null ? Locale.US : Locale.forLanguageTag(tag);
    }

    private static Optional<ZoneId> zone(User profile) {
        try {
            return Optional.ofNullable(profile.getTz()).map(ZoneId::of);
        } catch (DateTimeException _) {
            // Slack knows a zone that Java does not; the account's will do.
            return Optional.empty();
        }
    }

    private User profile(String user) {
        Instant now = clock.instant();
        known.values().removeIf(any -> any.until().isBefore(now));
        Known remembered = known.get(user);
        if (remembered == null) {
            remembered = new Known(api.user(user), now.plus(REMEMBERED));
            known.put(user, remembered);
        }
        return remembered.profile();
    }

    /**
     * Whether this user is somebody we know and whom this workspace may be shown anything of. Links them to the person
     * with their address, if Slack knows that it is theirs. Asked anew every time, since people move on.
     */
    boolean admits(Visitor visitor) {
        Optional<Boolean> admitted = storage.inTransaction(stores -> stores.directory()
                .person(visitor.identity())
                .map(person -> admission(stores).admits(person, visitor.identity(), visitor.place())));
        return admitted.orElseGet(() -> links(visitor));
    }

    private boolean links(Visitor visitor) {
        return confirmedAddress(profile(visitor.user()))
                .map(address -> storage.<Boolean>inTransaction(stores -> links(stores, visitor, address)))
                .orElse(false);
    }

    private static Admission admission(Stores stores) {
        return new Admission(stores.directory(), stores.tenants());
    }

    private static boolean links(Stores stores, Visitor visitor, String address) {
        Optional<Person> person = stores.directory()
                .personByEmail(address)
                .filter(somebody -> admission(stores).admits(somebody, visitor.identity(), visitor.place()));
        person.ifPresent(somebody -> stores.directory().link(visitor.identity(), somebody));
        return person.isPresent();
    }

    /** The address of a member of this very workspace, a person, who showed that it is theirs. */
    private Optional<String> confirmedAddress(User profile) {
        boolean member = team.equals(profile.getTeamId()) && !profile.isDeleted();
        boolean human = !profile.isBot() && !profile.isStranger();
        return member && human && profile.isEmailConfirmed()
                ? Optional.ofNullable(profile.getProfile()).map(User.Profile::getEmail)
                : Optional.empty();
    }
}
